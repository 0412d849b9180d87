/**
 * The same function of texts, which remembers what it found for the texts that recur: rows of a file repeat each other
 * in most of what they say. Forgets everything when it holds too much, which costs less than to tell what is old.
 *
 * @param find Finds the same for the same text, and nothing that anybody changes afterwards.
 * @param most How many texts are remembered.
 * @param longest Longer ones, in UTF-16 units, are found anew each time.
 */
export function remembering<T>(
  find: (text: string) => T,
  { most, longest }: { readonly most: number; readonly longest: number },
): (text: string) => T {
  const remembered = new Map<string, Found<T>>();
  return (text) => {
    if (text.length > longest) return find(text);
    const before = remembered.get(text);
    if (before) return before.found;
    // A part of a text keeps all of it in memory, hundreds of kilobytes of a file for a cell of it: a copy does not.
    const own = ` ${text}`.slice(1);
    const found = find(own);
    if (remembered.size >= most) remembered.clear();
    remembered.set(own, { found });
    return found;
  };
}

/** What was found may be undefined. */
interface Found<T> {
  readonly found: T;
}
