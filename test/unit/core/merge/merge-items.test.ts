import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mergeRecord } from '../../../../src/core/merge/merge-record';

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const BASE = `id: ${ID}\ntitle: Raise\nkind: changed\nstatus: draft\ntools: [marketo]\n`;

/** The record with one list of one item. */
const listing = (list: string, item: string) => `${BASE}${list}:\n  - { ${item} }\n`;

const merge = (base: string, ours: string, theirs: string) =>
  mergeRecord(`changes/2026/11/${ID}.yaml`, { base, ours, theirs });

describe('merging the items of lists', () => {
  for (const [list, ours, theirs] of [
    ['assets', 'tool: marketo, type: form, name: Demo', 'tool: marketo, type: form, name: Trial'],
    ['assets', 'tool: marketo, type: form, id: 1', 'tool: marketo, type: form, id: 2'],
    ['assets', 'tool: marketo, type: form, name: Demo', 'tool: marketo, type: form, id: 2'],
    ['communication', 'audience: sales, channel: mail', 'audience: sales, channel: slack'],
    ['training', 'audience: sales, material: slides', 'audience: sales, material: video'],
  ] as const) {
    it(`keeps what each side added, though both have much in common (${ours}; ${theirs})`, () => {
      const { text, conflicts } = merge(BASE, listing(list, ours), listing(list, theirs));
      assert.deepEqual(conflicts, []);
      for (const item of [ours, theirs]) assert.ok(text.includes(`{ ${item} }`), text);
    });
  }

  it('takes no thing of a tool for another that came when it went', () => {
    const asset = (name: string) => listing('assets', `tool: marketo, type: form, name: ${name}`);
    const { conflicts } = merge(asset('Demo'), asset('Trial'), asset('Demo, status: done'));
    assert.deepEqual(
      conflicts.map(({ name }) => name),
      ['assets[marketo, form, Demo]'],
    );
  });
});
