import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import Papa from 'papaparse';
import { columns } from '../../../../../src/core/import/columns/columns';
import { proposeMap } from '../../../../../src/core/import/columns/propose-map';
import { sampleTable } from '../../../../../src/core/import/columns/sample-table';
import { fileOfBytes } from '../notes/note-files';
import { changeOf, read, snapshot } from './sheets';

const REAL = join(__dirname, '../../../../../../shared/data/csv-changelogs');

(existsSync(REAL) ? describe : describe.skip)('real spreadsheets', () => {
  const real = (name: string) => fileOfBytes(name, readFileSync(join(REAL, name)), 65_536);

  it('make a change of each of the 3,567 rows of a city’s change log, before and after as they are', async () => {
    const file = real('nyc-governance-organizations-changelog.csv');
    const sample = await sampleTable(file);
    if (sample.what !== 'sample') return assert.fail(sample.what);
    const { map } = proposeMap(sample, snapshot);
    const items = await read(file, map);
    assert.equal(items.length, 3567);
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(join(REAL, file.name), 'utf8').replace(/^\uFEFF/, ''),
      { header: true, skipEmptyLines: true },
    );
    for (const [at, item] of items.entries()) {
      if (item.what !== 'change') return assert.fail(item.what);
      const setting = changeOf(item)?.settings?.[0];
      const side = (value: unknown) => (typeof value === 'string' ? value : '');
      const expected = [data[at]?.['old_value'], data[at]?.['new_value']];
      assert.deepEqual(
        [side(setting?.from), side(setting?.to)],
        expected.map((text) => text?.replaceAll('\r\n', '\n')),
      );
      assert.equal(item.key, data[at]?.['event_id']);
    }
    const grouped = await read(file, { ...map, 'one-change-per': ['record_id', 'run_id'] });
    const rows = grouped.map((item) => (item.what === 'change' ? (item.rows ?? 1) : 0));
    assert.equal(
      rows.reduce((a, b) => a + b),
      3567,
    );
    assert.ok(grouped.length < 3567);
  });

  it('are recognised by their headings alone', async () => {
    const file = real('servicenow-change_request-export.HEADER-ONLY.csv');
    assert.deepEqual(await read(file), []);
    const text = readFileSync(join(REAL, file.name), 'utf8');
    assert.equal(columns.recognise({ name: file.name, text }), 0.8);
  });
});
