import { columnOf, floatsOf, picked, rowsOf } from './columns';
import type { Column } from './columns';
import type { Contents } from './contents';
import type { Reason } from './outcome';
import type { Said } from './said';

/** A kind of entry that comes on so large a share of the days says nothing either way. */
const USUAL = 0.1;
/** `atAnyTime`: what is done as often when nothing is changed is rather that than a trace. */
const WEIGHT = { each: 0.8, rare: 1.8, daily: -1.5, atAnyTime: 0.8 };
/** A trail of a few days does not tell yet what is usual. */
const FEWEST_DAYS = 20;
/** A change is at work on one thing for a few days; who says the same for longer does so whatever is changed. */
const DAYS_OF_WORK = 4;
const SAID_AGAIN = { each: -0.5, most: -1.2 };

/** What tells how usual entries are, by the numbers of their contents. */
export interface Kinds {
  /** The number, counted from 0, of each kind of entry: its action and type. */
  readonly kind: Column;
  /** How much it says that there are entries of its kind, by the days on which there are; above 0: they are rare. */
  readonly usual: Float64Array;
  /** What is taken off where the same is said on many days. */
  readonly again: Float64Array;
}

/**
 * How usual each kind of entry is: on how many days of its trail there are such entries. Reports are made every day,
 * and near any change; a permission set is changed twice a year.
 * @param days of each entry, counted from 1970, ascending; NaN where it is not known
 */
export function kindsOf(said: Said, days: Float64Array, { firsts }: Contents): Kinds {
  const { kind, what } = kindsIn(said);
  const [ofKind, ofWhat] = [daysWith(kind, days), daysWith(what, days)];
  const span = lengthOf(days);
  const usual = floatsOf(firsts.length, (content) =>
    usualWeight(ofKind[kind[firsts[content] ?? 0] ?? 0] ?? 0, span),
  );
  const again = floatsOf(firsts.length, (content) =>
    againWeight(ofWhat[what[firsts[content] ?? 0] ?? 0] ?? 0),
  );
  return { kind: picked(kind, firsts), usual, again };
}

/** Where the vendor gives no code, its sentence begins with what was done: `Changed profile`, `Created report`. */
function kindsIn({ action, type, id, asset, text, texts }: Said) {
  const doneBy = texts.through((done) => (done.length <= 40 ? done : done.split(' ', 2).join(' ')));
  const nothing = texts.of('');
  const { length } = action;
  const done = columnOf(length, (at) => doneBy(action[at] ?? 0));
  const onWhat = columnOf(length, (at) => type[at] || nothing);
  const about = columnOf(length, (at) => id[at] || asset[at] || text[at] || (action[at] ?? 0));
  return { kind: rowsOf([done, onWhat]).numbers, what: rowsOf([about]).numbers };
}

/** On how many days there are entries of each number. */
function daysWith(numbers: Column, days: Float64Array): Column {
  const counts = new Uint32Array(numbers.length);
  const last = new Float64Array(numbers.length).fill(Number.NaN);
  for (let place = 0; place < days.length; place += 1) {
    const [number = 0, day = Number.NaN] = [numbers[place], days[place]];
    if (Number.isNaN(day) || last[number] === day) continue;
    last[number] = day;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** How many days there are from the first to the last of ascending ones; NaN, of what has none, comes last. */
function lengthOf(days: Float64Array): number {
  let end = days.length;
  while (end > 0 && Number.isNaN(days[end - 1])) end -= 1;
  const [first, last] = [days[0], days[end - 1]];
  return first === undefined || last === undefined ? 0 : last - first + 1;
}

/** @param count on how many days of how many there are such entries */
function usualWeight(count: number, days: number): number {
  const share = (count + USUAL * FEWEST_DAYS) / (days + FEWEST_DAYS);
  return Math.min(WEIGHT.rare, WEIGHT.each * Math.log(USUAL / share));
}

/** @param days on how many of them the same was said */
function againWeight(days: number): number {
  const said = days > DAYS_OF_WORK ? SAID_AGAIN.each * Math.log(days / DAYS_OF_WORK) : 0;
  return Math.max(SAID_AGAIN.most, said);
}

/**
 * By the number of a content: how much it says that there are such entries. Rare speaks for any change that fits
 * otherwise; what comes every day speaks against each.
 * @param ratios of each content: what \`ratiosOf\` quiet days tells
 */
export function kindWeights({ usual, again }: Kinds, ratios?: Float64Array): Float64Array {
  return usual.map((weight, content) => {
    const ratio = ratios?.[content] ?? Number.NaN;
    const kind = Number.isNaN(ratio) ? weight : Math.min(WEIGHT.rare, ratio - WEIGHT.atAnyTime);
    return Math.max(WEIGHT.daily, kind + (again[content] ?? 0));
  });
}

/** What a weight says as a reason in words. */
export function kindReason(action: string, weight: number): Reason | undefined {
  if (Math.abs(weight) < 0.2) return undefined;
  return { code: weight > 0 ? 'rare-kind' : 'usual-kind', args: { action }, weight };
}

/**
 * How usual a kind is counts less where an entry names what the change names: of that, few are made on any day.
 * @param content what the entry's own words say for the change
 */
export function besideContent(weight: number, content: number): number {
  return content < SPEAKS ? weight : weight * (weight < 0 ? BESIDE.usual : BESIDE.rare);
}

const SPEAKS = 1.5;
const BESIDE = { usual: 0.25, rare: 0.5 };
