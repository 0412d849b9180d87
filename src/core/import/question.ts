/** What only a person can say of a file; `messages/import` words each. */
export const QUESTION_CODES = [
  'source', // which importer
  'encoding',
  'delimiter',
  'date-order', // examples: dates that could be read either way
  'time-zone', // examples; any IANA name is an answer
  'tool', // any id of the logbook is an answer
  'target', // a tool or process for changes that name none
  'column-map', // a map has to be made first
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

export interface Question {
  readonly code: QuestionCode;
  /** The file it is about. */
  readonly file: string;
  /** The answers to choose from, most likely first; empty: to be typed. */
  readonly choices: readonly string[];
  /** What in the file makes it a question: dates, letters, headings as they stand there. */
  readonly examples: readonly string[];
}

/** What a person has answered, for all files of the import. */
export type Answers = Readonly<Partial<Record<QuestionCode, string>>>;
