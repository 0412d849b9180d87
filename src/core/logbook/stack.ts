import type { Status } from '../model/codes';
import { changeDay } from './dates';
import type { ChangeEntry, IntegrationEntry, ProcessEntry, ToolEntry } from './entry';
import { toolName } from './names';
import { selectChanges } from './select';
import type { Snapshot } from './snapshot';

/** What a change can be about. */
export type TargetKind = 'tool' | 'process' | 'integration';

/** From `live` on, a change asks nothing more of those who plan it. */
const OPEN: ReadonlySet<Status> = new Set(['draft', 'proposed', 'approved', 'scheduled']);

/** Whether a change is still on its way: not live, and not ended otherwise. */
export function isOpen(change: ChangeEntry): boolean {
  return OPEN.has(change.record.status);
}

/** Tools of one category. */
export interface Shelf {
  /** Undefined: tools that name none. */
  readonly category: string | undefined;
  readonly tools: readonly ToolEntry[];
}

/** The tools of a logbook by category, both in the order of their names; retired ones last, then those without a category. */
export function shelves(snapshot: Snapshot): readonly Shelf[] {
  const byCategory = new Map<string | undefined, ToolEntry[]>();
  for (const tool of snapshot.tools.values()) {
    const category = tool.record.category;
    const shelf = byCategory.get(category);
    if (shelf) shelf.push(tool);
    else byCategory.set(category, [tool]);
  }
  return [...byCategory]
    .map(([category, tools]) => ({ category, tools: tools.sort(byRetirementAndName(snapshot)) }))
    .sort((a, b) => compareCategories(a.category, b.category));
}

function byRetirementAndName(snapshot: Snapshot) {
  return (a: ToolEntry, b: ToolEntry): number => {
    const retired = Number(a.record.status === 'retired') - Number(b.record.status === 'retired');
    return retired || compareText(toolName(snapshot, a.id), toolName(snapshot, b.id));
  };
}

function compareCategories(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a, b);
}

/** Fewer tools than this to a category, and headings would only hide them. */
const TOOLS_A_HEADING = 2;

/**
 * The shelves as a person looks through them: in each, what changed last comes first and what is retired last. Where
 * most tools are alone in their category there is but one shelf, without a category.
 */
export function shelvesToLookThrough(snapshot: Snapshot): readonly Shelf[] {
  const all = shelves(snapshot);
  const tools = all.flatMap((shelf) => shelf.tools);
  const helps = tools.length >= TOOLS_A_HEADING * all.length;
  const shown = helps ? all : [{ category: undefined, tools }];
  return shown.map(({ category, tools }) => ({ category, tools: latestFirst(snapshot, tools) }));
}

/** Tools or processes: what changed last first, what nobody has changed after it by name, what is retired last. */
export function latestFirst<T extends ToolEntry | ProcessEntry>(
  snapshot: Snapshot,
  targets: Iterable<T>,
): readonly T[] {
  const facts = changesByTarget(snapshot);
  const lastDay = ({ kind, id }: T): string => facts.of(kind, id).lastDay ?? '';
  return [...targets].sort(
    (a, b) =>
      Number(a.record.status === 'retired') - Number(b.record.status === 'retired') ||
      compareText(lastDay(b), lastDay(a)) ||
      compareText(a.record.name, b.record.name),
  );
}

/** The order of a dictionary, whatever the case of letters. */
export function compareText(a: string, b: string): number {
  return a.localeCompare(b, undefined, { sensitivity: 'base', numeric: true });
}

/** The one fact that matters about a tool, process or integration now. */
export interface TargetFacts {
  readonly changes: readonly ChangeEntry[];
  /** How many of them are still on their way. */
  readonly open: number;
  /** The day of the newest change that is not merely planned. */
  readonly lastDay: string | undefined;
}

const NO_FACTS: TargetFacts = { changes: [], open: 0, lastDay: undefined };

/** The changes of every target, looked up by kind and id. */
export interface ChangesByTarget {
  of(kind: TargetKind, id: string): TargetFacts;
}

const inOrder = new WeakMap<Snapshot, readonly ChangeEntry[]>();

/** All changes, newest first. Sorted once a snapshot: every view begins with it. */
export function allChanges(snapshot: Snapshot): readonly ChangeEntry[] {
  const known = inOrder.get(snapshot) ?? selectChanges(snapshot, {});
  inOrder.set(snapshot, known);
  return known;
}

const ofSnapshot = new WeakMap<Snapshot, ChangesByTarget>();

/** All changes by what they are about, newest first. Sorted once a snapshot: views ask for one target after the other. */
export function changesByTarget(snapshot: Snapshot): ChangesByTarget {
  const known = ofSnapshot.get(snapshot) ?? sortByTarget(snapshot);
  ofSnapshot.set(snapshot, known);
  return known;
}

function sortByTarget(snapshot: Snapshot): ChangesByTarget {
  const lists = {
    tool: new TargetLists(),
    process: new TargetLists(),
    integration: new TargetLists(),
  };
  for (const change of allChanges(snapshot)) {
    const { tools, processes, integrations } = change.record;
    lists.tool.add(change, tools);
    lists.process.add(change, processes);
    lists.integration.add(change, integrations);
  }
  return { of: (kind, id) => lists[kind].factsOf(id) };
}

/** The changes of every target of one kind. Filled anew after each save, with those of the whole logbook. */
class TargetLists {
  private readonly lists = new Map<string, ChangeEntry[]>();
  private readonly facts = new Map<string, TargetFacts>();

  add(change: ChangeEntry, ids: readonly string[] = []): void {
    for (const id of ids) {
      const list = this.lists.get(id);
      if (!list) this.lists.set(id, [change]);
      // Some name a target twice.
      else if (list.at(-1) !== change) list.push(change);
    }
  }

  factsOf(id: string): TargetFacts {
    const list = this.lists.get(id);
    if (!list) return NO_FACTS;
    const known = this.facts.get(id) ?? factsOf(list);
    this.facts.set(id, known);
    return known;
  }
}

function factsOf(changes: readonly ChangeEntry[]): TargetFacts {
  const open = changes.filter(isOpen).length;
  const last = changes.find((change) => !isOpen(change));
  return { changes, open, lastDay: last && changeDay(last.record) };
}

/** Integrations that a tool is one end of, in the order of their ids. */
export function integrationsOf(snapshot: Snapshot, toolId: string): readonly IntegrationEntry[] {
  return [...snapshot.integrations.values()]
    .filter(({ record }) => record.from === toolId || record.to === toolId)
    .sort((a, b) => compareText(a.id, b.id));
}

/** Changes of one calendar month. */
export interface Month {
  /** `2026-11`; empty for changes that no day is known of. */
  readonly month: string;
  readonly changes: readonly ChangeEntry[];
}

/** Cuts a list of changes, newest first, into months. */
export function byMonth(changes: readonly ChangeEntry[]): readonly Month[] {
  const months: { month: string; changes: ChangeEntry[] }[] = [];
  for (const change of changes) {
    const month = changeDay(change.record).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.changes.push(change);
    else months.push({ month, changes: [change] });
  }
  return months;
}
