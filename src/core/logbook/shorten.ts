import type { Change } from '../model/change';
import type { ChangeEntry } from './entry';

/** How much of a field of prose the index keeps, in UTF-16 units. */
const MAX_LENGTH = 400;

/**
 * How much of a field of prose can be searched, in UTF-16 units: all that people write. What goes on for longer is a
 * document, and belongs to the attachments.
 */
const MAX_SEARCHED = 20_000;

/** The change with long prose cut to its first paragraph, the rest beside it; itself when there is nothing to cut. */
export function shortenedChange(entry: ChangeEntry): ChangeEntry {
  const { record } = entry;
  const short: Partial<Change> = {};
  if (isLong(record.why)) short.why = firstParagraph(record.why);
  if (isLong(record.what)) short.what = firstParagraph(record.what);
  if (isLong(record.rollback)) short.rollback = firstParagraph(record.rollback);
  const inFlight = record.impact?.['in-flight'];
  if (isLong(inFlight)) short.impact = { ...record.impact, 'in-flight': firstParagraph(inFlight) };
  const findings = record.review?.findings;
  if (isLong(findings)) short.review = { ...record.review, findings: firstParagraph(findings) };
  if (Object.keys(short).length === 0) return entry;
  const rest = restOf(record.why, short.why) + restOf(record.what, short.what);
  const shortened = { ...entry, record: { ...record, ...short }, shortened: true };
  return rest === '' ? shortened : { ...shortened, rest: () => rest };
}

/** What was cut off of a text, from the beginning of the word in which the cut is. */
function restOf(text: string | undefined, short: string | undefined): string {
  if (text === undefined || short === undefined) return '';
  const start = text.length - text.trimStart().length + short.replace(/\S+$/, '').length;
  return `${text.slice(start, start + MAX_SEARCHED)}\n`;
}

function isLong(text: string | undefined): text is string {
  return text !== undefined && (text.length > MAX_LENGTH || /\S\s*\n[ \t]*\n\s*\S/.test(text));
}

function firstParagraph(text: string): string {
  const paragraph = text.trimStart().split(/\n[ \t]*\n/, 1)[0] ?? '';
  if (paragraph.length <= MAX_LENGTH) return paragraph;
  // Never half of a surrogate pair.
  return paragraph.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
