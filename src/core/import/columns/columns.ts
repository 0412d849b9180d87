import { Batches } from '../batches';
import type { ImportContext, ImportItem, Importer, SourceFile } from '../importer';
import type { ColumnMap } from '../../model/column-map';
import { readCsvBatches } from '../read/csv';
import { surveyDates } from '../read/survey-dates';
import { refused } from '../read/told';
import { ChangeRows } from './change-rows';
import { EntryRows } from './entry-rows';
import { csvOptionsOf, mapOfFile, missingOfMap } from './find-map';
import { looksLikeTable } from './looks-like-table';

/**
 * Spreadsheets of any shape, by a column map: the one given, or else the one that fits the headings. Each row is a
 * change or an audit entry; or several rows together are one change.
 */
export const columns: Importer = {
  id: 'columns',
  makes: 'changes',
  describedBy: 'https://www.rfc-editor.org/rfc/rfc4180',
  recognise: looksLikeTable,
  read: (files, context) => new Batches(readByMaps(files, context)),
};

async function* readByMaps(
  files: readonly SourceFile[],
  context: ImportContext,
): AsyncIterable<Iterable<ImportItem>> {
  for (const file of files) {
    const found = context.map
      ? ({ what: 'map', map: context.map } as const)
      : await mapOfFile(file, context);
    if (found.what !== 'map') {
      yield [found];
      return;
    }
    yield* readByMap(file, found.map, context);
  }
}

async function* readByMap(
  file: SourceFile,
  map: ColumnMap,
  context: ImportContext,
): AsyncIterable<Iterable<ImportItem>> {
  const options = csvOptionsOf(map, context);
  const rows = await surveyDates(file, options, (headings) =>
    map.makes === 'entries'
      ? new EntryRows(map, file.name, headings, context)
      : new ChangeRows(map, file.name, headings, context),
  );
  for await (const batch of readCsvBatches(file, options)) {
    const items: ImportItem[] = [];
    for (const row of batch)
      if (row.what === 'row') for (const item of rows?.take(row) ?? []) items.push(item);
      else if (row.what !== 'headings') items.push(row);
      else {
        const headings = missingOfMap(map, row.headings).join(', ');
        if (headings === '') continue;
        yield [refused(file.name, 'map-misses-columns', { headings }, row.line)];
        return;
      }
    yield items;
  }
  yield rows?.end() ?? [];
}
