import type { Entry } from '../logbook/entry';
import type { FieldSpec } from '../model/field-spec';
import type { Reference } from '../model/field';
import type { FieldPath, Fix, Problem, ProblemCode } from '../problem';
import type { RuleContext } from './rule';

/** A place in a record where something else is named. */
export interface Named {
  readonly value: string;
  readonly path: FieldPath;
}

/** The way to a field: keys, and `undefined` for every item of a list. */
type Way = readonly (string | undefined)[];

const waysOf = new WeakMap<readonly FieldSpec[], Map<Reference, readonly Way[]>>();

/**
 * The places in a record that name a tool, a person and so on, as the schema and the custom fields tell, and whose
 * name `picks` picks: most often none, so nothing is made for the others.
 */
export function namedIn(
  entry: Entry,
  refers: Reference,
  context: RuleContext,
  picks: (value: string) => boolean,
): readonly Named[] {
  if (entry.kind === 'broken') return [];
  const found: Named[] = [];
  const path: (string | number)[] = [];
  const visit = (value: string): void => {
    if (picks(value)) found.push({ value, path: [...path] });
  };
  for (const way of waysTo(refers, context.fieldsOf(entry.kind)))
    follow(entry.record, way, 0, path, visit);
  return found;
}

function waysTo(refers: Reference, fields: readonly FieldSpec[]): readonly Way[] {
  const byReference = waysOf.get(fields) ?? new Map<Reference, readonly Way[]>();
  waysOf.set(fields, byReference);
  const ways = byReference.get(refers) ?? fields.flatMap((field) => waysBelow(field, refers));
  byReference.set(refers, ways);
  return ways;
}

function waysBelow(spec: FieldSpec, refers: Reference): readonly Way[] {
  if (spec.refers === refers) return [[spec.key]];
  if (spec.item?.refers === refers) return [[spec.key, undefined]];
  const prefix = spec.type === 'table' ? [spec.key, undefined] : [spec.key];
  return (spec.fields ?? []).flatMap((field) =>
    waysBelow(field, refers).map((way) => [...prefix, ...way]),
  );
}

/** Calls `visit` with each text at the end of a way; `path` is where it stands, while `visit` runs. */
function follow(
  value: unknown,
  way: Way,
  at: number,
  path: (string | number)[],
  visit: (value: string) => void,
): void {
  if (at === way.length) {
    if (typeof value === 'string') visit(value);
    return;
  }
  const step = way[at];
  if (step === undefined) {
    if (!Array.isArray(value)) return;
    const items: readonly unknown[] = value;
    items.forEach((item, index) => {
      path.push(index);
      follow(item, way, at + 1, path, visit);
      path.pop();
    });
    return;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return;
  path.push(step);
  follow((value as Record<string, unknown>)[step], way, at + 1, path, visit);
  path.pop();
}

/** The repair that puts another word in the place of one. */
export function useInstead(path: FieldPath, value: string | undefined): readonly Fix[] | undefined {
  if (value === undefined) return undefined;
  return [{ code: 'use-instead', args: { value }, operations: [{ op: 'set', path, value }] }];
}

/** The problem of a name that stands for nothing; `like` is what was probably meant. */
export function unknown(
  code: ProblemCode,
  argument: string,
  { value, path }: Named,
  like: string | undefined,
): Problem {
  const fixes = useInstead(path, like);
  const args = { [argument]: value };
  return { code, severity: 'error', args, path, ...(fixes ? { fixes } : {}) };
}

const MAX_SAME_DAY = 500;

/**
 * The change that was probably meant by an id: one of the same day with the same last letters, or with the same
 * words. Both are given once and copied, so a slip is in one of them.
 */
export function changeLike(id: string, context: RuleContext): string | undefined {
  const [words, letters] = [id.slice(0, -4), id.slice(-4)];
  const sameDay = context.changesOf(id.slice(0, 10));
  for (let at = 0; at < Math.min(sameDay.length, MAX_SAME_DAY); at += 1) {
    const other = sameDay[at];
    if (other?.endsWith(letters) || other?.startsWith(words)) return other;
  }
  return undefined;
}
