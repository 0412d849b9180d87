import type { AuditEvent } from '../events/event';
import { dayOf } from '../logbook/dates';
import type { NewChange } from '../logbook/new-change';
import { canonicalPath } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import type { ChangeKind } from '../model/codes';
import { isList, isTable } from '../model/plain';
import type { Plain } from '../model/field';
import type { Value } from '../problem';
import { keysOf } from './answers';
import { environmentsOf } from './evidence';
import type { EventGroup } from './outcome';

/** What a draft says of a group, but for its title, which is made of words. */
export type GroupDraft = Required<Pick<NewChange, 'about' | 'fields'>>;

/** A group as far as a draft is made of it. */
export type Documented = Pick<EventGroup, 'tool' | 'events'>;

/**
 * The change that a group of entries is the trace of, for `newChange`: tool, assets, who did it, when, settings before
 * and after, and the keys of the entries. Why it was done, who agreed and how to go back no trail tells.
 */
export function documentGroup({ tool, events }: Documented, snapshot: Snapshot): GroupDraft {
  const [first] = events;
  const done = doersOf(events, snapshot);
  const settings = settingsOf(events, tool, snapshot);
  const assets = assetsOf(events, tool);
  return {
    about: [{ kind: 'tool', id: tool }],
    fields: {
      kind: kindOf(events),
      // The logbook takes times with their offset alone.
      ...(first && HAS_OFFSET.test(first.at) ? { live: first.at } : dayOnly(first)),
      ...(done.length > 0 ? { 'done-by': done } : {}),
      ...(settings.length > 0 ? { settings } : {}),
      ...(assets.length > 0 ? { assets } : {}),
      'logged-afterwards': true,
      events: keysOf({ events }),
    },
  };
}

const HAS_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function dayOnly(event: AuditEvent | undefined): { readonly live?: string } {
  const day = dayOf(event?.at);
  return day === undefined ? {} : { live: day };
}

const ADDED = /\b(?:add(?:ed)?|creat(?:e|ed)|insert(?:ed)?|clone|new)/i;
const REMOVED = /\b(?:delet(?:e|ed)|remov(?:e|ed)|archiv(?:e|ed))/i;

/** Only where all entries say so: most changes change something. */
function kindOf(events: readonly AuditEvent[]): ChangeKind {
  const all = (pattern: RegExp) => events.every(({ action }) => pattern.test(action));
  if (all(ADDED)) return 'added';
  return all(REMOVED) ? 'removed' : 'changed';
}

/** People of the logbook alone: a sign that stands for an address tells a reader nothing. */
function doersOf(events: readonly AuditEvent[], { logbook }: Snapshot): readonly string[] {
  const people = new Set((logbook?.record.people ?? []).map(({ id }) => id));
  const actors = new Set(events.flatMap(({ actor }) => actor ?? []));
  return [...actors].filter((actor) => people.has(actor));
}

/** Each setting once, from what it was at first to what it was at last. */
function settingsOf(
  events: readonly AuditEvent[],
  tool: string,
  snapshot: Snapshot,
): readonly Value[] {
  const environmentOf = environmentsOf(tool, snapshot);
  const rows = new Map<string, Record<string, Value>>();
  for (const { path: written, asset, from, to, account } of events) {
    if (written === undefined) continue;
    const path = canonicalPath(snapshot, tool, written);
    const environment = environmentOf(account);
    const key = JSON.stringify([path, asset, environment]);
    const row = rows.get(key) ?? {
      ...(environment === undefined ? {} : { environment }),
      ...(asset === undefined ? {} : { asset }),
      path,
      ...(from === undefined ? {} : { from: valueOf(from) }),
    };
    if (to !== undefined) row['to'] = valueOf(to);
    rows.set(key, row);
  }
  return [...rows.values()].filter(({ from, to }) => !isBack(from, to));
}

/** Something that was set and set back is as it was. */
function isBack(from: Value | undefined, to: Value | undefined): boolean {
  return from !== undefined && to !== undefined && JSON.stringify(from) === JSON.stringify(to);
}

function assetsOf(events: readonly AuditEvent[], tool: string): readonly Value[] {
  const assets = new Map<string, Record<string, Value>>();
  for (const { asset: name, type, ...event } of events) {
    if (name === undefined) continue;
    const id = event['asset-id'];
    assets.set(`${id ?? ''} ${name}`, {
      tool,
      ...(type === undefined ? {} : { type }),
      name,
      ...(id === undefined ? {} : { id }),
      status: 'done',
    });
  }
  return [...assets.values()];
}

/** What was read, as what is written. */
function valueOf(value: Plain): Value {
  if (isList<Plain>(value)) return value.map(valueOf);
  if (!isTable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueOf(item)]));
}
