import type { Clock } from './moments';
import type { Reconciliation, Totals } from './reconciliation';

/** Whose entries are asked for: those of a tool, and of groups that began on these days (`YYYY-MM-DD`, both included). */
export interface EntryScope {
  readonly tool?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What was found of the entries that are asked for; `coverage` stays that of all days. A group is never cut. */
export function withinScope(
  found: Reconciliation,
  scope: EntryScope,
  clock: Clock,
): Reconciliation {
  const { tool, since, until } = scope;
  const isAsked = (at: { readonly tool: string; readonly day: string }) =>
    (tool === undefined || at.tool === tool) &&
    (since === undefined || at.day >= since) &&
    (until === undefined || (at.day !== '' && at.day <= until));
  const groups = found.groups.filter(({ tool: of, events }) =>
    isAsked({ tool: of, day: clock.day(clock.time(events[0]?.at ?? '')) }),
  );
  return {
    ...found,
    groups,
    totals: totalsOf(groups),
    withoutEntry: found.withoutEntry.filter(isAsked),
    coverage: found.coverage.filter((one) => tool === undefined || one.tool === tool),
  };
}

/** How many entries of these groups became what. */
export function totalsOf(groups: Reconciliation['groups']): Totals {
  const totals = { documented: 0, undocumented: 0, ignored: 0 };
  for (const { outcome, events } of groups) totals[outcome] += events.length;
  return totals;
}
