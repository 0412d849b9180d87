/** The lists that a person goes through; `all` begins with what nobody has documented. */
export const TRIAGE_LISTS = [
  'undocumented',
  'documented',
  'ignored',
  'all',
  'without-entry',
] as const;
export type TriageList = (typeof TRIAGE_LISTS)[number];

/** What a person looks at. Empty texts ask for nothing. */
export interface TriageQuery {
  readonly list: TriageList;
  /** The id of a tool. */
  readonly tool: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** An actor, as entries name them. */
  readonly person: string;
  /** Words that all have to occur, in any case. */
  readonly search: string;
}
