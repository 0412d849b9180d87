/**
 * The same function, which works each result out once: an export asks for the same days and names again and again.
 * `keyOf` says by what text something is known again.
 */
export function once<T>(
  work: (item: T) => string,
  keyOf: (item: T) => string,
): (item: T) => string {
  const known = new Map<string, string>();
  return (item) => {
    const key = keyOf(item);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(item);
    known.set(key, result);
    return result;
  };
}
