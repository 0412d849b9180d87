/** The kinds of record that are files of their own. */
export const RECORD_KINDS = ['logbook', 'tool', 'process', 'integration', 'change'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
