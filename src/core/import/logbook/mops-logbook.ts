import type { ChangeEntry } from '../../logbook/entry';
import type { Change } from '../../model/change';
import type { Plain } from '../../model/field';
import { equalPlain, toPlain } from '../../model/plain';
import type { Value } from '../../problem';
import type { ImportContext, Importer, ImportItem, Sample, SourceFile } from '../importer';
import { readCsv } from '../read/csv';
import { readJson } from '../read/json';
import { fieldsOfRow } from './csv-fields';
import { ExportedChanges, isSameRecord } from './exported-change';

/**
 * What `mops-logbook export --format json`, `ndjson` and `csv` write (`core/export/json`, `ndjson`, `csv`). JSON and
 * NDJSON come back as they were, with their ids; CSV as far as a row carries: of settings their words, of assets none.
 */
export const mopsLogbook: Importer = {
  id: 'mops-logbook',
  makes: 'changes',
  describedBy: 'mops-logbook schema export',
  recognise,
  async *read(files, context) {
    const whole = new ExportedChanges(context, isSameRecord);
    const rows = new ExportedChanges(context, isSameRow);
    for (const file of files)
      yield* isCsv(file.name) ? readRows(file, rows, context) : readChanges(file, whole, context);
  },
};

const SOURCE = 'mops-logbook';
const HEADINGS = ['id', 'day', 'title', 'kind', 'status'] as const;

const isCsv = (name: string): boolean => /\.csv$/i.test(name);

function recognise({ name, text }: Sample): number {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (isCsv(name)) return /^id,day,title,kind,track,status,/.test(start) ? 0.95 : 0;
  if (/^\{\s*"format":\s*"?\d+"?,\s*"logbook":/.test(start) && start.includes('"changes"'))
    return 0.95;
  return /^\{"id":"[^"]+","title":".*?"kind":"\w+"/.test(start) ? 0.9 : 0;
}

async function* readChanges(
  file: SourceFile,
  changes: ExportedChanges,
  { answers }: ImportContext,
): AsyncIterable<ImportItem> {
  const options = {
    source: SOURCE,
    lists: ['changes', ''],
    ...(answers.encoding ? { encoding: answers.encoding } : {}),
  };
  for await (const item of readJson(file, options))
    if (item.what === 'item')
      yield await changes.read({ file: file.name, line: item.line }, item.value);
    else yield item;
}

async function* readRows(
  file: SourceFile,
  changes: ExportedChanges,
  { answers }: ImportContext,
): AsyncIterable<ImportItem> {
  const { encoding, delimiter } = answers;
  let headings: readonly string[] = [];
  const wanted = { source: SOURCE, headings: HEADINGS };
  for await (const row of readCsv(file, { wanted, encoding, delimiter }))
    if (row.what === 'headings') headings = row.headings;
    else if (row.what !== 'row') yield row;
    else {
      const fields = fieldsOfRow(headings, row.cells);
      const day = row.cells[headings.indexOf('day')];
      yield await changes.read({ file: file.name, line: row.line }, fields, day);
    }
}

/** Equal in the fields that are one cell: of all others a row says less than the record. */
function isSameRow(found: Change, known: ChangeEntry): boolean {
  const record = known.record as Readonly<Record<string, Value | undefined>>;
  return Object.entries(found).every(([key, value]) => {
    if (typeof value === 'object') return true;
    const other = record[key];
    if (other === undefined) return false;
    const [cell, field] = [trimmed(toPlain(value as Value)), trimmed(toPlain(other))];
    const isCut = known.shortened && typeof cell === 'string' && typeof field === 'string';
    return isCut ? cell.startsWith(field) : equalPlain(cell, field);
  });
}

function trimmed(value: Plain): Plain {
  return typeof value === 'string' ? value.trim() : value;
}
