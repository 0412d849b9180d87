import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { GIT_FAILURE_CODES } from '../../../src/core/history/git-failure';
import { gitText } from '../../../src/messages/git-text';

const ARGS = {
  needed: '2.38',
  found: '2.30',
  path: '/srv/logbook',
  detail: 'main is protected',
  names: 'origin, team',
  remote: 'https://git.example/team/logbook',
  seconds: 45,
  address: 'x',
  field: 'name',
  name: 'origin',
  minutes: 10,
  program: 'gpg',
  branch: 'main',
  leftOut: 'core.sshCommand',
};
/** Words that a person in marketing has no use for. */
const JARGON =
  /\b(stage|staged|commit|committed|HEAD|rebase|merge|index|upstream|fetch|push|pull|undefined|NaN)\b/;

describe('gitText', () => {
  for (const code of GIT_FAILURE_CODES) {
    it(`says plainly what ${code} means`, () => {
      const text = gitText({ code, args: ARGS });
      assert.doesNotMatch(text, JARGON);
      assert.doesNotMatch(text, /!|\{\d\}|\s{2}/);
      assert.match(text, /^[A-Z“x].*[.”]$/);
      assert.doesNotMatch(gitText({ code, args: {} }), /undefined|null/);
      const wordless = gitText({ code, args: { ...ARGS, detail: '' } });
      assert.doesNotMatch(wordless, /\s{2}|: [A-Z]/);
    });
  }

  it('asks for a newer git where it is not known which', () => {
    assert.doesNotMatch(gitText({ code: 'git-too-old', args: {} }), /\s{2}| \./);
  });

  it('names the records and the people, a few of them', () => {
    const person = (name: string) => ({ name, email: `${name}@acme.example` });
    const files = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      path: `changes/2026/11/${id}.yaml`,
      people: [person('Lee Wong')],
    }));
    assert.match(
      gitText({ code: 'diverged-same-file', args: {}, files }),
      /^You and Lee Wong both changed the same record: a, b, c and 2 more\. /,
    );
  });
});
