import { columnOf, floatsOf, picked, rowsOf } from './columns';
import type { Column } from './columns';
import type { Contents } from './contents';
import type { Kinds } from './kinds';
import type { Said } from './said';
import type { ToolClaims } from './tool-claims';

/** On which days there were which entries of a tool, and what else than their kind tells how odd they are. */
export interface Habits {
  /** Each content once a day: its number, and the day (counted from 1970), ascending. */
  readonly says: Column;
  readonly days: Float64Array;
  /** By the number of a content: its kind, this with how its sentence begins, and with how its asset's name does. */
  readonly kind: Column;
  readonly begins: Column;
  readonly named: Column;
}

/** What a trail tells of the habits of those who work in its tool, whatever is written down of changes. */
export function habitsOf(
  { asset, text, texts }: Said,
  known: Float64Array,
  { numbers, firsts }: Contents,
  { kind }: Kinds,
): Habits {
  const once = rowsOf([numbers, new Uint32Array(known)]).firsts;
  let end = once.length;
  while (end > 0 && Number.isNaN(known[once[end - 1] ?? 0])) end -= 1;
  const says = once.subarray(0, end);
  const { length } = firsts;
  const [beginning, family] = [texts.through(beginningOf), texts.through(familyOf)];
  return {
    says: picked(numbers, says),
    days: floatsOf(says.length, (row) => known[says[row] ?? 0] ?? 0),
    kind,
    begins: rowsOf([kind, columnOf(length, (at) => beginning(text[firsts[at] ?? 0] ?? 0))]).numbers,
    named: rowsOf([kind, columnOf(length, (at) => family(asset[firsts[at] ?? 0] ?? 0))]).numbers,
  };
}

const BEGINNING = /^\s*(\S{1,40}:|\S{1,40}(?:\s+\S{1,40})?)/;

function beginningOf(text: string): string {
  return BEGINNING.exec(text)?.[1] ?? '';
}

/** Teams name what they do every day by rules: `WBN-2026-05-Audit`, `Import Spend DE`. */
function familyOf(name: string): string {
  return /\p{L}+/u.exec(name)?.[0] ?? '';
}

/** Fewer days without any change do not tell what goes on when nothing is changed. */
const FEWEST_QUIET = 20;
/** So many days are taken to have been as all others. */
const SMOOTHING = 3;
/** How many sorts of oddness are told apart. */
const SORTS = 12;

/** The days of a trail. */
interface Days {
  /** How many are near to changes, and how many are quiet. */
  readonly near: number;
  readonly quiet: number;
}

/** On how many days of each of both there are entries of a sort, and the last day with one. */
interface Sort {
  near: number;
  quiet: number;
  last: number;
}

/**
 * Of each content, by its number: the logarithm of how much more often entries as odd are made near to changes than on
 * days on which nobody changed anything that is written down. How odd one is shows in what such quiet days have: how
 * often its kind, and within its kind how often a sentence that begins alike and a thing that is named alike.
 * undefined where a trail has too few quiet days to tell.
 * @param claims of the changes of the trail's tool
 */
export function ratiosOf(habits: Habits, claims: ToolClaims): Float64Array | undefined {
  const days = daysOf(habits, claims);
  if (days.quiet < FEWEST_QUIET || days.near === 0) return undefined;
  const often = quietDays(habits, claims);
  const sortOf = habits.kind.map((_, content) => {
    const odd = Math.round(often.begins(content) + often.named(content) - often.kind(content));
    return Math.min(SORTS - 1, Math.max(0, odd));
  });
  const sorts = Array.from({ length: SORTS }, () => ({ near: 0, quiet: 0, last: Number.NaN }));
  habits.says.forEach((content, row) => {
    const [sort, day] = [sorts[sortOf[content] ?? 0], habits.days[row] ?? 0];
    if (!sort || sort.last === day) return;
    sort.last = day;
    sort[claims.days.has(day) ? 'near' : 'quiet'] += 1;
  });
  const ratios = ratiosOfSorts(sorts, days);
  return floatsOf(sortOf.length, (content) => ratios[sortOf[content] ?? 0] ?? Number.NaN);
}

function daysOf({ days }: Habits, claims: ToolClaims): Days {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { near: 0, quiet: 0 };
  const near = claims.days.count(first, last);
  return { near, quiet: last - first + 1 - near };
}

/**
 * Of each content, as logarithms: on how many quiet days there are entries of its kind, of those that begin alike and
 * of those that are on things that are named alike.
 */
function quietDays(habits: Habits, claims: ToolClaims) {
  const counted = {
    kind: countOf(habits.kind),
    begins: countOf(habits.begins),
    named: countOf(habits.named),
  };
  habits.says.forEach((content, row) => {
    const day = habits.days[row] ?? 0;
    if (claims.days.has(day)) return;
    count(counted.kind, content, day);
    count(counted.begins, content, day);
    count(counted.named, content, day);
  });
  return {
    kind: logarithmOf(counted.kind),
    begins: logarithmOf(counted.begins),
    named: logarithmOf(counted.named),
  };
}

/** Days with entries of each number, and the last that was counted. */
interface DayCount {
  readonly numbers: Column;
  readonly days: Float64Array;
  readonly last: Float64Array;
}

function countOf(numbers: Column): DayCount {
  const { length } = numbers;
  return {
    numbers,
    days: new Float64Array(length),
    last: new Float64Array(length).fill(Number.NaN),
  };
}

/** Days come in their order. */
function count({ numbers, days, last }: DayCount, content: number, day: number): void {
  const number = numbers[content] ?? 0;
  if (last[number] === day) return;
  last[number] = day;
  days[number] = (days[number] ?? 0) + 1;
}

function logarithmOf({ numbers, days }: DayCount): (content: number) => number {
  const logarithms = days.map((many) => Math.log(many + 0.5));
  return (content) => logarithms[numbers[content] ?? 0] ?? 0;
}

/** What is odder is never taken to tell less: sorts that say otherwise are taken together with their neighbours. */
function ratiosOfSorts(sorts: readonly Sort[], days: Days): readonly number[] {
  const pools: { near: number; quiet: number; many: number }[] = [];
  for (const { near, quiet } of sorts) {
    let pool = { near, quiet, many: 1 };
    for (let odder = pools.at(-1); odder; odder = pools.at(-1)) {
      if (ratioOf(odder, days) > ratioOf(pool, days)) break;
      pools.pop();
      pool = {
        near: odder.near + pool.near,
        quiet: odder.quiet + pool.quiet,
        many: odder.many + pool.many,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => {
    const ratio = Math.log(ratioOf(pool, days));
    return Array.from({ length: pool.many }, () => ratio);
  });
}

function ratioOf(some: Pick<Sort, 'near' | 'quiet'>, { near, quiet }: Days): number {
  const usual = (SMOOTHING * (some.near + some.quiet)) / (near + quiet);
  if (usual === 0) return 1;
  return (some.near + usual) / (near + SMOOTHING) / ((some.quiet + usual) / (quiet + SMOOTHING));
}
