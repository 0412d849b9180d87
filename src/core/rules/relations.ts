import { dayOf } from '../logbook/dates';
import type { Change } from '../model/change';
import type { Snapshot } from '../logbook/snapshot';

/** How one change names another: by a relation, as what it is part of, or as a follow-up of its review. */
export type LinkType = NonNullable<Change['relations']>[number]['type'] | 'part-of';

/** The ids of the changes that a change names in one way. */
export function linksOf(change: Change, type: LinkType): readonly string[] {
  if (type === 'part-of') return change['part-of'] === undefined ? [] : [change['part-of']];
  return (change.relations ?? [])
    .filter((relation) => relation.type === type)
    .map((relation) => relation.id);
}

/** `2026-11-20-raise-mql-threshold-k3f9`: nothing but a change is called like this. */
const CHANGE_ID = /^\d{4}-\d{2}-\d{2}-.+-[a-z0-9]{4}$/;

/**
 * Whether an id that no change has must have meant one. A change may also answer a vendor's update, or be caused by
 * one, and be part of an initiative of any name: those are no files that are looked up.
 */
export function meansChange(id: string, type: LinkType): boolean {
  if (type === 'part-of') return CHANGE_ID.test(id);
  return type === 'follows' || type === 'caused-by' ? dayOf(id) !== undefined : true;
}

/** Longer chains are not followed to their end: each of their changes is looked at by itself anyway. */
const MAX_STEPS = 64;

/** The shortest way along links of one type from a change back to itself, or undefined. */
export function circleFrom(
  id: string,
  type: LinkType,
  { changes }: Snapshot,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  let edge: readonly string[] = [id];
  while (edge.length > 0 && cameFrom.size < MAX_STEPS) {
    const next: string[] = [];
    for (const from of edge) {
      const change = changes.get(from)?.record;
      for (const to of change ? linksOf(change, type) : []) {
        if (to === id) return wayBack(cameFrom, id, from);
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        next.push(to);
      }
    }
    edge = next;
  }
  return undefined;
}

function wayBack(cameFrom: ReadonlyMap<string, string>, id: string, last: string): string[] {
  const way = [id];
  for (let at: string | undefined = last; at !== undefined && at !== id; at = cameFrom.get(at))
    way.unshift(at);
  return [id, ...way];
}
