/** Why a row was not taken; `messages/import` has a sentence for each, or does not compile. */
export const LEFT_OUT_CODES = [
  'row-empty',
  'row-is-headings', // the headings once more
  'row-too-short', // cells, expected
  'row-too-long', // cells, expected
  'row-not-json', // detail
  'row-other-shape', // detail: not what this source writes
  'quote-open', // a cell that is never closed
  'cell-not-text', // bytes that are no letters in this encoding
  'date-missing', // field
  'date-impossible', // field, value
  'field-empty', // field: one that the record must have
  'value-unknown', // field, value, choices
  'tool-unknown', // tool
  'other-account', // account, expected
  'no-difference', // before and after are the same
  'no-text', // an entry, fragment or release without any
  'draft-of-vendor', // a note that its vendor has not finished
  'nothing-new', // a note that says that there is nothing new
  'same-in-file', // line: the same row stands there already
  'field-invalid', // field, value
  'too-large', // limit (bytes): more than a file or a line of the logbook may have
  'file-of-tool', // settings or instructions of the tool that reads such files, no entry
  'file-name-unread', // expected: how the names of files are built that its tool reads
  'file-broken', // problem: a code of `core/problem`, and the arguments of it
  'not-an-entry', // text of a changelog above its first release; or a mere picture or link
  'in-release', // release: the same entry stands in a changelog of this import
  'id-taken', // id: the logbook has another record of this id
  'text-too-long', // characters, limit
] as const;
export type LeftOutCode = (typeof LEFT_OUT_CODES)[number];

export interface LeftOutReason {
  readonly code: LeftOutCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Why nothing of a file can be imported. */
export type RefusalCode =
  | 'empty-file'
  | 'not-this-source' // source, missing: the headings or keys it lacks
  | 'no-source-fits' // the headings
  | 'not-text' // a picture, a workbook, an archive
  | 'unknown-encoding'
  | 'too-many-columns' // columns, limit
  | 'row-too-large' // limit (characters)
  | 'quotes-broken' // too many quotes that open and never close
  | 'not-json' // detail
  | 'truncated' // detail
  | 'needs-two-files' // GTM: two versions of one container
  | 'different-containers' // first, second
  | 'different-accounts' // accounts
  | 'map-misses-columns' // headings
  | 'no-headings'
  | 'file-unreadable'; // detail;

export interface Refusal {
  readonly code: RefusalCode;
  readonly args: Readonly<Record<string, string | number>>;
}
