import type { AuditEvent } from '../events/event';
import type { Candidate, EventGroup, Outcome } from '../reconcile/outcome';
import type { ChangeWithoutEntry, Reconciliation } from '../reconcile/reconciliation';
import { TRIAGE_LISTS } from './query';
import type { TriageList, TriageQuery } from './query';

/** A line of a list: what is needed of a group of entries to show it, or a change without an entry. */
export type TriageRow = GroupRow | (ChangeWithoutEntry & { readonly kind: 'without-entry' });

export interface GroupRow {
  readonly kind: Outcome;
  readonly id: string;
  readonly tool: string;
  readonly title: string;
  readonly first: AuditEvent;
  /** The newest of its times. */
  readonly at: string;
  readonly entries: number;
  readonly change?: string | undefined;
  readonly answer?: string | undefined;
  /** What was the likeliest. */
  readonly best: Candidate | undefined;
  /** The first candidates are too much alike. */
  readonly isAmbiguous: boolean;
}

/** A part of a list, and where the line that was asked for stands in it. */
export interface TriageWindow {
  readonly rows: readonly TriageRow[];
  readonly totals: Readonly<Record<TriageList, number>>;
  /** -1: not in this list. */
  readonly found: number;
}

/** How people and changes are called (a search finds them by these names), and in which month something happened. */
export interface TriageContext {
  person(actor: string): string;
  change(id: string): string;
  /** What was done, in a line. */
  title(group: EventGroup): string;
  /** `YYYY-MM` of the time of an entry, as the logbook's clock goes. */
  month(at: string): string;
}

/** Entries of a group, and letters of a text, that a search looks into. */
const SEARCHED = { entries: 50, letters: 400 };

type Member = { readonly group: EventGroup } | { readonly without: ChangeWithoutEntry };
type Lists = Readonly<Record<TriageList, readonly Member[]>>;

/** What reconciling found, as lists to go through. The groups stay as they are; asked for in any order. */
export class Triage {
  private readonly groups = new Map<string, EventGroup>();
  private readonly texts = new Map<Member, string>();
  private readonly members: readonly Member[];
  private latest: { readonly filter: string; readonly lists: Lists } | undefined;

  constructor(
    readonly found: Reconciliation,
    private readonly context: TriageContext,
  ) {
    for (const group of found.groups) this.groups.set(group.id, group);
    this.members = [
      ...found.groups.map((group) => ({ group })),
      ...found.withoutEntry.map((without) => ({ without })),
    ];
  }

  group(id: string): EventGroup | undefined {
    return this.groups.get(id);
  }

  /** Lines `from` to `from + count` of a list, counted from 0; `find` is the id of a line. */
  window(query: TriageQuery, from: number, count: number, find: string): TriageWindow {
    const lists = this.lists(query);
    const list = lists[query.list];
    const totals = Object.fromEntries(TRIAGE_LISTS.map((name) => [name, lists[name].length]));
    return {
      rows: list.slice(from, from + count).map((member) => this.rowOf(member)),
      totals: totals as Record<TriageList, number>,
      found: find === '' ? -1 : list.findIndex((member) => idOf(member) === find),
    };
  }

  private rowOf(member: Member): TriageRow {
    if ('without' in member) return { ...member.without, kind: 'without-entry' };
    const { group } = member;
    const { id, tool, outcome, events, change, answer, candidates, isAmbiguous } = group;
    const [first] = events;
    if (!first) throw new Error(`A group without an entry: ${id}`);
    const at = events.reduce((last, event) => (event.at > last ? event.at : last), first.at);
    return {
      ...{ kind: outcome, id, tool, title: this.context.title(group).slice(0, LONGEST) },
      ...{ first: shortEvent(first), at, entries: events.length },
      ...{ change, answer, best: candidates[0], isAmbiguous },
    };
  }

  private lists({ tool, month, person, search }: TriageQuery): Lists {
    const filter = JSON.stringify([tool, month, person, search]);
    if (this.latest?.filter === filter) return this.latest.lists;
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = this.members.filter(
      (member) =>
        this.isOf(member, tool, month, person) &&
        (words.length === 0 || words.every((word) => this.textOf(member).includes(word))),
    );
    const lists = divide(fitting);
    this.latest = { filter, lists };
    return lists;
  }

  private isOf(member: Member, tool: string, month: string, person: string): boolean {
    if ('without' in member) {
      const { without } = member;
      return (
        person === '' && (tool === '' || without.tool === tool) && without.day.startsWith(month)
      );
    }
    const { group } = member;
    if (tool !== '' && group.tool !== tool) return false;
    const { events } = group;
    return (
      (month === '' || events.some(({ at }) => this.context.month(at) === month)) &&
      (person === '' || events.some(({ actor }) => actor === person))
    );
  }

  private textOf(member: Member): string {
    const known = this.texts.get(member);
    if (known !== undefined) return known;
    const text = this.makeText(member).toLowerCase();
    this.texts.set(member, text);
    return text;
  }

  private makeText(member: Member): string {
    if ('without' in member) return this.context.change(member.without.change);
    const { group } = member;
    const { events, change } = group;
    const parts = new Set<string>(change === undefined ? [] : [this.context.change(change)]);
    parts.add(this.context.title(group));
    for (const event of events.slice(0, SEARCHED.entries)) {
      const { actor = '', action, type = '', asset = '', path = '', text = '' } = event;
      const names = [actor, this.context.person(actor), event['asset-id'] ?? '', event.key];
      const values = [event.from, event.to].map((value) =>
        value === undefined ? '' : JSON.stringify(value),
      );
      for (const part of [action, type, asset, path, text, ...names, ...values])
        parts.add(part.slice(0, SEARCHED.letters));
    }
    return [...parts].join(' ');
  }
}

/** The id of a change without an entry, among those of groups. */
export function withoutId({ change, tool }: ChangeWithoutEntry): string {
  return `without ${tool} ${change}`;
}

function idOf(member: Member): string {
  return 'group' in member ? member.group.id : withoutId(member.without);
}

function divide(members: readonly Member[]): Lists {
  const lists = { undocumented: [], documented: [], ignored: [], 'without-entry': [] } as Record<
    Exclude<TriageList, 'all'>,
    Member[]
  >;
  for (const member of members)
    lists['group' in member ? member.group.outcome : 'without-entry'].push(member);
  return { ...lists, all: [...lists.undocumented, ...lists.documented, ...lists.ignored] };
}

/** Longer texts are cut before they travel: nobody reads a megabyte on a page. */
const LONGEST = 2000;

/** An entry without what its source wrote, and with no text longer than a page can show. */
function shortEvent(event: AuditEvent): AuditEvent {
  const short = Object.entries(event).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
  ]);
  return { ...(Object.fromEntries(short) as unknown as AuditEvent), original: {} };
}
