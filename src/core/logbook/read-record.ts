import type { Plain } from '../model/field';
import { ID_PATTERN } from '../model/id-pattern';
import { isTable, ownKey } from '../model/plain';
import type { RecordKind } from '../model/record-kind';
import { specAt } from '../model/describe';
import { validate } from '../model/validate';
import type { Problem } from '../problem';
import { secretProblems } from '../rules/looks-like-secret';
import { guardBytes } from '../yaml/guard';
import { readYaml } from '../yaml/read-yaml';
import type { YamlReading } from '../yaml/read-yaml';
import { brokenEntry, pathProblem } from './broken-entry';
import type { Entry } from './entry';
import { expectedKind, stemOf } from './layout';
import { shortenedChange } from './shorten';

/** A record, and the reading it came from, for who needs places. */
export interface RecordReading {
  /** Its record is whole: nothing is shortened. */
  readonly entry: Entry;
  /** Undefined when the file is not even looked into: its name or place is wrong. */
  readonly reading: YamlReading | undefined;
}

/**
 * Reads the text of a file of the logbook. `path` is relative to the logbook, with `/`; the kind of record follows
 * from it. Problems have a field and a range: those of `readYaml`, `yaml-not-a-record`, `file-extension`,
 * `file-misplaced`, `file-name-unsafe`, those of `validate`, and as a note `yaml-text-only`. What cannot be read at all is a `broken`
 * entry, named after its file.
 */
export function readRecord(path: string, text: string): RecordReading {
  const refused = pathProblem(path);
  if (refused) return { entry: brokenEntry(path, [refused]), reading: undefined };
  const reading = readYaml(text);
  return { entry: entryOf(path, reading), reading };
}

/** Reads the bytes of a file for the index: as `readRecord`, but of a change long prose is shortened. */
export function readRecordBytes(path: string, bytes: Uint8Array): Entry {
  const text = guardBytes(bytes);
  if (!text.ok) return brokenEntry(path, [text.problem]);
  return shortened(readRecord(path, text.value).entry);
}

/** An entry as the index keeps it. */
export function shortened(entry: Entry): Entry {
  return entry.kind === 'change' ? shortenedChange(entry) : entry;
}

function entryOf(path: string, reading: YamlReading): Entry {
  const { value, problems } = reading;
  if (value === undefined) return brokenEntry(path, problems);
  if (!isTable(value)) {
    const range = reading.rangeOf([], 'value') ?? { start: 0, end: 0 };
    const problem: Problem = { code: 'yaml-not-a-record', severity: 'error', args: {}, range };
    return brokenEntry(path, [...problems, problem]);
  }
  const kind = expectedKind(path) ?? 'change';
  const notes = reading.textOnly ? [reading.textOnly] : [];
  const entry = validEntry(path, kind, value);
  // Searched here, where the text is still whole: the index keeps only the beginning of long prose.
  const found = [...entry.problems, ...secretProblems(value)];
  const placed = found.map((problem) => withRange(problem, reading));
  const own = problems.filter((problem) => !isFieldAlone(problem, kind));
  return { ...entry, problems: [...own, ...notes, ...placed] };
}

/** A field of ours that stands alone between braces, `{ path: Score, to }`, is empty: no comma cut it off a text. */
function isFieldAlone({ code, args, path = [] }: Problem, kind: RecordKind): boolean {
  if (code !== 'yaml-unquoted-comma') return false;
  return specAt(kind, [...path.slice(0, -1), String(args['key'])]) !== undefined;
}

function withRange(problem: Problem, reading: YamlReading): Problem {
  const range = problem.path && reading.rangeOf(problem.path, 'value');
  return range ? { ...problem, range } : problem;
}

function validEntry(
  path: string,
  kind: RecordKind,
  value: { readonly [key: string]: Plain },
): Exclude<Entry, { kind: 'broken' }> {
  const stem = stemOf(path);
  const written = ownKey(value, 'id');
  const id = typeof written === 'string' && ID_PATTERN.test(written) ? written : stem;
  const base = { path, id, shortened: false };
  switch (kind) {
    case 'change':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'tool':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'process':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'integration':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'update':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'column-map':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'answer':
      return { kind, ...base, ...validate(kind, value, stem) };
    case 'logbook':
      return { kind, ...base, id: stem, ...validate(kind, value, stem) };
  }
}
