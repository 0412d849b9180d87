import Papa from 'papaparse';
import { columns } from '../../../../../src/core/import/columns/columns';
import type { ImportItem, SourceFile } from '../../../../../src/core/import/importer';
import type { Answers } from '../../../../../src/core/import/question';
import type { Change } from '../../../../../src/core/model/change';
import type { ColumnMap } from '../../../../../src/core/model/column-map';
import { snapshotOf } from '../../logbook/snapshot-of';
import { fileOf } from '../notes/note-files';

/** A logbook with two tools, a person and a field of its own. */
export const snapshot = snapshotOf({
  'logbook.yaml': [
    'format: 1',
    'name: Acme',
    'time-zone: Europe/Berlin',
    'people:',
    '  - { id: ann, name: Ann Lee, email: ann@example.com }',
    'custom-fields:',
    '  - { id: cost, name: Cost, type: number }',
    '',
  ].join('\n'),
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
  'tools/hubspot.yaml': 'id: hubspot\nname: HubSpot\n',
});

/** What the importer makes of a file. */
export async function read(
  file: SourceFile,
  map?: ColumnMap,
  answers: Answers = {},
  known = snapshot,
) {
  const items: ImportItem[] = [];
  const context = { snapshot: known, answers, today: '2026-11-20', ...(map ? { map } : {}) };
  for await (const item of columns.read([file], context)) items.push(item);
  return items;
}

/** A file with these rows. */
export const csv = (table: readonly (readonly string[])[]) =>
  fileOf('sheet.csv', Papa.unparse(table.map((row) => [...row])));
/** Of what was left out its line and why, of all else what it is. */
export const reasonsOf = (items: readonly ImportItem[]) =>
  items.map((item) =>
    item.what === 'left-out' ? `${item.place.line} ${item.reason.code}` : item.what,
  );

/** The fields of a change that was made; `Omit` loses their names beside those that a record may have. */
export const changeOf = (item: ImportItem | undefined): Partial<Change> | undefined =>
  item?.what === 'change' ? item.change : undefined;
