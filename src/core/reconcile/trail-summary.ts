import { compare } from '../compare';
import { dayAfter } from '../days';
import type { AuditEvent } from '../events/event';
import { partsOfEventPath } from '../events/event-lines';
import type { Snapshot } from '../logbook/snapshot';
import { clockOf } from './moments';
import type { EventGroup } from './outcome';
import { totalsOf, withinScope } from './period';
import type { EntryScope } from './period';
import { reconcile } from './reconcile';
import type { ReconcileOptions } from './reconcile';
import type { ChangeWithoutEntry, DaySpan, Totals } from './reconciliation';
import type { Trail, UnreadEntries } from './trail';

/** The audit trail of a tool within the days that are asked for. */
export interface ToolTrail {
  readonly tool: string;
  /** Days that exports cover, and days of which nothing is known. */
  readonly covered: readonly DaySpan[];
  readonly missing: readonly DaySpan[];
  readonly totals: Totals;
}

/** A group of entries that no change documents. */
export interface UndocumentedEntries {
  readonly id: string;
  readonly first: AuditEvent;
  readonly last: AuditEvent;
  readonly count: number;
  /** The change that is most like them, and how likely it is theirs, from 0 to 1. */
  readonly nearest: { readonly change: string; readonly score: number } | undefined;
  /** The answer that ignored such entries until it expired. */
  readonly expired: string | undefined;
}

/** How many entries an answer ignores. */
export interface IgnoredEntries {
  readonly answer: string;
  readonly count: number;
}

/** What the audit trails of a logbook's tools say of some days. */
export interface TrailSummary {
  /** By id. */
  readonly tools: readonly ToolTrail[];
  readonly totals: Totals;
  /** The oldest first. */
  readonly undocumented: readonly UndocumentedEntries[];
  /** By the ids of the answers. */
  readonly ignored: readonly IgnoredEntries[];
  readonly withoutEntry: readonly ChangeWithoutEntry[];
  readonly unread: readonly UnreadEntries[];
}

/**
 * Sums up what reconciling says of the entries in scope: its numbers are those of `withinScope`. undefined where no
 * audit trail was ever imported. What it says does not depend on the day on which it is asked.
 */
export function trailSummary(
  trail: Trail,
  snapshot: Snapshot,
  scope: EntryScope,
  hash: ReconcileOptions['hash'],
): TrailSummary | undefined {
  const { heads, unread = [] } = trail;
  if (heads.length === 0 && unread.length === 0) return undefined;
  const clock = clockOf(snapshot.logbook?.record['time-zone']);
  const all = reconcile(trail, snapshot, { today: LAST_DAY, hash });
  const { groups, totals, coverage, withoutEntry } = withinScope(all, scope, clock);
  const tools = coverage.map(({ tool, spans }) => ({
    tool,
    covered: spans.flatMap((span) => clipped(span, scope)),
    missing: missingDays(spans, scope),
    totals: totalsOf(groups.filter((group) => group.tool === tool)),
  }));
  const isOf = (path: string) =>
    scope.tool === undefined || partsOfEventPath(path)?.tool === scope.tool;
  return {
    ...{ tools, totals, withoutEntry },
    undocumented: groups
      .filter(({ outcome }) => outcome === 'undocumented')
      .flatMap(told)
      .reverse(),
    ignored: ignoredBy(groups),
    unread: unread.filter(({ path }) => isOf(path)),
  };
}

/** What is summed up says the same on any day: nothing in it is still to come. */
const LAST_DAY = '9999-12-31';

function told({ id, events, candidates, expired }: EventGroup): readonly UndocumentedEntries[] {
  const [first, last, nearest] = [events[0], events.at(-1), candidates[0]];
  if (!first || !last) return [];
  return [{ id, first, last, count: events.length, nearest, expired }];
}

function ignoredBy(groups: readonly EventGroup[]): readonly IgnoredEntries[] {
  const counts = new Map<string, number>();
  for (const { outcome, answer = '', events } of groups)
    if (outcome === 'ignored') counts.set(answer, (counts.get(answer) ?? 0) + events.length);
  return [...counts]
    .map(([answer, count]) => ({ answer, count }))
    .sort((a, b) => compare(a.answer, b.answer));
}

function clipped({ from, until }: DaySpan, scope: EntryScope): readonly DaySpan[] {
  const { since = from, until: last = until } = scope;
  const span = { from: from > since ? from : since, until: until < last ? until : last };
  return span.from <= span.until ? [span] : [];
}

/** The days in scope that no span covers; `spans` in order, apart from each other. Open ends are those of the spans. */
function missingDays(spans: readonly DaySpan[], scope: EntryScope): readonly DaySpan[] {
  const [since, until] = [scope.since ?? spans[0]?.from, scope.until ?? spans.at(-1)?.until];
  if (since === undefined || until === undefined) return [];
  const missing: DaySpan[] = [];
  let next = since;
  for (const span of spans.flatMap((one) => clipped(one, { since, until }))) {
    if (span.from > next) missing.push({ from: next, until: dayAfter(span.from, -1) });
    next = dayAfter(span.until, 1);
  }
  return next <= until ? [...missing, { from: next, until }] : missing;
}
