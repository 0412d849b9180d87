import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { SourceFile } from '../../../../src/core/import/importer';
import { openIndex } from '../../../../src/core/logbook/indexer';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { mapToSave, tableMapOf } from '../../../../src/extension/import/table-map';
import type { TableMap } from '../../../../src/extension/import/table-map';
import type { ImportRequest } from '../../../../src/protocol/import';

const KEPT = `id: ours
makes: changes
headings: [When, Done]
columns:
  - { heading: When, field: live }
  - { heading: Done, field: title }
`;
const TEXTS = new Map([
  ['logbook.yaml', 'format: 1\nname: Test\n'],
  ['tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n'],
  ['processes/routing.yaml', 'id: routing\nname: Lead routing\n'],
  ['imports/ours.yaml', KEPT],
]);

async function snapshotOf(): Promise<Snapshot> {
  const stamp = { mtimeMs: 0, ctimeMs: 0, type: 'file' } as const;
  const list = [...TEXTS].map(([path, text]) => ({ path, size: text.length, ...stamp }));
  const index = await openIndex({
    reader: {
      list: () => Promise.resolve(list),
      read: (path) => Promise.resolve(new TextEncoder().encode(TEXTS.get(path))),
    },
  });
  return index.snapshot;
}

function fileOf(name: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  const pieces = async function* () {
    yield await Promise.resolve(bytes);
  };
  return { name, size: bytes.length, open: pieces };
}

const LIST = fileOf('ours.csv', 'Day,System,Subject\n2026-03-14,Marketo Engage,A footer\n');
const NOTHING: ImportRequest = { answers: {} };

describe('map of a spreadsheet on the page that imports', () => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await snapshotOf();
  });

  const found = async (file: SourceFile, request: ImportRequest): Promise<TableMap> => {
    const map = await tableMapOf(file, request, snapshot);
    assert.ok(!('outcome' in map));
    return map;
  };

  it('is the logbook’s own for its headings, and needs no saving', async () => {
    const { map, isKept } = await found(fileOf('x.csv', 'When,Done\n2026-03-14,A\n'), NOTHING);
    assert.deepEqual([map.id, isKept], ['ours', true]);
  });

  it('is proposed otherwise, under an id that nobody has, and remembers what was answered', async () => {
    const request = { answers: { 'time-zone': 'Europe/Berlin' } };
    const { map, isKept, proposed } = await found(LIST, request);
    assert.deepEqual([map.id, isKept, map['time-zone']], ['ours-2', false, 'Europe/Berlin']);
    assert.equal(proposed.length, 3);
    assert.ok(map.columns.some(({ field }) => field === 'live'));
  });

  it('is what a person has made of it, with what they answered since', async () => {
    const { map } = await found(LIST, NOTHING);
    const corrected = { ...map, columns: [{ heading: 'Subject', field: 'title' }] };
    const request = { answers: { 'date-order': 'day-month-year' }, map: corrected };
    const again = await found(LIST, request);
    assert.deepEqual(again.map.columns, corrected.columns);
    assert.deepEqual([again.map['date-order'], again.isKept], ['day-month-year', false]);
  });

  it('is proposed anew when its rows are to be audit entries', async () => {
    const { map } = await found(LIST, NOTHING);
    const request = { answers: {}, map: { ...map, makes: 'entries' as const, columns: [] } };
    const entries = await found(LIST, request);
    assert.equal(entries.map.makes, 'entries');
    assert.equal(entries.map.id, map.id);
    assert.ok(entries.map.columns.some(({ field }) => field === 'at'));
  });

  it('is saved with the tool or process of rows that name none', async () => {
    const { map } = await found(LIST, NOTHING);
    const save = (target: string) => mapToSave(map, { answers: { target } }, snapshot);
    assert.equal(save('marketo').tool, 'marketo');
    assert.equal(save('routing').process, 'routing');
    assert.equal(save('nobody'), map);
  });

  it('says why a file is no table', async () => {
    const none = await tableMapOf(fileOf('empty.csv', ''), NOTHING, snapshot);
    assert.ok('outcome' in none && none.outcome === 'refused');
  });
});
