import leven from 'leven';
import type { LogbookEntry } from '../logbook/entry';
import { closest, isNearly } from '../model/closest';
import type { FieldSpec } from '../model/field-spec';
import type { FieldPath, Fix, Problem } from '../problem';
import { FINE } from './rule';
import type { Rule, RuleContext } from './rule';

/**
 * A field that we do not know and that is nearly called like one of ours, which is not there. Fields of a person's
 * own are welcome, so only a slip of the finger counts: a `reviewer` is no misspelt `review`.
 */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  check(entry, context) {
    if (entry.kind === 'broken') return FINE;
    const found: Problem[] = [];
    searchTable(entry.record, context.fieldsOf(entry.kind), [], found);
    return entry.kind === 'logbook' ? [...found, ...asksForUnknown(entry, context)] : found;
  },
};

type Table = Readonly<Record<string, unknown>>;

const keysOf = new WeakMap<readonly FieldSpec[], ReadonlyMap<string, FieldSpec>>();

function byKey(fields: readonly FieldSpec[]): ReadonlyMap<string, FieldSpec> {
  const known = keysOf.get(fields) ?? new Map(fields.map((field) => [field.key, field]));
  keysOf.set(fields, known);
  return known;
}

function searchTable(
  table: Table,
  fields: readonly FieldSpec[],
  path: FieldPath,
  found: Problem[],
): void {
  const known = byKey(fields);
  for (const key of Object.keys(table)) {
    const field = known.get(key);
    if (field) {
      if (field.fields) searchField(table[key], field.fields, [...path, key], found);
    } else {
      const problem = likeOneOf(key, table, fields, path);
      if (problem) found.push(problem);
    }
  }
}

function searchField(
  value: unknown,
  fields: readonly FieldSpec[],
  path: FieldPath,
  found: Problem[],
): void {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    rows.forEach((row, index) => {
      if (isRecord(row)) searchTable(row, fields, [...path, index], found);
    });
  } else if (isRecord(value)) searchTable(value, fields, path, found);
}

function isRecord(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function likeOneOf(
  key: string,
  table: Table,
  fields: readonly FieldSpec[],
  path: FieldPath,
): Problem | undefined {
  // A field that is there already is not the one that was meant.
  const open = fields.map((field) => field.key).filter((name) => !Object.hasOwn(table, name));
  const spelt = kebab(key.slice(0, 100));
  const like = closest(spelt, open);
  if (like === undefined || !isSlip(spelt, like)) return undefined;
  const value = table[key];
  const fix = typeof value === 'string' ? [renamed(path, key, like, value)] : undefined;
  return {
    code: 'field-unknown',
    severity: 'warning',
    args: { field: key, like },
    path: [...path, key],
    ...(fix ? { fixes: fix } : {}),
  };
}

function isSlip(key: string, like: string): boolean {
  if (isNearly(key, like)) return true;
  const isLonger = key.startsWith(like) || like.startsWith(key);
  return key.length >= 8 && !isLonger && leven(key, like, { maxDistance: 3 }) <= 2;
}

/** `doneBy`, `done_by` and `Done By` are what `done-by` is in other people's files. */
function kebab(key: string): string {
  return key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}

/** Lists and tables are not renamed: writing them anew would cost their comments and their style. */
function renamed(path: FieldPath, key: string, like: string, value: string): Fix {
  return {
    code: 'use-instead',
    args: { value: like },
    operations: [
      { op: 'set', path: [...path, like], value },
      { op: 'unset', path: [...path, key] },
    ],
  };
}

/** A rule of the policy that asks for a field which is nearly one of a change can never be met. */
function asksForUnknown(entry: LogbookEntry, context: RuleContext): readonly Problem[] {
  const fields = context.fieldsOf('change').map((field) => field.key);
  return (entry.record.policy?.rules ?? []).flatMap((rule, index) =>
    rule.ask.flatMap((field, at): readonly Problem[] => {
      const like = fields.includes(field) ? undefined : closest(field.slice(0, 100), fields);
      if (like === undefined) return FINE;
      const path = ['policy', 'rules', index, 'ask', at];
      const fix: Fix = {
        code: 'use-instead',
        args: { value: like },
        operations: [{ op: 'set', path, value: like }],
      };
      return [
        { code: 'field-unknown', severity: 'warning', args: { field, like }, path, fixes: [fix] },
      ];
    }),
  );
}
