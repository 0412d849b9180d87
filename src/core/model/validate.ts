import type * as z from 'zod';
import type { FieldPath, Problem } from '../problem';
import { specAt } from './describe';
import type { Plain } from './field';
import { issueProblems } from './issue-problems';
import { CURRENT_FORMAT } from './format-version';
import { isList, isTable, setKey, valueAt } from './plain';
import type { RecordKind } from './record-kind';
import { schemas } from './records';
import type { RecordOf } from './records';

/** A record as far as it is valid, and what is wrong with the rest. */
export interface Validated<K extends RecordKind> {
  readonly record: RecordOf[K];
  readonly problems: readonly Problem[];
}

type Table = Readonly<Record<string, Plain>>;

/** A group without a field that it must have goes too, then what holds that group: as deep as schemas nest. */
const MAX_ROUNDS = 8;

/**
 * Checks a record against the schema of its kind. A field with a problem is left out of `record` (of a list, the
 * item), unknown keys are kept. Where a required field is missing or unusable, `record` has something to show in
 * its place: the id for a name or title, `changed`, `draft`. An empty optional field counts as absent.
 * Problems have paths, no ranges: `field-missing`, `field-wrong-type`, `field-unknown-choice`, `format-newer`,
 * `format-older`. Their `field` is the names of the keys joined by dots, without indices.
 *
 * @param stem The file's name without extension: the id while that is missing or unusable.
 */
export function validate<K extends RecordKind>(kind: K, value: Table, stem: string): Validated<K> {
  const schema: z.ZodType = schemas[kind];
  const parsed = schema.safeParse(value);
  const formats = kind === 'logbook' ? formatProblems(value['format']) : [];
  if (parsed.success) return { record: parsed.data as RecordOf[K], problems: formats };
  const problems = parsed.error.issues.flatMap((issue) =>
    issueProblems(issue, value, (path) => specAt(kind, path)),
  );
  const record = salvage(kind, value, parsed.error.issues, stem);
  return { record: record as RecordOf[K], problems: [...problems, ...formats] };
}

/** The record without whatever does not fit; the least that is valid when nothing helps. */
function salvage(
  kind: RecordKind,
  value: Table,
  issues: readonly z.core.$ZodIssue[],
  stem: string,
): unknown {
  const schema: z.ZodType = schemas[kind];
  let rest = value;
  let left = issues;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const removed = new Set(left.map((issue) => pathKey(removable(issue.path as FieldPath, rest))));
    rest = { ...fallbacks(kind, stem), ...tableWithout(rest, removed, []) };
    const parsed = schema.safeParse(rest);
    if (parsed.success) return parsed.data;
    left = parsed.error.issues;
  }
  return schema.parse(fallbacks(kind, stem));
}

/** What has to go for a problem to vanish: the field, or, where a field is missing, the group that lacks it. */
function removable(path: FieldPath, value: Table): FieldPath {
  const missing = valueAt(value, path) === undefined && path.length > 1;
  return missing ? path.slice(0, -1) : path;
}

function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

function tableWithout(value: Table, removed: ReadonlySet<string>, path: FieldPath): Table {
  const rest: Record<string, Plain> = {};
  for (const [key, item] of Object.entries(value)) {
    const here = [...path, key];
    if (!removed.has(pathKey(here))) setKey(rest, key, without(item, removed, here));
  }
  return rest;
}

function without(value: Plain, removed: ReadonlySet<string>, path: FieldPath): Plain {
  if (isList(value)) {
    return value.flatMap((item, index) => {
      const here = [...path, index];
      return removed.has(pathKey(here)) ? [] : [without(item, removed, here)];
    });
  }
  return isTable(value) ? tableWithout(value, removed, path) : value;
}

/** What stands in for required fields, so that a list can show the record. */
function fallbacks(kind: RecordKind, stem: string): Table {
  switch (kind) {
    case 'change':
      return { id: stem, title: stem, kind: 'changed', status: 'draft' };
    case 'tool':
    case 'process':
      return { id: stem, name: stem };
    case 'integration':
      return { id: stem, from: stem, to: stem };
    case 'update':
      return { id: stem, title: stem };
    case 'column-map':
      return { id: stem, makes: 'changes', headings: [], columns: [] };
    case 'answer':
      return { id: stem, decision: 'ignore', reason: stem };
    case 'logbook':
      return { format: String(CURRENT_FORMAT), name: stem };
  }
}

/** `format` counts the versions of everything on disk: a newer one is only read, an older one can be migrated. */
function formatProblems(format: Plain | undefined): readonly Problem[] {
  const found = typeof format === 'string' ? Number(format) : Number.NaN;
  if (Number.isNaN(found) || found === CURRENT_FORMAT) return [];
  return [
    {
      code: found > CURRENT_FORMAT ? 'format-newer' : 'format-older',
      severity: 'warning',
      args: { found, known: CURRENT_FORMAT },
      path: ['format'],
    },
  ];
}
