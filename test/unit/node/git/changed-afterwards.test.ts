import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'mocha';
import { peopleOf } from '../../../../src/core/trust/identity';
import { recordIntegrity } from '../../../../src/core/trust/integrity';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { readHistory } from '../../../../src/node/git/read-history';
import { sha256 } from '../../../../src/node/sha256';
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
import {
  ID,
  LEE,
  OTHER,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  value,
} from './temporary-repository';

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
      'a record, by a second file with its id',
      save(SAVES, LEE, 'x', {
        [file.replace('/11/', '/12/')]: approvedChange(id, 'tested', '95'),
      }),
      'warning changed-after-live settings.to',
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
    const { approvals, facts } = await watched.look(id);
    assert.ok(facts.some(({ code, level }) => `${level} ${code}` === 'warning approval-edited'));
    assert.deepEqual(
      approvals.map(({ trust }) => [trust.level, trust.set?.commit.author.name]),
      [['reported', MALLORY.name]],
    );
  });

  it('shows what a joining of two versions left out, as a note', async () => {
    const place = TemporaryRepository.create();
    const start = { 'logbook.yaml': 'format: 1\nname: Acme\n', [PATH]: changeText(ID) };
    place.commit(start, 'Start');
    place.commit({ [PATH]: changeText(ID, { status: 'live' }) }, 'Live');
    place.git('checkout', '--quiet', '-b', 'old', 'HEAD~1');
    place.commit({ 'tools/x.yaml': 'id: x\n' }, 'Aside');
    place.git('merge', '--quiet', '--strategy=ours', '-m', 'Join', 'main');
    assert.deepEqual(await codes(place), ['left-out']);
    // The same with the record away on the side that is kept.
    place.git('checkout', '--quiet', '-b', 'other', 'main');
    place.commit({ [OTHER]: changeText('2026-11-21-other-aaaa') }, 'Another');
    place.git('checkout', '--quiet', 'main');
    place.git('merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'Join', 'other');
    assert.deepEqual(await codes(place), ['left-out']);
  });

  it('says nothing of versions that were joined with all they hold', async () => {
    const place = TemporaryRepository.create();
    const wide = (risk: string, owner: string) =>
      `id: ${ID}\ntitle: T\nkind: changed\nstatus: draft\nrisk: ${risk}\n\nwhy: x\n\nwhat: y\n\nowner: ${owner}\n`;
    place.commit(
      { 'logbook.yaml': 'format: 1\nname: Acme\n', [PATH]: wide('low', 'ana') },
      'Start',
    );
    place.git('checkout', '--quiet', '-b', 'side');
    place.commit({ [PATH]: wide('high', 'ana') }, 'Risk');
    place.git('checkout', '--quiet', 'main');
    place.commit({ [PATH]: wide('low', 'lee') }, 'Owner');
    place.git('merge', '--quiet', '--no-ff', '-m', 'Join', 'side');
    place.commit({ [OTHER]: changeText('2026-11-21-other-aaaa') }, 'More');
    assert.deepEqual(await codes(place), []);
    place.git('revert', '--no-edit', 'HEAD~2');
    assert.deepEqual(await codes(place), []);
  });

  async function codes(place: TemporaryRepository): Promise<readonly string[]> {
    const repository = await place.open();
    const { facts } = await recordIntegrity(value(await readHistory(repository)), {
      people: peopleOf([]),
      sha256,
      checkSignatures: () => Promise.resolve(new Map()),
      current: (id) => {
        const there = existsSync(path.join(place.folder, changePath(id)));
        return Promise.resolve(there ? readYaml(place.read(changePath(id))).value : undefined);
      },
    });
    return facts.map(({ code }) => code);
  }
});
