/** How much a problem matters: an error or a warning is a finding (exit code 1); an info is only shown. */
export type Severity = 'error' | 'warning' | 'info';

/** A half-open range of UTF-16 offsets into the text of a file, as VS Code and JavaScript count them. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Where a field stands in a record: keys of maps and indices of lists, from the top. */
export type FieldPath = readonly (string | number)[];

/** What may be written into a record. Strings that other YAML readers would take for numbers are quoted. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One change to a record, in terms of its fields. `computeEdits` turns it into minimal text edits. */
export type Operation =
  /** Give a field a value; missing parents are made, new keys go to their canonical place. */
  | { readonly op: 'set'; readonly path: FieldPath; readonly value: Value }
  /** Take a field, or (when the path ends in an index) an item of a list, out. */
  | { readonly op: 'unset'; readonly path: FieldPath }
  /** Put an item into a list (made when missing) before `index`; an index at or past the end appends. */
  | {
      readonly op: 'insert';
      readonly path: FieldPath;
      readonly index: number;
      readonly value: Value;
    }
  /** Move an item of a list; `to` is its index afterwards. */
  | {
      readonly op: 'move';
      readonly path: FieldPath;
      readonly from: number;
      readonly to: number;
    };

/** A repair that a person can take with one click, in terms of fields or of raw text. */
export interface Fix {
  /** Names the sentence of the fix, e.g. `use-instead` ("Use `marketo`"). */
  readonly code: FixCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly operations: readonly Operation[];
}

/** Sentences a fix can have. */
export const FIX_CODES = ['use-instead', 'remove-field', 'set-field', 'add-section'] as const;
export type FixCode = (typeof FIX_CODES)[number];

/**
 * Something that is wrong, as a value: what it is (`code` and `args`, worded by `messages/problem-text`),
 * which field (`path`), where in the text (`range`), and how it could be repaired.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly path?: FieldPath;
  readonly range?: OffsetRange;
  readonly fixes?: readonly Fix[];
}

/** A value, or the one problem that stood in its way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Every problem there is. `messages/problem-text` has a sentence for each, or does not compile. */
export const PROBLEM_CODES = [
  // The file, before it is parsed
  'file-too-large', // size, limit (bytes)
  'file-too-deep', // limit
  'file-has-aliases', // limit
  'file-is-binary',
  'file-not-utf8',
  'file-is-link', // a symbolic link, or no regular file
  'file-unreadable', // reason
  'file-conflict-marked',
  'file-name-unsafe', // name
  'file-name-clash', // other (path)
  'file-extension', // name: what it should be called
  'file-misplaced', // a record file that stands where none is looked for
  // Its YAML
  'yaml-broken', // detail
  'yaml-duplicate-key', // key
  'yaml-several-documents',
  'yaml-unquoted-comma', // value, key: a text between braces that a comma cuts in two
  'yaml-not-a-record', // the top is no map
  'yaml-text-only', // reason: anchors, tags, mixed line ends: shown, edited as text only
  // Its fields
  'field-missing', // field
  'field-wrong-type', // field, expected: text | number | yes-no | list | group | date | time | email | id | url
  'field-unknown-choice', // field, value, choices
  'field-unknown', // field, like
  'field-several-lines', // field
  'format-newer', // found, known
  'format-older', // found, known
  // Rules
  'unknown-tool', // id
  'unknown-process', // id
  'unknown-integration', // id
  'unknown-person', // person
  'unknown-change', // id
  'unknown-team', // id
  'unknown-audience', // id
  'unknown-language', // language
  'unknown-target', // id
  'retired-tool', // id
  'retired-process', // id
  'left-person', // person
  'duplicate-id', // id, other (path)
  'id-differs-from-file-name', // id, file
  'relation-broken', // type, id
  'relation-one-sided', // type, id
  'relation-circular', // ids
  'missing-by-policy', // field, because (code or text), rule
  'dates-out-of-order', // earlier (field), later (field)
  'live-untested', // days
  'unexplained-gap', // since, until (days), expected, found (values)
  'looks-like-secret', // kind
  'looks-personal', // kind: e-mail | phone | contacts; sample, count
  'not-about-anything', // neither tool nor process
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
