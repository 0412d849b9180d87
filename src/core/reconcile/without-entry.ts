import { compare } from '../compare';
import { dayAfter } from '../days';
import { targetOf } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import type { Change } from '../model/change';
import type { ExportDays } from './coverage';
import type { Clock } from './moments';
import type { EventGroup } from './outcome';
import type { ChangeWithoutEntry, DaySpan } from './reconciliation';

const DONE: ReadonlySet<string> = new Set(['live', 'tested', 'rolled-back']);
/**
 * The changes that went live while the trail of their tool is known, a day to either side of it too, and that no
 * entry belongs to. Only of changes that name a setting or an asset of that tool: others may leave no entry.
 * @param maybes `<change> <tool>` of changes that some undocumented entry may even so belong to
 */
export function changesWithoutEntry(
  snapshot: Snapshot,
  groups: readonly EventGroup[],
  exports: ExportDays,
  clock: Clock,
  maybes: ReadonlySet<string>,
): readonly ChangeWithoutEntry[] {
  if (exports.size === 0) return [];
  const [explained, excused] = [explainedBy(groups), excusedIn(snapshot)];
  const found: ChangeWithoutEntry[] = [];
  for (const { record: change } of snapshot.changes.values()) {
    const day = liveDay(change, clock);
    if (day === undefined || excused.has(change.id) || (change.events?.length ?? 0) > 0) continue;
    for (const tool of toolsTouched(change)) {
      const key = `${change.id} ${tool}`;
      if (explained.has(key) || maybes.has(key)) continue;
      if ((exports.get(tool) ?? []).some((span) => isWellWithin(day, span)))
        found.push({ change: change.id, tool, day });
    }
  }
  return found.sort((a, b) => compare(b.day, a.day) || compare(a.change, b.change));
}

function explainedBy(groups: readonly EventGroup[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { change, tool } of groups) if (change !== undefined) found.add(`${change} ${tool}`);
  return found;
}

function excusedIn({ answers }: Snapshot): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { record } of answers.values())
    if (record.decision === 'no-entry-expected' && record.change !== undefined)
      found.add(record.change);
  return found;
}

function liveDay({ status, live }: Change, clock: Clock): string | undefined {
  if (!DONE.has(status) || live === undefined) return undefined;
  const read = clock.read(live);
  return read && clock.day(read[0]);
}

function toolsTouched(change: Change): ReadonlySet<string> {
  const { tools = [], settings = [], assets = [] } = change;
  const only = tools.length === 1 ? tools[0] : undefined;
  const named = [
    ...settings.map((setting) => targetOf(change, setting)),
    ...assets.map(({ tool }) => tool ?? only),
  ];
  return new Set(tools.filter((tool) => named.includes(tool)));
}

function isWellWithin(day: string, { from, until }: DaySpan): boolean {
  return from <= dayAfter(day, -1) && until >= dayAfter(day, 1);
}
