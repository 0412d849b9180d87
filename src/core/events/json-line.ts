/** The object that a line of NDJSON holds; undefined when it holds none. Own keys alone are to be trusted. */
export function objectOfLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object, not a list and not nothing. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any entry is: what nests so deep would end who walks through it. */
const MAX_DEPTH = 20;

/** Whether a value is no more than twenty levels deep. */
export function isShallow(value: unknown, depth = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  // Without a list of the values, as nearly all of them are texts and there are millions.
  for (const key in value) {
    const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof item === 'object' && !isShallow(item, depth - 1)) return false;
  }
  return true;
}
