import assert from 'node:assert/strict';
import fc from 'fast-check';
import { json } from '../../../../src/core/export/json';
import { ndjson } from '../../../../src/core/export/ndjson';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

describe('export to NDJSON', () => {
  it('is a line a change, each as JSON has it', () => {
    const changes = [
      changeOf(`${THRESHOLD}our-own: { version: 1.10 }\n`),
      changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa'),
    ];
    const text = ndjson.export(inputOf(changes));
    assert.ok(text.endsWith('\n'));
    const lines = text.trimEnd().split('\n');
    const whole = JSON.parse(json.export(inputOf(changes))) as { changes: unknown[] };
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      whole.changes,
    );
  });

  it('has no other end of a line than its own, and gives back every text', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('a\u2028b\u2029c\u0085d\r\ne\u000bf\u000c'));
    fc.assert(
      fc.property(text, text, (title, why) => {
        const line = ndjson.export(inputOf([{ ...changeOf(THRESHOLD), title, why }]));
        assert.doesNotMatch(line.slice(0, -1), /[\n\r\u000b\u000c\u0085\u2028\u2029]/);
        const { title: readTitle, why: readWhy } = JSON.parse(line) as Record<string, unknown>;
        assert.deepEqual([readTitle, readWhy], [title, why]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty of nothing', () => {
    assert.equal(ndjson.export(inputOf([])), '');
  });
});
