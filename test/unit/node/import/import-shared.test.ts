import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { it } from 'mocha';
import { reconcile } from '../../../../src/core/reconcile/reconcile';
import { readTrail } from '../../../../src/core/reconcile/trail';
import { eventReader } from '../../../../src/node/events/event-reader';
import { listImports } from '../../../../src/node/import/receipts';
import { revertImport } from '../../../../src/node/import/revert-import';
import { sha256OfText } from '../../../../src/node/sha256';
import { shared } from '../git/sharing';
import { ANA, LEE, TemporaryRepository, describeWithGit } from '../git/temporary-repository';
import { LOGBOOK, importText, snapshotOf } from './importing';

const CHANGES = 'a;2025-03-04;Raise it;Sales said so\nb;2025-03-05;Lower it\nc;;Not dated\n';
const EVENTS = [1, 2, 3]
  .map((day) => `2026-11-0${day}T10:00:00Z;kim;Edited;Flow ${day}\n`)
  .join('');

describeWithGit('one file that two people import before they share', () => {
  const team = () => {
    const first = TemporaryRepository.create();
    first.commit(LOGBOOK);
    const server = TemporaryRepository.clone(first.folder, LEE, '--bare').folder;
    return [
      TemporaryRepository.clone(server, ANA),
      TemporaryRepository.clone(server, LEE),
    ] as const;
  };

  const imports = async (place: TemporaryRepository, text: string, today: string, by?: string) => {
    const now = `${today}T09:30:00Z`;
    const plan = await importText(place.folder, text, {
      tool: 'salesforce',
      today,
      now,
      ...(by === undefined ? {} : { by }),
    });
    rmSync(`${place.folder}-from`, { recursive: true });
    place.git('add', '--all');
    place.git('commit', '--quiet', '-m', 'Import');
    return plan;
  };

  const cases = [
    ['on one day', '2026-11-20', 'ana', 'lee'],
    ['on one day by the same person', '2026-11-20', 'ana', 'ana'],
    ['on one day by nobody', '2026-11-20', undefined, undefined],
    ['on two days', '2026-11-21', 'ana', 'lee'],
  ] as const;
  for (const [name, day, ana, lee] of cases)
    it(`is there once, without a question, imported ${name}`, async () => {
      const [one, two] = team();
      for (const text of [CHANGES.replace('c;;', 'c;2025-03-06;'), EVENTS]) {
        await imports(one, text, '2026-11-20', ana);
        await imports(two, text, day, lee);
      }
      await shared(one);
      await shared(two);
      await shared(one);
      for (const place of [one, two]) {
        const snapshot = await snapshotOf(place.folder);
        assert.equal(snapshot.changes.size, 3);
        assert.deepEqual([...snapshot.broken], []);
        const trail = await readTrail(eventReader(place.folder));
        assert.equal(trail.unread, undefined);
        const { totals } = reconcile(trail, snapshot, { today: day, hash: sha256OfText });
        assert.equal(totals.documented + totals.undocumented + totals.ignored, 3);
        assert.equal((await listImports(place.folder)).length, 4);
        const again = await importText(place.folder, EVENTS, { tool: 'salesforce', name: 'x.csv' });
        assert.deepEqual([again.counts.known, again.counts.made], [3, 0]);
      }
      // Each record is of one of the two, and taken back with it.
      let changes = 3;
      for (const { import: id, makes } of await listImports(one.folder)) {
        if (makes !== 'changes') continue;
        const { deleted, kept } = await revertImport(one.folder, id, '2026-11-22T09:30:00Z');
        assert.equal(deleted + kept.length, changes);
        changes -= deleted;
      }
      assert.equal(changes, 0);
    });

  it('asks nothing about a row without a day of its own', async () => {
    const [one, two] = team();
    await imports(one, CHANGES, '2026-11-20');
    await imports(two, CHANGES, '2026-11-20');
    await shared(one);
    await shared(two);
    assert.equal((await snapshotOf(two.folder)).changes.size, 3);
  });
});
