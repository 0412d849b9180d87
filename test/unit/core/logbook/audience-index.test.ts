import assert from 'node:assert/strict';
import fc from 'fast-check';
import { audienceOf, concernedAmong, concerns } from '../../../../src/core/logbook/audience';
import { snapshotOf } from '../export/snapshots';

const name = fc.constantFrom('Sales', 'sales', 'Sales EMEA', 'Legal', 'ฝ่ายขาย', 'a.b', '', 'Ana');
const said = fc.constantFrom(
  'Sales EMEA board',
  'presales',
  'the Sales',
  'ทีมฝ่ายขายใหม่',
  'a.b',
  'x',
);
const impact = fc.record(
  { reports: fc.array(fc.oneof(name, said)), downstream: fc.array(said), 'in-flight': said },
  { requiredKeys: [] },
);
const change = fc.record(
  {
    communication: fc.array(fc.oneof(fc.record({ audience: name }), fc.record({ do: said }))),
    training: fc.array(fc.record({ audience: name })),
    impact: fc.oneof(impact, fc.constant({ reports: [5] })),
  },
  { requiredKeys: [] },
);

describe('whom changes concern, of very many people', () => {
  it('is what one asks of each alone, of damaged records too', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const files = changes.map((fields, at) => {
          const id = `2026-11-20-c${at}-aaaa`;
          const record = { id, title: 'T', kind: 'fixed', status: 'live', tools: ['m'], ...fields };
          return [`changes/2026/11/${id}.yaml`, JSON.stringify(record)];
        });
        const audiences = ['Sales', 'Sales EMEA', 'Legal', 'ฝ่ายขาย', 'a.b'].map((each, at) => ({
          ...{ id: `a${at}`, name: each },
        }));
        const logbook = JSON.stringify({ format: 1, name: 'N', audiences });
        const snapshot = snapshotOf({
          'logbook.yaml': logbook,
          ...(Object.fromEntries(files) as Record<string, string>),
        });
        const records = [...snapshot.changes.values()].map(({ record }) => record);
        const concerned = concernedAmong(records);
        for (const { id } of audiences) {
          const audience = audienceOf(snapshot, id);
          assert.ok(audience);
          const alone = new Set(records.filter(concerns(audience)));
          assert.deepEqual(concerned(audience), alone);
        }
      }),
    );
  });

  it('takes who has no team for a member of none', () => {
    const snapshot = snapshotOf({
      'logbook.yaml': JSON.stringify({
        ...{ format: 1, name: 'N' },
        audiences: [
          { id: 'board', name: 'Board' },
          { id: 'sales', name: 'Sales' },
        ],
        teams: [{ id: 'sales', name: 'The sellers' }],
        people: [
          { id: 'ana', name: 'Ana' },
          { id: 'lee', name: 'Lee', team: 'sales' },
        ],
      }),
    });
    assert.deepEqual([...(audienceOf(snapshot, 'Board')?.members ?? [])], []);
    assert.deepEqual([...(audienceOf(snapshot, 'SALES')?.members ?? [])], ['lee']);
    assert.deepEqual([...(audienceOf(snapshot, 'ana')?.members ?? [])], ['ana']);
  });
});
