import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { exporters } from '../../../src/core/export/exporters';
import { EXPORT_REQUEST_KEYS } from '../../../src/core/model/export-request';
import { Place } from './cli';

describe('the command export', () => {
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  before(async () => {
    place = new Place();
    await place.fine('init', '--name', 'Acme');
    await place.fine('new', '--tool', 'marketo', '--title', 'Raise it', '--set', 'status=live');
    await place.fine('new', '--tool', 'hubspot', '--title', 'Lower it', '--set', 'status=live');
  });
  after(() => place.remove());

  it('writes NDJSON whose every line is as its schema says', async () => {
    const schema = JSON.parse(await place.fine('schema', 'export-ndjson')) as object;
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    const lines = (await place.fine('export', '--format', 'ndjson')).trimEnd().split('\n');
    assert.equal(lines.length, 2);
    for (const line of lines) assert.ok(isValid(JSON.parse(line)), line);
    assert.ok(!isValid('text'));
  });

  it('says that nothing fits, and writes what is valid and empty', async () => {
    const period = ['--since', '2001-01-01', '--until', '2001-12-31'];
    for (const { id, extension } of exporters) {
      const file = `empty-${id}.${extension}`;
      const { code, err } = await place.run('export', '--format', id, ...period, '-o', file);
      assert.equal(code, 0, err);
      assert.match(err, /^No change fits/, id);
      assert.doesNotThrow(() => readFileSync(at(file)));
    }
    assert.deepEqual(
      (JSON.parse(readFileSync(at('empty-json.json'), 'utf8')) as { changes: unknown[] }).changes,
      [],
    );
    assert.equal(readFileSync(at('empty-ndjson.ndjson'), 'utf8'), '');
    assert.match(readFileSync(at('empty-csv.csv'), 'utf8'), /^\uFEFFid,day,[^\n]*\r\n$/);
  });

  it('writes the same bytes on another day, in another time zone', async () => {
    const zone = process.env['TZ'];
    for (const { id, extension } of exporters) {
      const [first, second] = [`first-${id}.${extension}`, `second-${id}.${extension}`];
      await place.fine('export', '--format', id, '-o', first);
      place.now = new Date('2031-02-03T04:05:06Z');
      process.env['TZ'] = 'Pacific/Kiritimati';
      await place.fine('export', '--format', id, '-o', second);
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      assert.ok(readFileSync(at(first)).equals(readFileSync(at(second))), id);
    }
  });

  it('lists what formats there are for one that is none', async () => {
    const { code, err } = await place.run('export', '--format', 'pdf');
    assert.equal(code, 2);
    for (const { id } of exporters) assert.match(err, new RegExp(`\\b${id}\\b`));
  });

  it('prints no workbook, and writes the one that is asked for', async () => {
    const { code, out, err } = await place.run('export', '--format', 'xlsx');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /xlsx is no text\. Name a file with --output\./);
    await place.fine('export', '--format', 'xlsx', '--output', 'out.xlsx');
    assert.equal(readFileSync(at('out.xlsx')).toString('latin1', 0, 4), 'PK\u0003\u0004');
  });

  it('groups by tool when asked, and says what else there is', async () => {
    for (const format of ['md', 'txt', 'html'])
      assert.match(
        await place.fine('export', '--format', format, '--group', 'tool'),
        /HubSpot[^]*Marketo/,
      );
    const { code, err } = await place.run('export', '--format', 'md', '--group', 'week');
    assert.equal(code, 2);
    assert.match(err, /There is no grouping week\. There are: month, tool, process, status/);
  });

  it('takes by an option whatever a remembered export or VS Code may say', async () => {
    const typed = { charts: '--no-charts', language: '--lang' };
    const help = await place.fine('export', '--help');
    for (const key of EXPORT_REQUEST_KEYS) {
      const option = Object.hasOwn(typed, key) ? typed[key as keyof typeof typed] : `--${key}`;
      assert.match(help, new RegExp(`^ +(-o, )?${option}\\b`, 'm'), key);
    }
  });

  describe('a remembered export', () => {
    const remember = (entry: string) => {
      const path = at('logbook.yaml');
      const [before = ''] = readFileSync(path, 'utf8').split('exports:');
      writeFileSync(path, `${before}exports:\n${entry}\n`);
    };

    it('is made by its name, and gives way to the options beside it', async () => {
      remember('  - { name: For sales, format: md, tool: marketo, group: tool }');
      const out = await place.fine('export', '--preset', 'for sales');
      assert.match(out, /Raise it/);
      assert.doesNotMatch(out, /Lower it/);
      const csv = await place.fine(
        ...['export', '--preset', 'For sales', '--format', 'csv', '--tool', 'hubspot'],
      );
      assert.match(csv, /^\uFEFFid,day,/);
      assert.match(csv, /Lower it/);
      assert.doesNotMatch(csv, /Raise it/);
    });

    it('is listed with what would be typed in its place, and where its name is not known', async () => {
      remember(
        `  - { name: For sales, format: md, period: last-month, status: [live, tested], title: Our "own" }\n  - { name: Site, format: html, language: de }`,
      );
      assert.equal(
        await place.fine('export', '--presets'),
        `For sales\t--format md --period last-month --status live --status tested --title 'Our "own"'\nSite\t--format html --lang de\n`,
      );
      const { code, err } = await place.run('export', '--preset', 'Sight');
      assert.equal(code, 2);
      assert.match(err, /There is no remembered export “Sight”\..* There are: For sales, Site\./);
    });

    it('is not made while a part of it cannot be read', async () => {
      remember('  - { name: For sales, format: md, period: lastmonth }');
      const { code, out, err } = await place.run('export', '--preset', 'For sales');
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /“For sales” cannot be used as it is: .*lastmonth.*last-month/);
    });

    it('is written where it says, below the current folder', async () => {
      remember('  - { name: For sales, format: md, output: sales news.md }');
      const { code, err } = await place.run('export', '--preset', 'For sales');
      assert.equal(code, 0, err);
      assert.match(readFileSync(at('sales news.md'), 'utf8'), /Raise it/);
    });

    it('cannot make a person write elsewhere, or what other programs obey', async () => {
      mkdirSync(at('real'));
      symlinkSync(at('real'), at('linked'));
      const outside = ['../out.md', '/tmp/mops-out.md', '.github/x.md', 'linked/x.md', 'a\\b.md'];
      for (const output of [...outside, 'Makefile', '.envrc', 'x.md/../../y.md', 'con.md']) {
        remember(`  - { name: For sales, format: md, output: '${output}' }`);
        const { code, err } = await place.run('export', '--preset', 'For sales');
        assert.equal(code, 2, output);
        assert.match(err, /Nothing was written; name another with --output/);
        assert.ok(!existsSync(resolve(place.folder, output)), output);
        // A person may name any of their own.
        const out = await place.fine('export', '--preset', 'For sales', '--output', '-');
        assert.match(out, /Raise it/);
      }
    });
  });
});
