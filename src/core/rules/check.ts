import type { Entry } from '../logbook/entry';
import { isTemplatePath } from '../logbook/layout';
import type { Snapshot } from '../logbook/snapshot';
import type { FieldPath, Problem } from '../problem';
import { withoutAllowed } from '../sensitive/allowed';
import { ruleContext } from './context';
import { FINE } from './rule';
import type { Rule, RuleContext } from './rule';
import { RULES } from './rules';

const LINKING = RULES.filter((rule) => rule.looksAtChanges);
const OTHERS = RULES.filter((rule) => !rule.looksAtChanges);

/**
 * Everything that is wrong with one entry: the file's own problems first, then what the rules find. A template is
 * no change: it is not asked for what a change must have, nor for what it will only name once it is used.
 */
export function checkEntry(entry: Entry, context: RuleContext): readonly Problem[] {
  return together(entry, run(LINKING, entry, context), run(OTHERS, entry, context));
}

function run(rules: readonly Rule[], entry: Entry, context: RuleContext): readonly Problem[] {
  if (entry.kind === 'broken' || isTemplatePath(entry.path)) return FINE;
  let found: Problem[] | undefined;
  for (const rule of rules) {
    const problems = rule.check(entry, context);
    if (problems.length > 0) (found ??= []).push(...problems);
  }
  return found?.map((problem) => inFile(problem, entry.problems)) ?? FINE;
}

function together(
  entry: Entry,
  linking: readonly Problem[],
  others: readonly Problem[],
): readonly Problem[] {
  const open = withoutAllowed(entry, entry.problems);
  const own = isTemplatePath(entry.path)
    ? open.filter(({ code }) => code !== 'field-missing')
    : open;
  if (linking.length + others.length === 0) return own;
  return [...own, ...linking, ...others];
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

/** What was found in entries that are still the same, under the same logbook.yaml and stack, on the same day. */
interface Earlier {
  readonly stack: readonly Entry[];
  readonly today: string;
  readonly found: WeakMap<Entry, readonly Problem[]>;
}

const earlierOf = new WeakMap<Entry, Earlier>();

function earlier(snapshot: Snapshot, today: string): Earlier['found'] {
  const { logbook, tools, processes, integrations } = snapshot;
  const known = logbook && earlierOf.get(logbook);
  const stack = [...tools.values(), ...processes.values(), ...integrations.values()];
  const isSame =
    known?.today === today &&
    known.stack.length === stack.length &&
    known.stack.every((entry, at) => entry === stack[at]);
  if (isSame) return known.found;
  const found: Earlier['found'] = new WeakMap();
  if (logbook) earlierOf.set(logbook, { stack, today, found });
  return found;
}

/**
 * The problems of every file of a logbook that has any, by its path, in the order of the snapshot. `now` is a time
 * as ISO text. Asked again after a change was saved, it looks anew at that change and at what links to others.
 */
export function checkSnapshot(
  snapshot: Snapshot,
  now: string,
): ReadonlyMap<string, readonly Problem[]> {
  const context = ruleContext(snapshot, now);
  const known = earlier(snapshot, context.today);
  const found = new Map<string, readonly Problem[]>();
  for (const [path, entry] of snapshot.entries) {
    const others = known.get(entry) ?? run(OTHERS, entry, context);
    known.set(entry, others);
    const problems = together(entry, run(LINKING, entry, context), others);
    if (problems.length > 0) found.set(path, problems);
  }
  return found;
}
