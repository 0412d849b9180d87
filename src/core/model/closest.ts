import { closestMatch } from 'leven';

/**
 * The word among `candidates` that a person most likely meant, or undefined when none is near: a third of its
 * letters may differ, and of short words one.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  return closestMatch(word, candidates, {
    maxDistance: Math.max(1, Math.floor(word.length / 3)),
  });
}
