import type { Entry } from '../logbook/entry';
import { closest } from '../model/closest';
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

/** Everything in a record that names a tool, a person and so on, as the schema and the custom fields tell. */
export function namedIn(entry: Entry, refers: Reference, context: RuleContext): readonly Named[] {
  if (entry.kind === 'broken') return [];
  const found: Named[] = [];
  for (const way of waysTo(refers, context.fieldsOf(entry.kind)))
    collect(entry.record, way, 0, [], found);
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

function collect(value: unknown, way: Way, at: number, path: FieldPath, found: Named[]): void {
  if (at === way.length) {
    if (typeof value === 'string') found.push({ value, path });
    return;
  }
  const step = way[at];
  if (step === undefined) {
    if (!Array.isArray(value)) return;
    const items: readonly unknown[] = value;
    items.forEach((item, index) => collect(item, way, at + 1, [...path, index], found));
    return;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return;
  collect((value as Record<string, unknown>)[step], way, at + 1, [...path, step], found);
}

/** Longer lists are not searched for what may have been meant: that would cost more than it helps. */
const MAX_CANDIDATES = 2_000;

/** The repair that puts the nearest of the known words in; none when there is none near. */
export function useInstead(
  value: string,
  path: FieldPath,
  candidates: Iterable<string>,
): readonly Fix[] {
  const some: string[] = [];
  for (const candidate of candidates) if (some.push(candidate) === MAX_CANDIDATES) break;
  const near = closest(value.slice(0, 200), some);
  if (near === undefined) return [];
  return [
    { code: 'use-instead', args: { value: near }, operations: [{ op: 'set', path, value: near }] },
  ];
}

/** The problem of a name that stands for nothing. */
export function unknown(
  code: ProblemCode,
  argument: string,
  { value, path }: Named,
  candidates: Iterable<string>,
): Problem {
  const fixes = useInstead(value, path, candidates);
  return {
    code,
    severity: 'error',
    args: { [argument]: value },
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Changes that may have been meant by an id: those of the same day. */
export function changesLike(id: string, context: RuleContext): readonly string[] {
  return context.changesOf(id.slice(0, 10));
}
