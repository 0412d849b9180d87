import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import Papa from 'papaparse';
import { readCsv } from '../../../../../src/core/import/read/csv';
import type { CsvOptions } from '../../../../../src/core/import/read/csv';
import type { SourceFile } from '../../../../../src/core/import/importer';
import { fileOf, fileOfBytes } from '../notes/note-files';

async function all(file: SourceFile, options: CsvOptions = {}) {
  const items = [];
  for await (const item of readCsv(file, options)) items.push(item);
  return items;
}

/** What was read, in few words: rows as their cells, the rest by its code. */
async function told(text: string, options: CsvOptions = {}, pieces = Infinity) {
  const items = await all(fileOf('a.csv', text, pieces), options);
  return items.map((item) => {
    switch (item.what) {
      case 'headings':
        return item.headings.join('|');
      case 'row':
        return `${item.line} ${item.cells.join('|')}`;
      case 'question':
        return `${item.question.code}? ${item.question.choices.join(' ')}`;
      case 'left-out':
        return `${item.place.line} ${item.reason.code}`;
      case 'refused':
        return `${item.reason.code} ${item.place?.line ?? ''}`.trim();
    }
  });
}

const encoded: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

const cell = fc
  .string({ unit: fc.constantFrom(...Array.from('ab ,;|\t"\n=+@-é漢😀')), maxLength: 8 })
  .filter((text) => !/^\s|\s$/.test(text));
/** Rows with something in their first and last cell, so that none is empty. */
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map((table) => table.map((row) => ['x', ...row, 'y']));

describe('reading delimited text', () => {
  it('reads back what another program has written, with the line of each row, however it comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...Object.keys(encoded)),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (table, delimiter, newline, encoding, pieces, quotes) => {
          const headings = (table[0] ?? []).map((_, at) => `heading ${at}`);
          const text = Papa.unparse([headings, ...table], { delimiter, newline, quotes });
          const bytes = encoded[encoding]?.(text) ?? new Uint8Array();
          const items = await all(fileOfBytes('a.csv', bytes, pieces), { delimiter });
          let line = 2;
          const expected = table.map((cells) => {
            const row = { what: 'row', line, cells };
            line += 1 + cells.join('').split('\n').length - 1;
            return row;
          });
          assert.deepEqual(items, [{ what: 'headings', line: 1, headings }, ...expected]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds the delimiter by evidence', async () => {
    for (const sign of [',', ';', '\t', '|']) {
      const text = [
        ['Date', 'What', 'Cost'],
        ['1', 'a', 'x'],
        ['2', 'b', 'y'],
      ];
      const lines = text.map((row) => row.join(sign)).join('\n');
      assert.deepEqual(await told(lines), ['Date|What|Cost', '2 1|a|x', '3 2|b|y']);
    }
    // The commas are those of decimals.
    assert.deepEqual(await told('a;b\n1,5;2,5\n3,5;4,5\n'), ['a|b', '2 1,5|2,5', '3 3,5|4,5']);
    assert.deepEqual(await told('a,b;c,d\n1,2;3,4\n'), ['delimiter? , ;']);
    assert.deepEqual(await told('name\none\ntwo\n'), ['name', '2 one', '3 two']);
  });

  it('leaves out what is no row of the table, each with its line', async () => {
    const text = 'a,b\n1,2\n\na,b\n1\n1,2,3\n1,2,\n,\n3,4\n\n\n';
    assert.deepEqual(await told(text), [
      'a|b',
      '2 1|2',
      '3 row-empty',
      '4 row-is-headings',
      '5 row-too-short',
      '6 row-too-long',
      '7 1|2',
      '8 row-empty',
      '9 3|4',
    ]);
  });

  it('gives up one line for a quote that is never closed, and reads on', async () => {
    const text = 'a,b\n1,2\n"open,2\n3,4\n5,"six"\n7,"eight\n9,10\n';
    for (const pieces of [1, 7, Infinity])
      assert.deepEqual(await told(text, {}, pieces), [
        'a|b',
        '2 1|2',
        '3 quote-open',
        '4 3|4',
        '5 5|six',
        '6 quote-open',
        '7 9|10',
      ]);
  });

  it('keeps formulas as the text they are, and quotes within cells', async () => {
    const text = 'a,b\n"=HYPERLINK(""x"")",+1\n@a,-2\n5" screen,x\n';
    assert.deepEqual(await told(text), ['a|b', '2 =HYPERLINK("x")|+1', '3 @a|-2', '4 5" screen|x']);
  });

  it('passes over what stands before the headings', async () => {
    const text = 'Audit report\nof 2026\nDate,User,Action\n1,b,c\n';
    const wanted = { source: 'Audit', headings: ['user', /^Date/] };
    assert.deepEqual(await told(text, { wanted }), ['Date|User|Action', '4 1|b|c']);
    assert.deepEqual(await told(text, { headingLine: 3 }), ['Date|User|Action', '4 1|b|c']);
    assert.deepEqual(await told('x,y\n1,2\n', { wanted }), ['not-this-source']);
  });

  it('refuses what is no table of people', async () => {
    assert.deepEqual(await told(''), ['empty-file']);
    assert.deepEqual(await told('\n\n'), ['no-headings']);
    assert.deepEqual(await told(`${'a,'.repeat(1_000_000)}b\n`), ['too-many-columns 1']);
    assert.deepEqual(await told(`a,b\n1,2\n${'x'.repeat(3_000_000)}`), [
      'a|b',
      '2 1|2',
      'row-too-large 3',
    ]);
    assert.deepEqual(await told('2026-01-25,Opened\n2026-03-01,Moved\n'), ['no-headings 1']);
    const byDays = 'field,2026-01-25,2026-01-26,2026-01-27';
    assert.deepEqual(await told(`${byDays}\n`), [byDays.replaceAll(',', '|')]);
    assert.deepEqual(await told('PK\u0003\u0004 and more'), ['not-text']);
    assert.deepEqual(await told('a,b\n', { encoding: 'klingon' }), ['unknown-encoding']);
  });

  it('takes no more than moments for quotes that never close', async () => {
    const text = `a,b\n${'"a,b\n'.repeat(400_000)}`;
    const last = (await told(text, { delimiter: ',' }, 65_536)).at(-1);
    assert.match(last ?? '', /^quotes-broken \d+$|quote-open$/);
  });
});
