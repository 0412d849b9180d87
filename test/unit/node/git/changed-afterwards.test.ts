import assert from 'node:assert/strict';
import { before, it } from 'mocha';
import {
  KIM,
  WatchedHistory,
  approvedChange,
  honestHistory,
  recordId,
  recordPath,
  save,
} from './saved-history';
import type { Save, Saves } from './saved-history';
import { LEE, describeWithGit } from './temporary-repository';

const DAY = 86_400;
const CHANGES = 2;
const SAVES = honestHistory(CHANGES);
const MALLORY = { name: 'Mal Lory', email: 'mal.lory@elsewhere.example' };

describeWithGit('what was changed afterwards, in saves of its own', () => {
  let watched: WatchedHistory;
  before(() => {
    watched = new WatchedHistory(SAVES);
  });

  const last = CHANGES - 1;
  const [id, file] = [recordId(last), recordPath(last)];
  const LATER: readonly (readonly [string, Saves, string])[] = [
    [
      'a setting of a live change',
      save(SAVES, LEE, 'x', { [file]: approvedChange(id, 'tested', '95') }),
      'warning changed-after-live settings.to',
    ],
    [
      'a live change set back to draft',
      save(SAVES, LEE, 'x', { [file]: approvedChange(id, 'draft') }),
      'warning changed-after-live status',
    ],
    ['a record', save(SAVES, LEE, 'x', { [file]: null }), 'warning deleted'],
    [
      'a record and its return with another value',
      save(save(SAVES, LEE, 'x', { [file]: null }), LEE, 'y', {
        [file]: approvedChange(id, 'tested', '95'),
      }),
      'warning changed-after-live settings.to',
    ],
    [
      'an approval taken out',
      save(SAVES, LEE, 'x', {
        [file]: approvedChange(id, 'tested').replace(/approvals:\n.*\n/, ''),
      }),
      'warning approval-removed',
    ],
    [
      'what an approval was for',
      save(SAVES, LEE, 'x', { [file]: approvedChange(id, 'tested', '95') }),
      'note approval-earlier settings',
    ],
    [
      'the id of a record',
      save(SAVES, LEE, 'x', { [file]: approvedChange('2026-01-05-another-0000', 'tested') }),
      'warning id-changed',
    ],
    [
      'a date before the one it follows',
      later({ saved: -40 * DAY, written: -40 * DAY }),
      'warning saved-before-parent',
    ],
    ['a date to come', later({ saved: 40 * DAY, written: 40 * DAY }), 'warning saved-in-future'],
  ];

  /** A save whose clock was so many seconds off; looked at when it should have been made. */
  function later({ saved, written }: Pick<Save, 'saved' | 'written'>): Saves {
    const more = save(SAVES, LEE, 'x', { 'tools/x.yaml': 'id: x\n' });
    const [wrong] = more.slice(-1);
    if (!wrong) return more;
    const odd = { ...wrong, saved: wrong.saved + saved, written: wrong.written + written };
    const after = { ...wrong, files: { 'tools/x.yaml': 'id: x\nname: X\n' } };
    return [...SAVES, odd, after];
  }

  for (const [what, saves, expected] of LATER)
    it(`is reported when a later save changes: ${what}`, async () => {
      watched.reset();
      await watched.look();
      watched.become(saves);
      const found = await watched.found();
      assert.ok(found.includes(expected), found.join('\n'));
      assert.ok(!found.includes('warning rewritten'));
    });

  it('shows who set a decision that its approver did not', async () => {
    watched.reset();
    const forged = approvedChange(id, 'tested').replace('decision: approved', 'decision: rejected');
    const back = save(save(SAVES, KIM, 'No', { [file]: forged }), MALLORY, 'Yes', {
      [file]: approvedChange(id, 'tested'),
    });
    watched.become(back);
    const { approvals } = await watched.look(id);
    assert.deepEqual(
      approvals.map(({ trust }) => [trust.level, trust.set?.commit.author.name]),
      [['reported', MALLORY.name]],
    );
  });
});
