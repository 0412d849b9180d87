/**
 * Joins two orders of the same things into one. Where the two agree, so does the result; what only one side added
 * stands behind what it stood behind there; of two runs at one place, the one whose text sorts first comes first, so
 * that it does not matter who joins.
 * @param base what both sides had, in the order of then
 * @param textOf a text to sort by, equal for things that look the same
 * @returns undefined when both put what they had into another order, and not into the same
 */
export function mergeOrder<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  textOf: (thing: T) => string,
): readonly T[] | undefined {
  const shared = new Set(base.filter((thing) => ours.includes(thing) && theirs.includes(thing)));
  const known = (side: readonly T[]) => side.filter((thing) => shared.has(thing));
  const [old, left, right] = [known(base), known(ours), known(theirs)];
  const [leftMoved, rightMoved] = [!same(old, left), !same(old, right)];
  if (leftMoved && rightMoved && !same(left, right)) return undefined;
  const isLoose = (side: readonly T[], moved: boolean) =>
    !moved && leftMoved !== rightMoved && side.length > 0;
  const chains = [
    { side: ours, loose: isLoose(ours, leftMoved) },
    { side: theirs, loose: isLoose(theirs, rightMoved) },
  ];
  return emit(chains, shared, textOf);
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((thing, index) => thing === b[index]);
}

interface Chain<T> {
  readonly side: readonly T[];
  /** The other side has moved what both had: of this one, only where its own additions stand counts. */
  readonly loose: boolean;
}

function emit<T>(
  chains: readonly Chain<T>[],
  shared: ReadonlySet<T>,
  textOf: (thing: T) => string,
): readonly T[] {
  const waiting = new Map<T, Set<T>>();
  for (const { side, loose } of chains) {
    side.forEach((thing, index) => {
      const before = waiting.get(thing) ?? new Set<T>();
      const previous = side[index - 1];
      if (previous !== undefined && !(loose && shared.has(thing))) before.add(previous);
      waiting.set(thing, before);
    });
  }
  const result: T[] = [];
  while (waiting.size > 0) {
    const left = [...waiting.keys()];
    const free = left.filter((thing) => waiting.get(thing)?.size === 0);
    const follows = (thing: T) =>
      chains.some(({ side }) => side[side.indexOf(thing) - 1] === result.at(-1));
    // Two who added the same things in opposite orders: any order will do, if only it is the same for both.
    const rank = (thing: T) => (follows(thing) ? 0 : 2) + (shared.has(thing) ? 1 : 0);
    const next = (free.length > 0 ? free : left).reduce((best, thing) =>
      rank(thing) < rank(best) || (rank(thing) === rank(best) && textOf(thing) < textOf(best))
        ? thing
        : best,
    );
    waiting.delete(next);
    for (const before of waiting.values()) before.delete(next);
    result.push(next);
  }
  return result;
}
