import type { Entry } from '../logbook/entry';
import { isTemplatePath } from '../logbook/layout';
import type { Snapshot } from '../logbook/snapshot';
import type { FieldPath, Problem } from '../problem';
import { ruleContext } from './context';
import type { RuleContext } from './rule';
import { RULES } from './rules';

/**
 * Everything that is wrong with one entry: the file's own problems first, then what the rules find. A template is
 * no change: it is not asked for what a change must have, nor for what it will only name once it is used.
 */
export function checkEntry(entry: Entry, context: RuleContext): readonly Problem[] {
  if (entry.kind === 'broken') return entry.problems;
  if (isTemplatePath(entry.path))
    return entry.problems.filter(({ code }) => code !== 'field-missing');
  let found: Problem[] | undefined;
  for (const rule of RULES) {
    const problems = rule.check(entry, context);
    if (problems.length > 0) (found ??= []).push(...problems);
  }
  if (!found) return entry.problems;
  return [...entry.problems, ...found.map((problem) => inFile(problem, entry.problems))];
}

/**
 * An item of a list that could not be read is missing in the record, so the items after it stand one further down in
 * the file. What rules say of such an item is said of its list, and nothing is offered that would write elsewhere.
 */
function inFile(problem: Problem, own: readonly Problem[]): Problem {
  const path = problem.path ?? [];
  const list = path.findIndex(
    (step, at) => typeof step === 'number' && own.some((other) => isInItem(other, path, at)),
  );
  return list < 0 ? problem : { ...problem, path: path.slice(0, list), fixes: [] };
}

/** Whether a problem of a field is in an item of the list that `path` goes through at `at`. */
function isInItem({ code, path = [] }: Problem, through: FieldPath, at: number): boolean {
  if (!code.startsWith('field-') || typeof path[at] !== 'number') return false;
  return through.slice(0, at).every((step, index) => step === path[index]);
}

/**
 * The problems of every file of a logbook that has any, by its path, in the order of the snapshot.
 * `now` is a time as ISO text.
 */
export function checkSnapshot(
  snapshot: Snapshot,
  now: string,
): ReadonlyMap<string, readonly Problem[]> {
  const context = ruleContext(snapshot, now);
  const found = new Map<string, readonly Problem[]>();
  for (const [path, entry] of snapshot.entries) {
    const problems = checkEntry(entry, context);
    if (problems.length > 0) found.set(path, problems);
  }
  return found;
}
