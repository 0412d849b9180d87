import type { ImportContext, ImportItem, Importer, Sample, SourceFile } from '../importer';
import { missingHeadings } from '../read/headings';
import { beginningOf } from './beginning';
import { readCsvFile, type CsvTrail } from './csv-trail';
import { filled, flat, textAt, type Table } from './found';
import { readJsonFile, type JsonRecords } from './json-trail';
import { hasKeys, headingsIn } from './recognise';
import { entryOfPage, entryOfRecord, USER_COLUMNS } from './salesforce-record';
import { throughFiles } from './through-files';

const ID = 'salesforce-setup';

const PAGE = ['Date', 'User', 'Action', 'Section'];
const RECORD = ['CreatedDate', 'Action', 'Section', 'Display'];

const isOfRecords = (headings: readonly string[]) =>
  headings.some((heading) => /^CreatedDate$/i.test(heading));

/** The file that the page hands out, and what a query for the same records gives as a table. */
const TABLE: CsvTrail = {
  wanted: {
    source: ID,
    headings: [/^(?:Date|CreatedDate)$/i, /^(?:Action|Display)$/i],
  },
  time: /^(?:Date|CreatedDate)$/i,
  columns: [...PAGE, ...RECORD, ...USER_COLUMNS, 'Delegate User', 'DelegateUser', 'Id'],
  missing: (headings) =>
    isOfRecords(headings) ? [] : missingHeadings(headings, { source: ID, headings: PAGE }),
  event: (row, at) =>
    Object.hasOwn(row, 'CreatedDate') ? entryOfRecord(row, at) : entryOfPage(row, at),
};

/** What a query gives as JSON: the answer of the API or of `sf data query --json`, a list, or a record a line. */
const ANSWER: JsonRecords = {
  source: ID,
  lists: ['records', 'result.records'],
  keys: ['CreatedDate', 'Action'],
  isRecord: (record) =>
    Object.hasOwn(record, 'CreatedDate') &&
    ['Action', 'Display'].some((key) => Object.hasOwn(record, key)) &&
    [undefined, 'SetupAuditTrail'].includes(textAt(record, 'attributes', 'type')),
  time: 'CreatedDate',
  events: (record, at) => [entryOfRecord(asColumns(record), at)],
};

/** A record as the same query gives it as a table: groups laid out flat, without what the API says of itself. */
function asColumns(record: Table): Table {
  const fields = Object.entries(filled(flat(record)));
  return Object.fromEntries(fields.filter(([key]) => !/(?:^|\.)attributes\./.test(key)));
}

/**
 * The Setup Audit Trail of Salesforce, of 180 days: the file of the page *View Setup Audit Trail*, or the records of
 * `SetupAuditTrail` as a query gives them.
 */
export const salesforceSetup: Importer = {
  id: ID,
  makes: 'events',
  describedBy:
    'https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_setupaudittrail.htm',
  tools: ['salesforce'],
  recognise,
  read: (files, context) => throughFiles(files, (file) => readFile(file, context)),
};

function recognise(sample: Sample): number {
  if (hasKeys(sample, ['CreatedDate', 'Action', 'Display'])) return 0.9;
  const named = (names: readonly string[]) =>
    headingsIn(
      sample,
      names.map((name) => new RegExp(`^${name}$`, 'i')),
    ) !== undefined;
  if (named([...PAGE, 'Delegate User'])) return 0.95;
  return named(['CreatedDate', 'Action', 'Display']) ? 0.9 : 0;
}

async function readFile(
  file: SourceFile,
  context: ImportContext,
): Promise<AsyncIterable<ImportItem>> {
  const beginning = await beginningOf(file, context.answers.encoding);
  return /^[[{]/.test(beginning)
    ? readJsonFile(ANSWER, file, context)
    : readCsvFile(TABLE, file, context);
}
