import type { FoundEvent, Importer } from '../importer';
import { DateColumn, type DateRead } from '../read/date-column';
import { readCsvFile, type CsvTrail } from './csv-trail';
import { foundEvent, textAt, type Table } from './found';
import { changeDetails } from './marketo-details';
import { headingsIn } from './recognise';
import { throughFiles } from './through-files';

const ID = 'marketo-audit';
/** The heading may name the time zone of the subscription: `Date/Time (CET)`. */
const TIME = /^Date\/Time\b/i;
const COLUMNS = ['Action', 'Asset Type', 'Asset Name'] as const;

/** `22-04-26 14:05` beside `2026-04-22 14:05`: two digits of a year stand last, never first. */
class YearLast extends DateColumn {
  override see(text: string): void {
    super.see(inFull(text));
  }

  override read(text: string, line: number): DateRead {
    return super.read(inFull(text), line);
  }
}

function inFull(text: string): string {
  return text.replace(
    /^(\s*\d{1,2}([-/.])\d{1,2}\2)(\d{2})(?!\d)/,
    (_, start: string, __, year: string) => `${start}20${year}`,
  );
}

/** Marketo writes so where a CRM has caused it. */
const NOBODY = 'unknown';

function entry(row: Table, at: string): FoundEvent {
  const details = textAt(row, 'Change Details');
  const isTold = details !== undefined && details !== 'N/A';
  const [actor] = ['Email', 'Name'].flatMap((column) => textAt(row, column) ?? []);
  return foundEvent({
    vendorId: textAt(row, 'Id'),
    at,
    actor: actor?.toLowerCase() === NOBODY ? undefined : actor,
    action: textAt(row, 'Action') ?? '',
    type: textAt(row, 'Asset Type'),
    asset: textAt(row, 'Asset Name'),
    ...(isTold ? { ...changeDetails(details), text: details } : {}),
    original: row,
  });
}

const TABLE: CsvTrail = {
  wanted: { source: ID, headings: [TIME, ...COLUMNS] },
  time: TIME,
  columns: [...COLUMNS, 'Id', 'Name', 'Email', 'Change Details'],
  event: entry,
  times: YearLast,
};

/**
 * The asset audit trail of Marketo Engage, as its export of up to six months writes it. Adobe documents what stands
 * under *Change Details* (`marketo-details`); the headings are those that a reader of such files looks for
 * (https://github.com/neoblast-cz/Marketo-Dashboard), by name, since their order is not documented.
 */
export const marketoAudit: Importer = {
  id: ID,
  makes: 'events',
  describedBy:
    'https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/administration/audit-trail/change-details-in-audit-trail',
  tools: ['marketo'],
  recognise: (sample) =>
    headingsIn(sample, [TIME, ...COLUMNS.map((name) => new RegExp(`^${name}$`, 'i'))]) ? 0.95 : 0,
  read: (files, context) => throughFiles(files, (file) => readCsvFile(TABLE, file, context)),
};
