import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { xlsx } from '../../../../src/core/export/xlsx';
import { temporaryFolders } from '../../node/temporary-folder';
import { changeOf, inputOf, THRESHOLD } from './snapshots';

const KINDS = ['changed', 'fixed', 'added'] as const;

/** Two years of changes, the one after the other. */
const years = () =>
  Array.from({ length: 48 }, (_, at) => {
    const day = `202${5 + Math.floor(at / 24)}-${String(1 + (Math.floor(at / 2) % 12)).padStart(2, '0')}-15`;
    const track = at % 16 === 0 ? 'emergency' : 'pre-approved';
    return {
      ...changeOf(THRESHOLD, `${day}-change-${at}`),
      ...({ live: day, kind: KINDS[at % 3] ?? 'changed', track } as const),
    };
  });

describe('the charts of a workbook', () => {
  const parts = async (...given: Parameters<typeof inputOf>) => {
    const files = unzipSync(await xlsx.export(inputOf(...given)));
    return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  };

  it('read their numbers from the sheet that they stand in', async () => {
    const files = await parts(years());
    const charts = [...files.keys()].filter((path) => path.startsWith('xl/charts/'));
    assert.ok(charts.length >= 3, charts.join());
    const sheet = parsed(files.get('xl/worksheets/sheet6.xml'));
    const cells = new Map(
      elements(sheet, 'c').map((cell) => [cell.getAttribute('r'), cell.textContent]),
    );
    for (const path of charts)
      for (const series of elements(parsed(files.get(path)), 'ser')) {
        const [name, labels, values] = elements(series, 'f').map((one) => one.textContent);
        for (const [range, cached] of [
          [name, elements(elements(series, 'tx')[0], 'v')],
          [labels, elements(elements(series, 'cat')[0], 'v')],
          [values, elements(elements(series, 'val')[0], 'v')],
        ] as const) {
          const shown = cellsOf(range ?? '').map((reference) => cells.get(reference));
          assert.deepEqual(
            shown,
            cached.map((value) => value.textContent),
            path,
          );
        }
      }
  });

  it('are told to who cannot see them, and pale what is only there to compare', async () => {
    const files = await parts(years());
    const drawing = parsed(files.get('xl/drawings/drawing1.xml'));
    for (const frame of elements(drawing, 'cNvPr')) assert.ok(frame.getAttribute('descr'));
    const emergencies = [...files.values()].find((xml) => xml.includes('<a:t>Emergencies<'));
    assert.match(emergencies ?? '', /1F5FA8.*C4CAD1/);
  });

  it('are left out where there is little to draw, or when nobody wants them', async () => {
    for (const files of [
      await parts(years().slice(0, 3)),
      await parts(years(), { charts: false }),
    ]) {
      assert.ok(!files.has('xl/drawings/drawing1.xml'));
      assert.doesNotMatch(files.get('[Content_Types].xml') ?? '', /drawing|chart/);
    }
  });

  it('name every part that the workbook has, and no other', async () => {
    const files = await parts(years());
    const listed = elements(parsed(files.get('[Content_Types].xml')), 'Override').map((part) =>
      part.getAttribute('PartName')?.slice(1),
    );
    const there = [...files.keys()].filter((path) => !/\.rels$|Content_Types/.test(path));
    assert.deepEqual(listed.sort(), there.sort());
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

describe('LibreOffice, where it is installed', function () {
  this.timeout(120_000);
  const folder = temporaryFolders();

  it('opens a workbook and reads the same values', async function () {
    if (!hasOffice) this.skip();
    const root = folder();
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'book.xlsx'), await xlsx.export(inputOf(years())));
    const profile = `-env:UserInstallation=${pathToFileURL(join(root, 'profile')).href}`;
    // All sheets, UTF-8, as they are shown; see its help on filter options of CSV.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', join(root, 'out')];
    await promisify(execFile)('soffice', [...args, join(root, 'book.xlsx')]);
    const sheets = readdirSync(join(root, 'out'));
    assert.deepEqual(sheets.map((name) => name.replace(/^book-|\.csv$/g, '')).sort(), [
      'Approvals',
      'Assets',
      'At a glance',
      'Changes',
      'Settings',
      'Tools',
    ]);
    const read = (name: string) => readFileSync(join(root, `out/book-${name}.csv`), 'utf8');
    const [, first = ''] = read('Changes').split('\n');
    assert.match(
      first,
      /^2025-01-15-change-0,2025-01-15,Raise the MQL threshold,Changed,Emergency,Live,/,
    );
    assert.match(read('Settings'), /Scoring \/ MQL threshold,65,80/);
    assert.match(read('At a glance'), /Changes by month/);
  });
});

function parsed(xml = '') {
  const onError = (level: string, message: string) => assert.fail(`${level}: ${message}`);
  return new DOMParser({ onError }).parseFromString(xml, 'application/xml');
}

function elements(parent: Document | Element | undefined, name: string): readonly Element[] {
  return Array.from(parent?.getElementsByTagNameNS('*', name) ?? []);
}

/** The cells of a range of one column, such as `'Charts'!$J$3:$J$5`. */
function cellsOf(range: string): string[] {
  const [, column = '', from, to] = /!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(range) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return Array.from({ length: last - first + 1 }, (_, at) => `${column}${first + at}`);
}
