import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReconcileOutput } from '../../../src/cli/outputs/reconcile-output';
import { assertValid } from '../core/export/valid-html';
import { tableOfCsv } from '../core/export/evidence/packs';
import { Place } from './cli';

const ACTION = '=HYPERLINK("https://evil.example")';
const HOSTILE = '<img src=x onerror=alert(1)>';
const HEAD = {
  ...{ format: 1, source: 'salesforce-setup', tool: 'salesforce', sha256: '0'.repeat(64) },
  ...{ on: '2026-11-30T10:00:00Z', rows: 9, events: 9, known: 0, 'left-out': 0 },
};
const entry = (id: string, at: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ key: `salesforce-setup:${id}`, at, tool: 'salesforce', source: 'salesforce-setup' },
  ...{ action: 'changedProfile', actor: 'ana', line: 2, original: {}, ...more },
});
const CHANGE = '2026-11-05-sales-sees-the-region-k3f9';
const ALONE = '2026-11-08-new-page-layout-a2b3';

describe('what evidence says of audit trails', () => {
  let place: Place;
  const at = (...parts: string[]) => join(place.folder, ...parts);
  const write = (path: string, text: string) => {
    mkdirSync(at(path, '..'), { recursive: true });
    writeFileSync(at(path), text);
  };
  const trail = (name: string, days: readonly [string, string], entries: readonly object[]) => {
    const head = { ...HEAD, import: name, file: `${name}.csv`, from: days[0], until: days[1] };
    const lines = [head, ...entries].map((one) => `${JSON.stringify(one)}\n`);
    write(`events/salesforce/${name}.ndjson`, lines.join(''));
  };
  const change = (id: string, more: string) =>
    write(
      `changes/2026/11/${id}.yaml`,
      `id: ${id}\ntitle: ${JSON.stringify(HOSTILE)}\nkind: changed\nstatus: live\nlive: ${id.slice(0, 10)}\ntools: [salesforce]\n${more}`,
    );
  const reconciled = async (...scope: string[]) =>
    JSON.parse(
      (await place.run('reconcile', '--outcome', 'all', '--json', ...scope)).out,
    ) as ReconcileOutput;
  const pack = async (...scope: string[]) => {
    await place.fine('export', '--format', 'evidence', '--output', 'pack', ...scope);
    const text = (name: string) => readFileSync(at('pack', name), 'utf8');
    return { text, table: (name: string) => tableOfCsv(text(name)) };
  };

  before(() => {
    place = new Place();
    place.now = new Date('2026-12-01T08:30:00Z');
    write(
      'logbook.yaml',
      'format: 1\nname: Acme\ntime-zone: Europe/Berlin\npeople: [{ id: ana, name: Ana Ruiz }]\n',
    );
    write('tools/salesforce.yaml', 'id: salesforce\nname: Salesforce\nstatus: live\n');
    write('processes/routing.yaml', 'id: routing\nname: Lead routing\n');
    change(CHANGE, 'events: ["salesforce-setup:named"]\n');
    change(ALONE, 'settings: [{ path: Layout / Region, from: hidden, to: shown }]\n');
    write(
      'answers/nightly-sync.yaml',
      `id: nightly-sync\ndecision: ignore\nreason: ${JSON.stringify(HOSTILE)}\nowner: ana\nwhen: { tool: salesforce, action: nightly* }\n`,
    );
    trail(
      '2026-11-12-first-abcd',
      ['2026-11-01T00:00:00Z', '2026-11-12T00:00:00Z'],
      [
        entry('named', '2026-11-05T10:00:00Z'),
        entry('sync1', '2026-11-06T01:00:00Z', { action: 'nightlySync', actor: 'sync' }),
        // 23:30 of the ninth in UTC is the tenth in Berlin.
        entry('odd', '2026-11-09T23:30:00Z', { action: ACTION, asset: '<img src=y>' }),
        entry('early', '2026-10-20T10:00:00Z', { action: 'before the period' }),
      ],
    );
    trail(
      '2026-11-30-second-abcd',
      ['2026-11-16T00:00:00Z', '2026-11-29T00:00:00Z'],
      [
        entry('sync2', '2026-11-20T01:00:00Z', { action: 'nightlySync', actor: 'sync' }),
        entry('late', '2026-11-28T10:00:00Z', { action: 'changedOwner' }),
      ],
    );
  });
  after(() => place.remove());

  it('adds up to what reconcile says for the same days', async () => {
    for (const scope of [
      ['--since', '2026-11-01', '--until', '2026-11-30'],
      ['--since', '2026-11-10', '--until', '2026-11-10'],
      ['--tool', 'salesforce'],
      [],
    ]) {
      const { totals, groups, withoutEntry } = await reconciled(...scope);
      const { text, table } = await pack(...scope);
      const [tool] = table('trails.csv');
      const numbers = ['documented', 'undocumented', 'ignored'].map((name) => Number(tool?.[name]));
      assert.deepEqual(numbers, [totals.documented, totals.undocumented, totals.ignored]);
      const manifest = JSON.parse(text('manifest.json')) as { 'audit-entries': unknown };
      assert.deepEqual(manifest['audit-entries'], totals);
      const open = groups.filter(({ outcome }) => outcome === 'undocumented');
      assert.deepEqual(
        table('undocumented.csv').map((row) => row['entry']),
        open.map(({ id }) => id).reverse(),
      );
      const ignored = table('ignored.csv').reduce((sum, row) => sum + Number(row['entries']), 0);
      assert.equal(ignored, totals.ignored);
      assert.deepEqual(
        table('without-entry.csv').map((row) => row['change']),
        withoutEntry.map((one) => one.change),
      );
    }
  });

  it('says which days exports cover, and of which nothing is known', async () => {
    const { table } = await pack('--since', '2026-11-01', '--until', '2026-11-30');
    const [tool] = table('trails.csv');
    assert.equal(tool?.['covered'], '2026-11-01/2026-11-12\n2026-11-16/2026-11-29');
    assert.equal(tool['not-covered'], '2026-11-13/2026-11-15\n2026-11-30/2026-11-30');
    assert.equal(table('ignored.csv')[0]?.['owner'], 'ana');
  });

  it('has a page that is valid, and on which nothing runs', async () => {
    const { text } = await pack('--since', '2026-11-01', '--until', '2026-11-30');
    const page = text('trails.html');
    await assertValid(page);
    assert.doesNotMatch(page, /<img/);
    assert.match(page, /1 November 2026 – 12 November 2026/);
    assert.match(page, /Ana Ruiz/);
    assert.match(text('index.html'), /href="trails\.html"/);
    assert.match(text('controls.html'), /href="undocumented\.csv"/);
    assert.match(text('undocumented.csv'), /"'=HYPERLINK/);
  });

  it('says that a damaged file may hold more', async () => {
    const file = 'events/salesforce/2026-11-30-second-abcd.ndjson';
    const before = readFileSync(at(file), 'utf8');
    writeFileSync(at(file), `${before}{"key":\n`);
    const { text } = await pack('--since', '2026-11-01', '--until', '2026-11-30');
    writeFileSync(at(file), before);
    assert.match(text('trails.html'), /cannot be read, so there may be more/);
    assert.match(text('trails.html'), /2026-11-30-second-abcd\.ndjson/);
  });

  it('has none for a process, or where none were imported, and names no file that is not there', async () => {
    const { text } = await pack('--process', 'routing');
    assert.match(text('README.txt'), /a pack about one\s+process\s+has none/);
    for (const name of ['README.txt', 'index.html', 'controls.html', 'SHA256SUMS'])
      assert.doesNotMatch(text(name), /trails\.(?:html|csv)|undocumented\.csv/, name);
  });
});
