import type { Snapshot } from '../../core/logbook/snapshot';
import type { Problem } from '../../core/problem';
import { checkEntry } from '../../core/rules/check';
import { ruleContext } from '../../core/rules/context';

/** Milliseconds after which others have their turn: a hundred thousand records are checked while a person types. */
const SLICE_MS = 12;

/**
 * The problems of every file that has any, by its path; as `checkSnapshot`, a little at a time.
 * Undefined when `isOutdated` said on the way that nobody wants to know any more.
 */
export async function checkInSlices(
  snapshot: Snapshot,
  now: string,
  isOutdated: () => boolean,
): Promise<ReadonlyMap<string, readonly Problem[]> | undefined> {
  const context = ruleContext(snapshot, now);
  const found = new Map<string, readonly Problem[]>();
  let end = performance.now() + SLICE_MS;
  for (const [path, entry] of snapshot.entries) {
    const problems = checkEntry(entry, context);
    if (problems.length > 0) found.set(path, problems);
    if (performance.now() < end) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (isOutdated()) return undefined;
    end = performance.now() + SLICE_MS;
  }
  return found;
}

/** The problems with those of some files checked again; what these mean for other files is found by the next whole check. */
export function checkAgain(
  found: ReadonlyMap<string, readonly Problem[]>,
  paths: Iterable<string>,
  snapshot: Snapshot,
  now: string,
): ReadonlyMap<string, readonly Problem[]> {
  const context = ruleContext(snapshot, now);
  const next = new Map(found);
  for (const path of paths) {
    const entry = snapshot.entries.get(path);
    const problems = entry ? checkEntry(entry, context) : [];
    if (problems.length > 0) next.set(path, problems);
    else next.delete(path);
  }
  return next;
}
