/** The kinds of record that are files of their own. */
export const RECORD_KINDS = [
  'logbook',
  'tool',
  'process',
  'integration',
  'change',
  'update',
  'column-map',
  'answer',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
