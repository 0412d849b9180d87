import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fieldChanges } from '../../../src/core/history/field-changes';
import type { Names } from '../../../src/core/history/names';
import { readYaml } from '../../../src/core/yaml/read-yaml';
import { changeLines } from '../../../src/messages/history-text';

const NAMES: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  'lee@acme.example': 'Lee Wong',
};
const names: Names = { nameOf: (_, id) => NAMES[id] ?? id };

function lines(before: string | undefined, after: string | undefined): readonly string[] {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : readYaml(text).value;
  return changeLines(fieldChanges(read(before), read(after)), { kind: 'change', names });
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['risk: low', 'risk: high', 'Risk: Low → High'],
  ['a: b', 'a: b\nrisk: high', 'Risk: High'],
  ['risk: low', '{}', 'Risk: Low removed'],
  ['why: Sales rejected 38% of MQLs.', 'why: Sales rejected 41% of MQLs.', 'Why: “38” → “41”'],
  ['why: |\n  ทีมขายปฏิเสธลูกค้า\n', 'why: |\n  ทีมขายยอมรับลูกค้า\n', 'Why: “ปฏิเสธ” → “ยอมรับ”'],
  ['why: one and the same', 'why: one and the very same', 'Why: “very” added'],
  ['why: a b c d e f g h', 'why: z b y d x f w h', 'Why: rewritten'],
  ['a: b', 'a: b\nwhy: |\n  x\n  y', 'Why: written'],
  ['tools: [a]', 'tools: [a, salesforce]', 'Tools: Salesforce added'],
  ['tools: [salesforce]', 'tools: []', 'Tools: Salesforce removed'],
  ['tools: [a, b]', 'tools: [b, a]', 'Tools: put in another order'],
  [
    'approvals: [{ role: legal, decision: asked }]',
    'approvals: [{ role: legal, decision: approved, by: lee@acme.example, on: 2026-08-27, channel: mail }]',
    'Approval by Legal: Asked → Approved, Lee Wong',
  ],
  [
    `approvals: [{ role: legal, decision: approved, of: "sha256:${'a'.repeat(32)}" }]`,
    `approvals: [{ role: legal, decision: approved, of: "sha256:${'b'.repeat(32)}" }]`,
    'Approval by Legal, Approved as: #aaaaaa → #bbbbbb',
  ],
  [
    'tests: [{ check: 10 test leads reach their owner, result: open }]',
    'tests: [{ check: 10 test leads reach their owner, result: passed, on: 2026-08-27 }]',
    'Test “10 test leads reach their owner”: Open → Passed',
  ],
  [
    'a: b',
    'a: b\nsettings: [{ path: Scoring / MQL threshold, from: 65, to: 80 }]',
    'MQL threshold: 65 → 80',
  ],
  [
    'settings: [{ path: Scoring / MQL threshold, from: 65, to: 80 }]',
    'settings: [{ path: Scoring / MQL threshold, from: 65, to: 85 }]',
    'MQL threshold, After: 80 → 85',
  ],
  ['owner: ana', 'owner: lee@acme.example', 'Owner: ana → Lee Wong'],
  ['a: b', 'a: b\ndone-by: [lee@acme.example]', 'Done by: Lee Wong added'],
  [
    'a: b',
    'a: b\noutcome: { metric: Accepted MQLs, target: 75% }',
    'Outcome: Metric: Accepted MQLs, Target: 75%',
  ],
  ['cost-centre: 1', 'cost-centre: 2', 'cost-centre: 1 → 2'],
];

describe('history-text', () => {
  for (const [before, after, line] of CASES) {
    it(`says “${line}”`, () => {
      assert.deepEqual(lines(before, after), [line]);
    });
  }

  it('says that a change was logged, and its settings', () => {
    assert.deepEqual(lines(undefined, 'title: x\nsettings: [{ path: a / b, from: null, to: 1 }]'), [
      'Logged',
      'b: did not exist → 1',
    ]);
    assert.deepEqual(lines('title: x', undefined), ['Removed from the logbook']);
  });

  it('compares tables in settings by row', () => {
    const table = (cell: string, more = '') =>
      `settings: [{ path: Sync / Map, from: null, to: [{ source: a, field: b }, { source: c, field: ${cell} }${more}] }]`;
    assert.deepEqual(lines(table('d'), table('e', ', { source: x, field: y }')), [
      'Map, After, c, field: d → e',
      'Map, After: x added',
    ]);
    const logged = 'settings: [{ path: Sync / Map, from: [{ s: a, f: b }], to: [{ s: c, f: b }] }]';
    assert.deepEqual(lines('a: b', `a: b\n${logged}`), ['Map: c added', 'Map: a removed']);
  });

  it('counts what happens to many', () => {
    const assets = (status: string) =>
      `assets: [${Array.from({ length: 37 }, (_, n) => `{ type: program, name: P${n}, status: ${status} }`).join(', ')}]`;
    assert.deepEqual(lines('a: b', `a: b\n${assets('open')}`), ['Assets: 37 added']);
    assert.deepEqual(lines(assets('open'), assets('done')), ['Assets: 37 of them Open → Done']);
    assert.deepEqual(lines(assets('open'), 'a: b').at(-1), 'Assets: 37 removed');
  });
});
