import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv, csvCell } from '../../../../src/core/export/csv';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

/** RFC 4180, read strictly: rows of cells. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [all, quoted, plain = '', end] = cell.exec(text) ?? assert.fail(`at ${cell.lastIndex}`);
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (all === '') break;
  }
  return rows.slice(0, -1);
}

describe('export to CSV', () => {
  it('has a row a change, under the keys of the file', () => {
    const changes = [
      changeOf(
        `${THRESHOLD}brief: https://wiki.example/b\nreversible: no\nimpact: { records: 12 }\n`,
      ),
      changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa'),
    ];
    const text = csv.export(inputOf(changes));
    assert.ok(text.startsWith('\uFEFFid,day,title,'));
    const [head = [], first = [], second = [], ...rest] = read(text.slice(1));
    assert.deepEqual(rest, []);
    const cells = (row: string[]) => Object.fromEntries(head.map((name, at) => [name, row[at]]));
    assert.equal(new Set(head).size, head.length);
    assert.equal(head.at(-1), 'brief');
    const one = cells(first);
    assert.equal(one['day'], '2026-11-20');
    assert.equal(one['live'], '2026-11-20T09:30:00+01:00');
    assert.equal(one['reversible'], 'false');
    assert.equal(one['records'], '12');
    assert.equal(one['settings'], 'Scoring / MQL threshold: 65 → 80');
    assert.match(one['why'] ?? '', /More of it, for the record alone\.$/);
    assert.equal(one['brief'], 'https://wiki.example/b');
    assert.equal(cells(second)['approvals'], 'legal: approved');
  });

  it('defuses whatever a spreadsheet would take for a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
      assert.match(csvCell(`${start}cmd|' /C calc'!A0`), /^"?'/);
    assert.equal(csvCell(-5), '-5');
    assert.equal(csvCell('a - b'), 'a - b');
  });

  it('gives back every text, and never a formula', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, why) => {
        const change = { ...changeOf(THRESHOLD), title, why };
        const [head = [], row = []] = read(csv.export(inputOf([change])).slice(1));
        const shown = row[head.indexOf('title')] ?? '';
        assert.ok(!/^[=+\-@\t\r\n]/.test(shown));
        assert.ok([title.trimEnd(), `'${title.trimEnd()}`].includes(shown));
        assert.equal(row.length, head.length);
      }),
      { numRuns: 2000 },
    );
  });
});
