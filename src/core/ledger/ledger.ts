import type { Snapshot } from '../logbook/snapshot';
import type { Plain } from '../model/field';
import { saidBy, saidInPassing } from './gather';
import type { HeldLine, Said } from './gather';
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

/** A ledger, and what it was made from: most of the next one is the same. */
interface Made {
  readonly logbook: Snapshot['logbook'];
  readonly processes: Snapshot['processes'];
  readonly said: readonly (readonly Said[])[];
  readonly ledger: Ledger;
}

const ofSnapshot = new WeakMap<Snapshot, Ledger>();
const lastOfStack = new WeakMap<Snapshot['tools'], Made>();

/** The ledger of a logbook. Made once a snapshot; after a change was saved, only of the settings that it names. */
export function ledgerOf(snapshot: Snapshot): Ledger {
  const known = ofSnapshot.get(snapshot);
  if (known) return known;
  const { logbook, processes, tools } = snapshot;
  const said = saidBy(snapshot);
  const last = lastOfStack.get(tools);
  const isNext = last?.logbook === logbook && last?.processes === processes;
  const ledger = last && isNext ? nextLedger(last, said) : newLedger(said);
  lastOfStack.set(tools, { logbook, processes, said, ledger });
  ofSnapshot.set(snapshot, ledger);
  return ledger;
}

/** The same for who asks once: unless it is there, nothing is kept, neither of very many changes nor of what they say. */
export function passingLedgerOf(snapshot: Snapshot): Ledger {
  if (ofSnapshot.has(snapshot) || lastOfStack.has(snapshot.tools)) return ledgerOf(snapshot);
  return newLedger(saidInPassing(snapshot));
}

function newLedger(said: Made['said']): Ledger {
  const lines = new Map<string, Line>();
  const held = new Map<string, readonly HeldLine[]>();
  collect(said, undefined, lines, held);
  return { lines, held };
}

function nextLedger({ said: before, ledger }: Made, said: Made['said']): Ledger {
  const touched = touchedBetween(before, said);
  const lines = new Map(ledger.lines);
  const held = new Map(ledger.held);
  for (const key of touched) {
    lines.delete(key);
    held.delete(key);
  }
  collect(said, touched, lines, held);
  return { lines, held };
}

/** The settings of which other things are said than before. */
function touchedBetween(before: Made['said'], now: Made['said']): ReadonlySet<string> {
  const touched = new Set<string>();
  // Mostly one change was edited, and all others stand where they stood.
  const moved = now.length === before.length ? now.filter((list, at) => list !== before[at]) : now;
  const [old, fresh] =
    moved.length < before.length / 2
      ? [before.filter((list, at) => list !== now[at]), moved]
      : [without(before, now), without(now, before)];
  for (const list of [...old, ...fresh]) for (const { key } of list) touched.add(key);
  return touched;
}

function without(some: Made['said'], others: Made['said']): Made['said'] {
  const known = new Set(others);
  return some.filter((list) => !known.has(list));
}

/** Adds what the changes say of some settings, or of all, to the lines of a ledger. */
function collect(
  said: Made['said'],
  only: ReadonlySet<string> | undefined,
  lines: Map<string, Line>,
  held: Map<string, readonly HeldLine[]>,
): void {
  const steps = new Map<string, { readonly name: SettingName; readonly steps: Step[] }>();
  const back = new Map<string, HeldLine[]>();
  // A setting whose name is written in several ways is called as it was written first.
  for (let at = said.length - 1; at >= 0; at -= 1)
    for (const one of said[at] ?? []) {
      if (only && !only.has(one.key)) continue;
      if (one.held) {
        const others = back.get(one.key);
        if (others) others.push(one.held);
        else back.set(one.key, [one.held]);
      }
      if (!one.name) continue;
      let line = steps.get(one.key);
      if (!line) steps.set(one.key, (line = { name: one.name, steps: [] }));
      for (const step of one.steps) line.steps.push(step);
    }
  for (const [key, { name, steps: ofLine }] of steps)
    lines.set(key, new LazyLine(key, name, ofLine));
  for (const [key, ofLine] of back) held.set(key, ofLine);
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
