import type { Plain } from '../model/field';
import { equalPlain, isList, isTable, ownKey } from '../model/plain';
import type { FieldPath } from '../problem';
import { changesAsWhole } from './field-changes';
import { pairItems } from './pair-items';

/**
 * What a value of a later version was before, and what each value in it was: by the keys, and for the items of lists by
 * what identifies them, as `fieldChanges` does. Only what is asked for is looked at: of a record with many fields, a
 * save changes few.
 */
export class Traced {
  private readonly inner = new Map<string | number, Traced | undefined>();
  private from: readonly (number | undefined)[] | undefined;

  /**
   * @param path where it stood before: other indices, as a rule the same keys
   * @param keys of the path, without indices
   */
  constructor(
    private readonly before: Plain,
    private readonly after: Plain,
    readonly path: FieldPath = [],
    private readonly keys: readonly string[] = [],
    private same?: boolean,
  ) {}

  get isSame(): boolean {
    this.same ??= equalPlain(this.before, this.after);
    return this.same;
  }

  /** By the path of a value of the later version; undefined: it has no counterpart before. */
  at(path: FieldPath): Traced | undefined {
    return path.reduce<Traced | undefined>((found, step) => found?.child(step), this);
  }

  private child(step: string | number): Traced | undefined {
    if (!this.inner.has(step)) this.inner.set(step, this.found(step));
    return this.inner.get(step);
  }

  private found(step: string | number): Traced | undefined {
    const { before, after, keys } = this;
    if (changesAsWhole(keys)) return undefined;
    if (typeof step === 'number') {
      if (!isList(before) || !isList(after)) return undefined;
      const from = this.isSame ? step : this.partners(before, after)[step];
      return from === undefined ? undefined : this.pair(before[from], after[step], from, keys);
    }
    if (!isTable(before) || !isTable(after)) return undefined;
    return this.pair(ownKey(before, step), ownKey(after, step), step, [...keys, step]);
  }

  private partners(before: readonly Plain[], after: readonly Plain[]) {
    this.from ??= pairItems(before, after, this.keys).from;
    return this.from;
  }

  private pair(
    before: Plain | undefined,
    after: Plain | undefined,
    step: string | number,
    keys: readonly string[],
  ): Traced | undefined {
    if (before === undefined || after === undefined) return undefined;
    return new Traced(before, after, [...this.path, step], keys, this.same || undefined);
  }
}

/** What a version was before; undefined when one of them cannot be read. */
export function traceValues(
  before: Plain | undefined,
  after: Plain | undefined,
): Traced | undefined {
  return before === undefined || after === undefined ? undefined : new Traced(before, after);
}

/**
 * The paths of what a person calls a field of a record: values, lists of words, and what the groups in it and the items
 * of its lists hold, such as `['risk']`, `['tools']` or `['approvals', 0, 'decision']`.
 */
export function valuePaths(
  value: Plain,
  path: FieldPath = [],
  keys: readonly string[] = [],
): readonly FieldPath[] {
  if (changesAsWhole(keys)) return [path];
  if (isTable(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, inner]) =>
      valuePaths(inner, [...path, key], [...keys, key]),
    );
  if (isList(value) && value.some((item) => isTable(item) || isList(item)))
    return value.flatMap((item, index) => valuePaths(item, [...path, index], keys));
  return [path];
}
