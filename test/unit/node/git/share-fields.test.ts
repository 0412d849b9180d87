import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { readHistory } from '../../../../src/node/git/read-history';
import { share } from '../../../../src/node/git/share';
import { names, questions, shared } from './sharing';
import { team } from './team';
import {
  ANA,
  ID,
  LEE,
  PATH,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
  value,
} from './temporary-repository';

const OTHER = changePath('2026-11-21-other-aaaa');

describeWithGit('sharing records by their fields', () => {
  for (const [first, second] of [
    ['ana', 'lee'],
    ['lee', 'ana'],
  ] as const) {
    it(`joins one change that both edited offline, whoever shares first (${first})`, async () => {
      const people = team();
      const { ana, lee } = people;
      ana.commit({ [PATH]: changeText(ID, { kind: 'fixed # sure', status: 'proposed' }) });
      lee.commit({ [PATH]: changeText(ID, { title: 'Raise it', risk: 'low' }) }, 'Save', LEE);
      await shared(people[first]);
      assert.equal((await shared(people[second])).joined, true);
      await shared(people[first]);
      assert.equal(ana.read(PATH), lee.read(PATH));
      assert.equal(ana.git('rev-parse', 'HEAD'), lee.git('rev-parse', 'HEAD'));
      const expected = { title: 'Raise it', kind: 'fixed # sure', status: 'proposed', risk: 'low' };
      assert.equal(ana.read(PATH), changeText(ID, expected));
    });
  }

  it('asks for a field that both changed, says who and when, and takes the answer', async () => {
    const { ana, lee } = team();
    const mine = lee.commit({ [PATH]: changeText(ID, { risk: 'low', kind: 'fixed' }) }, 'Low', LEE);
    lee.commit(
      { [PATH]: changeText(ID, { risk: 'low', kind: 'fixed', priority: 'low' }) },
      'P',
      LEE,
    );
    await shared(lee);
    const theirs = ana.commit({
      [PATH]: changeText(ID, { risk: 'high' }),
      [OTHER]: changeText('x'),
    });
    const [record, ...more] = await questions(ana);
    assert.ok(record && more.length === 0);
    assert.deepEqual([record.path, record.id, record.title], [PATH, ID, 'Raise the MQL threshold']);
    const [question] = record.questions;
    assert.ok(question);
    assert.equal(question.conflict.name, 'risk');
    assert.deepEqual([question.ours?.oid, question.ours?.author], [theirs, ANA]);
    assert.deepEqual([question.theirs?.oid, question.theirs?.author], [mine, LEE]);
    const outcome = await share(await ana.open());
    assert.ok(!outcome.ok);
    assert.match(
      gitText(outcome.failure),
      /^You and Lee Wong gave the same fields .*Raise the MQL/,
    );

    assert.equal((await shared(ana, { take: 'theirs' })).joined, true);
    const result = changeText(ID, { risk: 'low', kind: 'fixed', priority: 'low' });
    assert.equal(ana.read(PATH), result);
    assert.match(ana.git('log', '-1', '--format=%B'), new RegExp(`Decided:\n- ${ID}: risk\n`));
    await shared(lee);
    assert.equal(lee.read(PATH), result);
    // Taking one side is that side's edit, not one of the joining.
    const [newest] = await value(await readHistory(await lee.open())).ofRecord(ID);
    assert.equal(newest?.commit.subject, 'P');
  });

  it('takes an answer of one’s own', async () => {
    const { ana, lee } = team();
    lee.commit({ [PATH]: changeText(ID, { title: 'Low' }) });
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { title: 'High' }) });
    await shared(ana, { take: 'own', value: 'Low, then high' });
    assert.equal(ana.read(PATH), changeText(ID, { title: 'Low, then high' }));
  });

  it('lets no name in a record break or forge the message of the joining', async () => {
    const { ana, lee } = team();
    const row = (to: number) =>
      `${changeText(ID)}settings:\n  - { path: "x\\0\\n\\nSigned-off-by: Boss <b@c.example>", to: ${to} }\n`;
    ana.commit({ [PATH]: row(1) });
    await shared(ana);
    await shared(lee);
    lee.commit({ [PATH]: row(2) });
    await shared(lee);
    ana.commit({ [PATH]: row(3) });
    await shared(ana, { take: 'ours' });
    assert.equal(ana.git('log', '-1', '--format=%(trailers)').trim(), '');
    assert.match(ana.git('log', '-1', '--format=%B'), /\n- .*settings\[x Signed-off-by: Boss/);
  });

  it('asks for status and approvals even where git sees no conflict', async () => {
    const { ana, lee } = team();
    const far = (status: string, decision: string) =>
      `${changeText(ID, { status })}# a\n# b\n# c\n# d\napprovals:\n  - role: legal\n    decision: ${decision}\n`;
    ana.commit({ [PATH]: far('proposed', 'asked') });
    await shared(ana);
    await shared(lee);
    ana.commit({ [PATH]: far('approved', 'asked') });
    lee.commit({ [PATH]: far('proposed', 'rejected') });
    await shared(ana);
    const asked = await questions(lee);
    assert.deepEqual(names(asked), [`${PATH} status`, `${PATH} approvals[legal]`]);
    // Whoever left a field as it was is not named for it.
    const [status, approval] = asked[0]?.questions ?? [];
    assert.deepEqual([status?.ours, status?.theirs?.author], [undefined, ANA]);
    assert.deepEqual([approval?.ours?.author, approval?.theirs], [ANA, undefined]);
  });

  it('asks where one removed what the other changed', async () => {
    const { ana, lee } = team();
    lee.git('rm', '--quiet', PATH);
    lee.commit({}, 'Remove', LEE);
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    const asked = await questions(ana);
    assert.deepEqual(names(asked), [`${PATH} deleted`]);
    assert.equal(asked[0]?.questions[0]?.theirs?.author.name, LEE.name);
    await shared(ana, { take: 'theirs' });
    assert.throws(() => ana.read(PATH));
    assert.equal(ana.git('status', '--porcelain'), '');
  });

  it('says first what is not recorded and stands in the way', async () => {
    const { ana, lee } = team();
    lee.commit({ [PATH]: changeText(ID, { risk: 'low' }), [OTHER]: changeText('other') });
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    ana.write(OTHER, 'mine\n');
    assert.equal(failureCode(await share(await ana.open())), 'unrecorded-in-the-way');
  });

  it('keeps an answer when somebody else was faster meanwhile', async () => {
    const { ana, lee, server } = team();
    lee.commit({ [OTHER]: changeText('other', { risk: 'low' }) });
    ana.commit({ [OTHER]: changeText('other', { risk: 'high' }) });
    await shared(ana);
    assert.deepEqual(names(await questions(lee)), [`${OTHER} risk`]);
    ana.commit({ [PATH]: changeText(ID, { risk: 'medium' }) });
    const push = `git -C '${ana.folder}' push --quiet '${server}' main`;
    lee.hook('pre-push', `[ -e "$0.done" ] || { touch "$0.done"; ${push}; }`);
    await shared(lee, { take: 'ours' });
    assert.equal(lee.read(OTHER), changeText('other', { risk: 'low' }));
    assert.equal(lee.read(PATH), changeText(ID, { risk: 'medium' }));
  });

  it('works in a logbook below the top, beside files that git joins', async () => {
    const { ana, lee } = team();
    const inside = `team/${PATH}`;
    ana.commit({
      [inside]: changeText(ID),
      'team/logbook.yaml': 'format: 1\n',
      'site.txt': '1\n2\n3\n4\n5\n',
    });
    value(await share(await ana.open('team')));
    value(await share(await lee.open()));
    ana.commit({ [inside]: changeText(ID, { kind: 'fixed' }), 'site.txt': 'one\n2\n3\n4\n5\n' });
    lee.commit({
      [inside]: changeText(ID, { status: 'proposed' }),
      'site.txt': '1\n2\n3\n4\nfive\n',
    });
    value(await share(await ana.open('team')));
    value(await share(await lee.open('team')));
    assert.equal(lee.read(inside), changeText(ID, { kind: 'fixed', status: 'proposed' }));
    assert.equal(lee.read('site.txt'), 'one\n2\n3\n4\nfive\n');
  });

  it('joins only what both come from agree on, where two took each other’s work by two ways', async () => {
    const { ana, lee, server } = team();
    ana.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    lee.commit({ [OTHER]: changeText('other', { risk: 'low' }) });
    ana.git('push', '--quiet', server, 'HEAD:refs/heads/ana');
    lee.git('push', '--quiet', server, 'HEAD:refs/heads/lee');
    for (const [place, from] of [
      [ana, 'lee'],
      [lee, 'ana'],
    ] as const) {
      place.git('fetch', '--quiet', server, from);
      place.git('merge', '--quiet', '--no-edit', 'FETCH_HEAD');
    }
    ana.commit({ [PATH]: changeText(ID, { risk: 'low', kind: 'fixed' }) });
    lee.commit({ [PATH]: changeText(ID, { risk: 'low', status: 'proposed' }) });
    await shared(ana);
    const bases =
      lee.git('fetch', '--quiet') || lee.git('merge-base', '--all', 'HEAD', 'origin/main');
    assert.equal(bases.trim().split('\n').length, 2);
    // Of the version without the risk, both would have added it: the same, so there is nothing to ask.
    await shared(lee);
    assert.equal(
      lee.read(PATH),
      changeText(ID, { risk: 'low', kind: 'fixed', status: 'proposed' }),
    );
  });

  it('leaves no trace in git’s own folder', async () => {
    const { ana, lee } = team();
    ana.commit({ [PATH]: changeText(ID, { kind: 'fixed' }) });
    lee.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    await shared(ana);
    await shared(lee);
    assert.deepEqual(
      readdirSync(`${lee.folder}/.git`).filter((name) => name.startsWith('mops')),
      [],
    );
    execFileSync('git', ['fsck', '--strict'], { cwd: lee.folder, stdio: 'pipe' });
  });
});
