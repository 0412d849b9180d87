import type { AuditEvent } from '../events/event';
import { DAY_MS } from '../days';
import type { Timeline } from './trail';
import { wordsOf } from './words';

/** After so long without an entry, the next one is something else that somebody did. */
const GAP_MS = 15 * 60_000;
/** Somebody who goes from one asset to the next is still at the same work. */
const SESSION_GAP_MS = 30 * 60_000;
/** A service that works around the clock would make one group of a year. */
const LONGEST_MS = DAY_MS;

/** Entries of one person on one asset (or one type of asset, where none is named) within a short time. */
export interface Burst {
  readonly tool: string;
  readonly actor: string | undefined;
  readonly account: string | undefined;
  readonly events: AuditEvent[];
  /** Of each of them; NaN where it is not known. */
  readonly times: number[];
  /** What the same person did in the same tool around the same time shares this number. */
  readonly session: number;
}

/** Cuts a timeline into bursts, in the order of their first entries. Equal timelines give equal bursts. */
export function burstsOf({ events, times }: Timeline): readonly Burst[] {
  const bursts: Burst[] = [];
  const open = new Map<string, Burst>();
  const sessions: Sessions = { last: 0, of: new Map() };
  const assets = new Map<string, string>();
  events.forEach((event, index) => {
    const time = times[index] ?? Number.NaN;
    const whose = `${event.tool}\n${event.account ?? ''}\n${event.actor ?? ''}`;
    const number = sessionOf(sessions, whose, time);
    const what = `${whose}\n${assetKey(event, assets)}`;
    const known = open.get(what);
    if (known && goesOn(known, time)) {
      known.events.push(event);
      known.times.push(time);
      return;
    }
    const { tool, actor, account } = event;
    const burst = { tool, actor, account, events: [event], times: [time], session: number };
    open.set(what, burst);
    bursts.push(burst);
  });
  return bursts;
}

interface Sessions {
  last: number;
  readonly of: Map<string, { at: number; readonly number: number }>;
}

function sessionOf(sessions: Sessions, whose: string, time: number): number {
  const session = sessions.of.get(whose);
  if (session && !(time - session.at > SESSION_GAP_MS)) {
    session.at = time;
    return session.number;
  }
  sessions.last += 1;
  sessions.of.set(whose, { at: time, number: sessions.last });
  return sessions.last;
}

function goesOn({ times }: Burst, time: number): boolean {
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  if (Number.isNaN(time) || Number.isNaN(last)) return Number.isNaN(time) === Number.isNaN(last);
  return time - last <= GAP_MS && time - first <= LONGEST_MS;
}

function assetKey(event: AuditEvent, known: Map<string, string>): string {
  const { asset, type = '' } = event;
  const id = event['asset-id'];
  if (id !== undefined) return `#${id}`;
  if (asset === undefined) return `:${type}`;
  const found = known.get(asset) ?? wordsOf(asset).join(' ');
  known.set(asset, found);
  return `=${found}`;
}
