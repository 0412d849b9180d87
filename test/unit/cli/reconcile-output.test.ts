import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ReconcileOutput } from '../../../src/cli/outputs/reconcile-output';
import { Place } from './cli';
import { HEAD, entry, withTrail, writeTrail } from './salesforce-trail';

describe('what reconcile prints', () => {
  let place: Place;
  beforeEach(async () => {
    place = new Place();
    await place.fine('init');
  });
  afterEach(() => {
    place.remove();
  });

  it('reads nothing but the tool that is asked for', async () => {
    await withTrail(place);
    const folder = join(place.folder, 'events', 'marketo');
    mkdirSync(folder, { recursive: true });
    const all = [
      { ...HEAD, tool: 'marketo' },
      { ...entry('M1', '2026-11-12T10:00:00Z', 'Edited flow'), tool: 'marketo' },
    ].map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(join(folder, `${HEAD.import}.ndjson`), all.join(''));
    const rule = ['--ignore-when', 'action=changedProfile', '--reason', 'Agreed'];
    await place.fine('reconcile', ...rule);
    writeFileSync(join(folder, 'headless.ndjson'), '{}\n');
    const { code, out } = await place.run('reconcile', '--tool', 'salesforce', '--json');
    assert.equal(code, 0);
    const { totals, ignoring, unread, coverage } = JSON.parse(out) as ReconcileOutput;
    assert.deepEqual(totals, { documented: 0, undocumented: 0, ignored: 2 });
    assert.deepEqual(
      ignoring.map(({ ignored }) => ignored),
      [2],
    );
    assert.deepEqual([unread, coverage.map(({ tool }) => tool)], [[], ['salesforce']]);
  });

  it('prints no more for a program that reads no more', async () => {
    const all = Array.from({ length: 300 }, (_, day) => {
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      return entry(`A${day}`, at, `Created permission set ${'x'.repeat(300)}`);
    });
    writeTrail(place, all);
    const whole = await place.run('reconcile', '--json');
    assert.equal((JSON.parse(whole.out) as ReconcileOutput).groups.length, all.length);
    place.isRead = false;
    const { out } = await place.run('reconcile', '--json');
    assert(whole.out.startsWith(out) && out.length < whole.out.length / 2, `${out.length}`);
  });

  it('names as many changes without an entry as a person reads, and says how many more there are', async () => {
    writeTrail(place, []);
    const folder = join(place.folder, 'changes', '2026', '11');
    mkdirSync(folder, { recursive: true });
    for (let number = 0; number < 53; number += 1) {
      const id = `2026-11-10-profile-${String.fromCharCode(97 + (number % 26)).repeat(4)}${number}`;
      const asset = 'assets: [{ tool: salesforce, type: profile, name: Sales }]';
      const live = 'kind: changed\ntools: [salesforce]\nstatus: live\nlive: 2026-11-10';
      writeFileSync(join(folder, `${id}.yaml`), `id: ${id}\ntitle: Profile\n${live}\n${asset}\n`);
    }
    const { err } = await place.run('reconcile');
    assert.equal(err.match(/none belongs to this change/g)?.length, 50);
    assert.match(err, /Changes without an entry that are not shown: 3\./);
    const { out } = await place.run('reconcile', '--json');
    assert.equal((JSON.parse(out) as ReconcileOutput).withoutEntry.length, 53);
  });
});
