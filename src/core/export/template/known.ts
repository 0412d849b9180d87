import { Drop } from 'liquidjs';

/** A template asked a thing for a field that it does not have. */
export class UnknownField extends Error {
  constructor(
    readonly field: string,
    /** The fields that it has. */
    readonly known: readonly string[],
  ) {
    super(`unknown field: ${field}`);
  }
}

/** A group of fields that says what it has when it is asked for something else. */
class Known extends Drop {
  [field: string]: unknown;

  override liquidMethodMissing(field: string | number): never {
    throw new UnknownField(String(field), Object.keys(this));
  }
}

/** `value` (plain data) such that each group in it says what it has; what occurs twice stays one and the same. */
export function known(value: unknown, made = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = made.get(value);
  if (before !== undefined) return before;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    made.set(value, items);
    items.push(...value.map((item) => known(item, made)));
    return items;
  }
  const group = new Known();
  made.set(value, group);
  for (const [key, item] of Object.entries(value))
    // Keys come from files: `__proto__` is one like any other.
    Object.defineProperty(group, key, { value: known(item, made), enumerable: true });
  return group;
}
