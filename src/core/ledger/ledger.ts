import type { Snapshot } from '../logbook/snapshot';
import type { Plain } from '../model/field';
import { gather } from './gather';
import type { HeldLine } from './gather';
import { inOrder } from './order';
import type { SettingName, Step } from './step';

/** What a setting was from a step on. */
export interface Entry {
  readonly step: Step;
  /** null: it did not exist from here on. undefined: nobody said. */
  readonly value: Plain | undefined;
}

/** All that is known of one setting: its values over time, the oldest first. */
export interface Line {
  readonly key: string;
  readonly name: SettingName;
  readonly entries: readonly Entry[];
}

/** The settings of a logbook over time, as its changes went live and were rolled back. */
export interface Ledger {
  /** By `settingKey`. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Lines of changes that moved nothing: by `settingKey`, or by the path alone where nothing says whose it is. */
  readonly held: ReadonlyMap<string, readonly HeldLine[]>;
}

const ofSnapshot = new WeakMap<Snapshot, Ledger>();

/** The ledger of a logbook. Made once a snapshot. */
export function ledgerOf(snapshot: Snapshot): Ledger {
  const known = ofSnapshot.get(snapshot);
  if (known) return known;
  const { steps, held } = gather(snapshot);
  const lines = new Map<string, Line>();
  for (const [key, { name, steps: ofLine }] of steps)
    lines.set(key, new LazyLine(key, name, ofLine));
  const made = { lines, held };
  ofSnapshot.set(snapshot, made);
  return made;
}

/** A line that is put in order when somebody looks at it: most who ask are about one tool. */
class LazyLine implements Line {
  private replayed: readonly Entry[] | undefined;

  constructor(
    readonly key: string,
    readonly name: SettingName,
    private readonly steps: readonly Step[],
  ) {}

  get entries(): readonly Entry[] {
    return (this.replayed ??= replay(inOrder(this.steps)));
  }
}

/**
 * The value after each step. What is undone is again what the change says it was before, or else what it was before
 * that change; but nothing happens to a setting when a change is rolled back that another has superseded.
 */
function replay(steps: readonly Step[]): readonly Entry[] {
  if (steps.every(({ undoes }) => undoes === undefined))
    return steps.map((step) => ({ step, value: step.to }));
  const entries: Entry[] = [];
  const before = new Map<string, Plain | undefined>();
  const superseded = new Set<string>();
  for (const step of steps) {
    const { change, cause, undoes } = step;
    if (cause === 'rolled-back') {
      if (superseded.has(change)) continue;
      for (const id of step.supersedes) superseded.delete(id);
    } else for (const id of step.supersedes) superseded.add(id);
    const value =
      step.to === undefined && undoes !== undefined
        ? before.get(stepKey(undoes, step.row))
        : step.to;
    if (cause !== 'rolled-back') before.set(stepKey(change, step.row), entries.at(-1)?.value);
    entries.push({ step, value });
  }
  return entries;
}

function stepKey(change: string, row: number): string {
  return `${change} ${row}`;
}
