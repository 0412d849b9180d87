import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { xlsx } from '../../../../src/core/export/xlsx';
import { changeOf, inputOf, snapshotOf, THRESHOLD } from './snapshots';

const MOST_COLUMNS = 16_384;

describe('what Excel cannot hold', function () {
  this.timeout(60_000);

  it('is put into the last column where a logbook has more fields than a sheet has columns', async () => {
    const fields = Array.from({ length: 16_400 }, (_, at) => ({ id: `f${at}`, name: `F${at}` }));
    const declared = fields.map((field) => ({ ...field, type: 'text' }));
    const logbook = JSON.stringify({ format: 1, name: 'N', 'custom-fields': declared });
    const change = { ...changeOf(THRESHOLD), f0: 'first', f16390: '=last', f16399: '"very" last' };
    const input = { ...inputOf([change, changeOf(THRESHOLD, '2026-11-21-b-k3f9')]) };
    const bytes = await xlsx.export({
      ...input,
      snapshot: snapshotOf({ 'logbook.yaml': logbook }),
    });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    assert.match(xml, /<c r="XFD1"/);
    assert.doesNotMatch(xml, /<c r="XFE/);
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    const [head = [], row = [], other = []] = sheet?.data ?? [];
    assert.equal(head.length, MOST_COLUMNS);
    assert.equal(head.at(-1), 'Other fields: a sheet has no more columns');
    assert.equal(row[head.indexOf('F0')], 'first');
    const rest = JSON.parse(String(row[MOST_COLUMNS - 1])) as unknown;
    assert.deepEqual(rest, [
      ['F16390', '=last'],
      ['F16399', '"very" last'],
    ]);
    assert.equal(other[MOST_COLUMNS - 1] ?? null, null);
  });

  it('are days before March 1900, which are text', async () => {
    const days = ['0001-01-01', '1899-12-31', '1900-02-28', '1900-03-01', '9999-12-31'];
    const bytes = await xlsx.export(
      inputOf(
        days.map((live, at) => ({ ...changeOf(THRESHOLD, `2026-11-0${at + 1}-a-k3f9`), live })),
      ),
    );
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    const [head = [], ...rows] = sheet?.data ?? [];
    const at = head.indexOf('Live since');
    assert.deepEqual(
      rows.map((row) => row[at]),
      [...days.slice(0, 3), new Date('1900-03-01T00:00:00Z'), new Date('9999-12-31T00:00:00Z')],
    );
  });
});
