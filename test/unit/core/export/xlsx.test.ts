import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { xlsx } from '../../../../src/core/export/xlsx';
import type { ExportInput } from '../../../../src/core/export/exporter';
import { HOSTILE, hostileInput } from './hostile';
import { changeOf, inputOf, ROUTING, snapshotOf, THRESHOLD } from './snapshots';

type Row = readonly unknown[];

/** Keys and codes instead of words. */
const KEYS: ExportInput['words']['sheets'] = {
  sheet: (key) => key,
  column: (_, key) => key,
  code: (_, code) => code,
};

/** The sheets as another library reads them: rows under the keys of their columns. */
async function read(input: ExportInput) {
  return readWorded({ ...input, words: { ...input.words, sheets: KEYS } });
}

/** The same with rows under their headings. */
async function readWorded(input: ExportInput) {
  const bytes = await xlsx.export(input);
  assertTame(bytes);
  const sheets = await readWorkbook(Buffer.from(bytes));
  return new Map(
    sheets.map(({ sheet, data }) => {
      const [head = [], ...rows] = data as Row[];
      return [
        sheet,
        rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at]]))),
      ];
    }),
  );
}

/** That a workbook is a zip of well-formed XML, without a formula, a link, a macro or anything from outside. */
function assertTame(bytes: Uint8Array): void {
  const fail = (level: string, message: string) => assert.fail(`${level}: ${message}`);
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    assert.match(name, /\.(?:xml|rels)$/);
    const document = new DOMParser({ onError: fail }).parseFromString(
      strFromU8(content),
      'application/xml',
    );
    for (const { localName, attributes } of Array.from(document.getElementsByTagName('*'))) {
      assert.doesNotMatch(localName ?? '', /^(?:f|hyperlink|externalLink|oleObject|ddeLink)$/);
      for (const { name: attribute } of Array.from(attributes))
        assert.notEqual(attribute, 'TargetMode');
    }
  }
}

describe('export to XLSX', () => {
  const changes = () => [
    changeOf(
      `${THRESHOLD}reversible: no\nimpact: { records: 12 }\nassets: [{ name: P1 }, { name: P2 }]\n`,
    ),
    changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa'),
  ];

  it('stays whole with fields called as parts of programs, and numbers without an end', async () => {
    const fields = ['constructor', 'limit'].map((id) => ({ id, name: id, type: 'number' }));
    const snapshot = snapshotOf({
      'logbook.yaml': JSON.stringify({ format: 1, name: 'N', 'custom-fields': fields }),
    });
    const change = { ...changeOf(THRESHOLD), constructor: Infinity, limit: 'Infinity' };
    const input = { ...inputOf([change]), snapshot };
    const [row] = (await read(input)).get('changes') ?? [];
    assert.deepEqual([row?.['constructor'], row?.['limit']], ['Infinity', 'Infinity']);
    const files = unzipSync(await xlsx.export(input));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    for (const [, width] of xml.matchAll(/ width="([^"]*)"/g)) assert.match(width ?? '', /^\d+$/);
    assert.doesNotMatch(xml, /<v>[^<]*[a-z]/i);
  });

  it('has a sheet each, with dates, numbers and yes-no as such', async () => {
    const sheets = await read(inputOf(changes()));
    assert.deepEqual([...sheets.keys()], ['changes', 'settings', 'assets', 'approvals', 'tools']);
    const [one, two] = sheets.get('changes') ?? [];
    assert.ok(one && two);
    assert.equal(one['id'], '2026-11-20-raise-mql-threshold-k3f9');
    assert.deepEqual(one['day'], new Date('2026-11-20T00:00:00Z'));
    assert.deepEqual(one['live'], new Date('2026-11-20T08:30:00Z'));
    assert.equal(one['reversible'], false);
    assert.deepEqual([one['records'], one['assets']], [12, 2]);
    assert.equal(two['approvals'], 'legal: approved');
    assert.deepEqual(
      sheets.get('settings')?.map(({ change, path, from, to }) => [change, path, from, to]),
      [
        ['2026-11-20-raise-mql-threshold-k3f9', 'Scoring / MQL threshold', '65', '80'],
        ['2026-10-01-answer-in-4-hours-h2qa', 'First touch', '24 h', '4 h'],
        ['2026-10-01-answer-in-4-hours-h2qa', 'Old rule', 'x', 'null'],
        ['2026-10-01-answer-in-4-hours-h2qa', 'New rule', 'null', 'y'],
        ['2026-10-01-answer-in-4-hours-h2qa', 'Cap', null, '5'],
      ],
    );
    assert.deepEqual(
      sheets.get('assets')?.map(({ name }) => name),
      ['P1', 'P2'],
    );
    assert.deepEqual(
      sheets.get('tools')?.map(({ id, changes: count }) => [id, count]),
      [
        ['leandata', 1],
        ['marketo', 1],
      ],
    );
  });

  it('has headings in words, what codes stand for, and the names of the team’s own fields', async () => {
    const change = {
      ...changeOf(`${THRESHOLD}assets: [{ name: P1, status: done }]\n`),
      brief: 'B',
    };
    const sheets = await readWorded(inputOf([change]));
    assert.deepEqual([...sheets.keys()], ['Changes', 'Settings', 'Assets', 'Approvals', 'Tools']);
    const [row] = sheets.get('Changes') ?? [];
    assert.deepEqual([row?.['Status'], row?.['Risk'], row?.['Brief']], ['Live', 'High', 'B']);
    assert.deepEqual(row?.['Live since'], new Date('2026-11-20T08:30:00Z'));
    assert.equal(sheets.get('Settings')?.[0]?.['Before'], '65');
    assert.equal(sheets.get('Assets')?.[0]?.['Status'], 'Done');
    for (const [name, rows] of sheets)
      for (const heading of Object.keys(rows[0] ?? {})) assert.match(heading, /^[A-Z]/, name);
  });

  it('keeps what is not of its type as text', async () => {
    const odd = { ...changeOf(THRESHOLD), deadline: 'soon', 'rolled-back': '2026-02-31T99:00' };
    const [row] = (await read(inputOf([odd]))).get('changes') ?? [];
    assert.deepEqual([row?.['deadline'], row?.['rolled-back']], ['soon', '2026-02-31T99:00']);
  });

  it('is a valid workbook of nothing', async () => {
    const sheets = await read(inputOf([]));
    assert.deepEqual(sheets.get('changes'), []);
    assert.equal(sheets.get('tools')?.length, 2);
  });

  it('has no formula, and every text, whatever people write', async () => {
    for (const text of HOSTILE) {
      const sheets = await read(hostileInput(text));
      const shown = sheets.get('assets')?.[0]?.['name'] ?? '';
      assert.ok(typeof shown === 'string');
      assert.doesNotMatch(shown, /^[=+\-@\t\r\n＝]/);
      if (/[\p{Cc}\p{Cs}\ufffd-\uffff]|_x/u.test(text)) continue;
      assert.equal(shown.replace(/^'/, ''), text.trimEnd().replace(/^'/, ''));
    }
    const marks = await read(hostileInput('\u001b[2J \u0000 \ud800 \uffff _x0041_'));
    assert.match(
      String(marks.get('assets')?.[0]?.['name']),
      /^␛\[2J ␀ \[U\+D800\] \[U\+FFFF\] _(?:x005F_)?x0041_$/,
    );
  });

  it('loses nothing of a text that no cell can hold', async () => {
    const why = `${'=long 👩‍👩‍👧 '.repeat(9_000)}the end`;
    const sheets = await read(inputOf([{ ...changeOf(THRESHOLD), why }]));
    const cell = String(sheets.get('changes')?.[0]?.['why']);
    assert.ok(cell.length <= 32_767 && cell.endsWith('…') && cell.startsWith("'=long"));
    const parts = sheets.get('long-texts') ?? [];
    assert.ok(parts.every(({ field, sheet }) => field === 'why' && sheet === 'changes'));
    const pieces = parts.map(({ text }) => String(text).replace(/^'(?==)/, ''));
    assert.equal(pieces.join('').replace(/\s/g, ''), why.replace(/\s/g, ''));
  });

  it('is the same bytes at another time', async () => {
    const first = await xlsx.export(inputOf(changes()));
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // a ZIP counts in two seconds
    assert.deepEqual(await xlsx.export(inputOf(changes())), first);
  });
});
