import { DAY_MS } from '../days';
import { columnOf, rowsOf } from './columns';
import type { Column } from './columns';
import type { Said } from './said';

/** After so long without an entry, the next one is something else that somebody did. */
const GAP_MS = 15 * 60_000;
/** Somebody who goes from one asset to the next is still at the same work. */
const SESSION_GAP_MS = 30 * 60_000;
/** A service that works around the clock would make one group of a year. */
const LONGEST_MS = DAY_MS;

/** Entries of one person on one asset (or one type of asset, where none is named) within a short time. */
export interface Burst {
  /** Counted from 0, in the order of their first entries. */
  readonly number: number;
  /** Where they stand once those of a burst stand together: from here to before `until`, the oldest first. */
  readonly from: number;
  readonly until: number;
  /** What the same person did in the same tool around the same time shares this number. */
  readonly session: number;
  /** So do bursts of a tool that are about the same thing, in whichever environment; 0: nothing names it. */
  readonly thing: number;
  /** Whether it is on an asset that its entries name, and not only on a type of them. */
  readonly isNamed: boolean;
}

/**
 * Cuts entries into bursts. Equal entries give equal bursts.
 * @param times of each entry, ascending; NaN where it is not known
 * @returns the bursts, and the entries (by their numbers, counted from 0) as they stand in these
 */
export function burstsOf(said: Said, times: Float64Array) {
  const { ofEntries, sessions } = cut(said, times);
  const ends = new Uint32Array(sessions.length);
  for (const burst of ofEntries) ends[burst] = (ends[burst] ?? 0) + 1;
  for (let burst = 1; burst < ends.length; burst += 1)
    ends[burst] = (ends[burst] ?? 0) + (ends[burst - 1] ?? 0);
  const order = inBursts(ofEntries, ends);
  const things = thingsOf(said);
  const bursts = sessions.map((session, number): Burst => {
    const from = ends[number - 1] ?? 0;
    const until = ends[number] ?? 0;
    const first = order[from] ?? 0;
    const isNamed = Boolean(said.id[first] || said.asset[first]);
    return { number, from, until, session, thing: things[first] ?? 0, isNamed };
  });
  return { bursts, order };
}

function inBursts(ofEntries: Column, ends: Column): Column {
  const next = new Uint32Array(ends.length + 1);
  next.set(ends, 1);
  const order = new Uint32Array(ofEntries.length);
  for (let entry = 0; entry < order.length; entry += 1) {
    const burst = ofEntries[entry] ?? 0;
    const at = next[burst] ?? 0;
    order[at] = entry;
    next[burst] = at + 1;
  }
  return order;
}

/** The burst of each entry, and the session of each burst. */
function cut(said: Said, times: Float64Array) {
  const { whose, what } = ownersOf(said);
  const sessions: number[] = [];
  const sessionOf = sessionsOf(whose, times);
  const ofEntries = new Uint32Array(times.length);
  /** By the number of what it is on: the last burst, plus 1; by burst: the times of its first and last entry. */
  const open = new Uint32Array(times.length);
  const [first, last]: [number[], number[]] = [[], []];
  for (let entry = 0; entry < times.length; entry += 1) {
    const time = times[entry] ?? Number.NaN;
    const on = what[entry] ?? 0;
    const session = sessionOf(entry);
    let burst = (open[on] ?? 0) - 1;
    if (burst < 0 || !goesOn(first[burst], last[burst], time)) {
      open[on] = sessions.push(session);
      burst = first.push(time) - 1;
    }
    last[burst] = time;
    ofEntries[entry] = burst;
  }
  return { ofEntries, sessions };
}

/** Sessions by whose they are, for entries that come in their order. */
function sessionsOf(whose: Column, times: Float64Array): (entry: number) => number {
  const number = new Uint32Array(times.length);
  const at = new Float64Array(times.length);
  let count = 0;
  return (entry) => {
    const [who = 0, time = Number.NaN] = [whose[entry], times[entry]];
    if (!number[who] || time - (at[who] ?? 0) > SESSION_GAP_MS) number[who] = count += 1;
    at[who] = time;
    return number[who] ?? 0;
  };
}

function goesOn(first = Number.NaN, last = Number.NaN, time: number): boolean {
  if (Number.isNaN(time) || Number.isNaN(last)) return Number.isNaN(time) === Number.isNaN(last);
  return time - last <= GAP_MS && time - first <= LONGEST_MS;
}

/** Whose entries are, by account of a tool; and what of theirs: what has an id is told by it, what has no name by its type. */
function ownersOf({ account, actor, id, asset, type, texts, words }: Said) {
  const whose = rowsOf([account, actor]).numbers;
  const nameOf = texts.remembered((text) => texts.of(words(text).join(' ')));
  const nothing = texts.of('');
  const [by, thing] = [new Uint32Array(id.length), new Uint32Array(id.length)];
  for (let place = 0; place < id.length; place += 1) {
    const [own = 0, named = 0] = [id[place], asset[place]];
    by[place] = own ? BY.id : named ? BY.name : BY.type;
    thing[place] = own || (named ? nameOf(named) : type[place] || nothing);
  }
  return { whose, what: rowsOf([whose, by, thing]).numbers };
}

const BY = { id: 1, name: 2, type: 3 };

/** What entries are about, from 1; 0 where nothing names it. */
function thingsOf({ asset, text, texts }: Said): Column {
  const nothing = texts.of('');
  const about = columnOf(asset.length, (entry) => asset[entry] || (text[entry] ?? 0));
  const { numbers } = rowsOf([about]);
  return columnOf(asset.length, (entry) =>
    about[entry] && about[entry] !== nothing ? (numbers[entry] ?? 0) + 1 : 0,
  );
}
