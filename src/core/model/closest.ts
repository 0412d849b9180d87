import leven, { closestMatch } from 'leven';

/**
 * The word among `candidates` that a person most likely meant, or undefined when none is near: a third of its
 * letters may differ, and of short words one; two neighbouring letters may have changed places, as they do in haste.
 * Case does not count.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const given = word.toLowerCase();
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  const swapped = folded.findIndex((candidate) => isSwapped(given, candidate));
  if (swapped >= 0) return candidates[swapped];
  const near = closestMatch(given, folded, {
    maxDistance: Math.max(1, Math.floor(given.length / 3)),
  });
  return near === undefined ? undefined : candidates[folded.indexOf(near)];
}

/** Whether two words differ by one letter at most, or by two neighbouring ones that have changed places. */
export function isNearly(a: string, b: string): boolean {
  return leven(a, b, { maxDistance: 2 }) <= 1 || isSwapped(a, b);
}

/** Whether two words differ by nothing but two neighbouring letters that have changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
