import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { aligned, fitted } from '../../../src/cli/fitted';
import { table } from '../../../src/cli/table';
import { widthOf } from '../../../src/cli/width';
import { inColumns } from '../../../src/cli/wrap';
import { Place } from './cli';

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const WORDS = /\S+/g;
const wordsOf = (text: string) => text.match(WORDS) ?? [];

describe('fitted', () => {
  const cell = fc
    .array(fc.stringMatching(/^[a-zü漢🙂-]{1,14}$/u), { maxLength: 8 })
    .map((words) => words.join(' '));
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 5 });

  it('leaves no word out, breaks none, and makes no line too long', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 40, max: 160 }),
        fc.integer({ min: 1, max: 3 }),
        (all, columns, head) => {
          const lines = fitted(all, { columns }, head);
          assert.deepEqual(lines.flatMap(wordsOf).sort(), all.flat().flatMap(wordsOf).sort());
          for (const line of lines) assert.ok(widthOf(line) <= columns, line);
        },
      ),
    );
  });

  it('is side by side where there is room, or nobody knows how much', () => {
    const all = [
      ['2026-11-20', 'Live', 'x'.repeat(60)],
      ['2026-11-21', 'Draft', 'y'],
    ];
    assert.deepEqual(fitted(all, { columns: undefined }), aligned(all));
    assert.deepEqual(fitted(all, { columns: 79 }), aligned(all));
    assert.deepEqual(fitted(all, { columns: 30 }), aligned(all));
    assert.deepEqual(fitted(all, { columns: 76 }), [
      '2026-11-20  Live',
      `            ${'x'.repeat(60)}`,
      '2026-11-21  Draft',
      '            y',
    ]);
    const out = { isTerminal: false, columns: 60, write: () => undefined };
    assert.deepEqual(
      table(all, out),
      all.map((row) => row.join('\t')),
    );
  });

  it('goes on with a line a little further in where that was asked for', () => {
    const out = { isTerminal: true, columns: 40, write: () => undefined };
    const text = `Why: ${'word '.repeat(12).trim()}`;
    const [first = '', second = ''] = inColumns(text, out, 2).split('\n');
    assert.ok(first.startsWith('Why: word') && second.startsWith('  word'));
    assert.match(inColumns(text, out), /\nword/);
  });
});

describe('what commands print', () => {
  let place: Place;
  const title = 'Raise the threshold at which a lead is handed to sales in every country of Europe';

  before(async () => {
    place = new Place();
    mkdirSync(join(place.folder, 'changes/2026/11'), { recursive: true });
    writeFileSync(join(place.folder, 'logbook.yaml'), 'format: 1\ntime-zone: UTC\n');
    const why = 'Sales gave back more than a third of all leads of the last quarter. '.repeat(3);
    const text = `id: ${ID}\ntitle: ${title}\nkind: changed\nstatus: draft\nwhy: ${why}\n`;
    writeFileSync(join(place.folder, 'changes/2026/11', `${ID}.yaml`), text);
    await place.fine('record');
  });
  after(() => place.remove());

  for (const words of [['list'], ['show', 'k3f9'], ['history', 'k3f9'], ['blame', 'k3f9']])
    it(`fits the window of a person, and no pipe: ${words[0] ?? ''}`, async () => {
      const piped = await place.fine(...words);
      place.columns = 60;
      assert.equal(await place.fine(...words), piped);
      place.terminal = true;
      try {
        for (const columns of [60, 80, 140]) {
          place.columns = columns;
          const out = await place.fine(...words);
          for (const line of out.split('\n')) assert.ok(widthOf(line) <= columns, line);
          assert.deepEqual(wordsOf(out).sort(), wordsOf(piped).sort());
        }
      } finally {
        place.terminal = false;
        place.columns = undefined;
      }
    });
});
