import assert from 'node:assert/strict';
import { buildState } from '../../../src/core/logbook/build-snapshot';
import { packEntries, slotsOf } from '../../../src/node/packed-entries';
import { packInput, packOf, tableOfCsv, textIn } from '../core/export/evidence/packs';

const ids = Array.from({ length: 50 }, (_, at) => `2026-07-09-change-${at}-k3f9`);
const fields = {
  live: '2026-07-09',
  approvals: [{ role: 'legal', decision: 'approved', by: 'kim' }],
  settings: [{ target: 'marketo', path: 'Score', from: 1, to: 2 }],
};

describe('evidence of very many changes', () => {
  it('keeps the records of its sample alone, and has all of them in its tables', async () => {
    const records = Object.fromEntries(ids.map((id) => [id, fields]));
    const input = packInput(records, { sample: 3 });
    const entries = [...input.snapshot.entries.values()];
    const { snapshot } = buildState(slotsOf(packEntries(entries)));
    const files = await packOf({ ...input, snapshot });
    const { changes } = snapshot.passing;
    // What is kept of a record is the same object whenever somebody asks.
    const kept = ids.filter((id) => changes.get(id) === changes.get(id));
    assert.equal(kept.length, 3);
    for (const table of ['population.csv', 'approvals.csv'])
      assert.equal(tableOfCsv(textIn(files, table)).length, ids.length, table);
    assert.deepEqual([...files.keys()], [...(await packOf(input)).keys()]);
    assert.equal(textIn(files, 'SHA256SUMS'), textIn(await packOf(input), 'SHA256SUMS'));
  });
});
