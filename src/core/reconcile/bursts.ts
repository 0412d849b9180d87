import type { AuditEvent } from '../events/event';
import { DAY_MS } from '../days';
import type { Contents, ReadContent } from './content';
import { Numbering } from './numbering';
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
  readonly contents: ReadContent[];
  /** What the same person did in the same tool around the same time shares this number. */
  readonly session: number;
}

/** Cuts a timeline into bursts, in the order of their first entries. Equal timelines give equal bursts. */
export function burstsOf({ events, times }: Timeline, contents: Contents): readonly Burst[] {
  const bursts: Burst[] = [];
  const open = new Map<number, Burst>();
  const sessions: Sessions = { last: 0, of: new Map() };
  const things = new Things();
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (!event) continue;
    const time = times[index] ?? Number.NaN;
    const whose = things.whose(event);
    const number = sessionOf(sessions, whose, time);
    const what = things.what(event, whose);
    const content = contents.of(event);
    const known = open.get(what);
    if (known && goesOn(known, time)) {
      known.events.push(event);
      known.times.push(time);
      known.contents.push(content);
      continue;
    }
    const { tool, actor, account } = event;
    const whole = { events: [event], times: [time], contents: [content] };
    const burst = { tool, actor, account, ...whole, session: number };
    open.set(what, burst);
    bursts.push(burst);
  }
  return bursts;
}

interface Sessions {
  last: number;
  readonly of: Map<number, { at: number; readonly number: number }>;
}

function sessionOf(sessions: Sessions, whose: number, time: number): number {
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
  const [first, last] = [times[0] ?? Number.NaN, times[times.length - 1] ?? Number.NaN];
  if (Number.isNaN(time) || Number.isNaN(last)) return Number.isNaN(time) === Number.isNaN(last);
  return time - last <= GAP_MS && time - first <= LONGEST_MS;
}

/** Numbers of what entries are about. */
class Things {
  private readonly numbers = new Numbering();
  private readonly assets = new Map<string, number>();

  /** The same for one person in one account of a tool. */
  whose({ tool, account, actor }: AuditEvent): number {
    const { numbers } = this;
    const where = numbers.ofPair(numbers.of(tool), numbers.of(account));
    return numbers.ofPair(where, numbers.of(actor));
  }

  /** The same for one thing of theirs: what has an id is told by it, what has no name by its type. */
  what(event: AuditEvent, whose: number): number {
    const { asset, type } = event;
    const id = event['asset-id'];
    if (id !== undefined) return this.numbers.ofPair(whose, this.numbers.of(`#${id}`));
    if (asset === undefined) return this.numbers.ofPair(whose, this.numbers.of(`:${type ?? ''}`));
    return this.numbers.ofPair(whose, this.named(asset));
  }

  private named(asset: string): number {
    let number = this.assets.get(asset);
    if (number === undefined) {
      number = this.numbers.of(`=${wordsOf(asset).join(' ')}`);
      this.assets.set(asset, number);
    }
    return number;
  }
}
