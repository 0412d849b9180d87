import { DAY_MS } from '../days';
import type { ClaimIndex } from './claim-index';
import { rowsOf } from './columns';
import type { Column } from './columns';
import type { Contents } from './contents';
import type { Kinds } from './kinds';
import type { Said } from './said';
import type { ToolClaims } from './tool-claims';

/** On which days there were which entries, and what else than their kind tells how odd they are. */
export interface Habits {
  /** Each content once a day: its number, and the day (counted from 1970), ascending. */
  readonly says: Column;
  readonly days: Float64Array;
  /** By the number of a content: its tool. */
  readonly tools: readonly string[];
  /** By the number of a content: its kind, this with how its sentence begins, and with how its asset's name does. */
  readonly kind: Column;
  readonly begins: Column;
  readonly named: Column;
}

/** What a trail tells of the habits of those who work in its tools, whatever is written down of changes. */
export function habitsOf(
  { tool, asset, text, texts }: Said,
  times: Float64Array,
  { numbers, firsts }: Contents,
  { kind }: Kinds,
): Habits {
  const known = times.map((time) => Math.floor(time / DAY_MS));
  const once = rowsOf([numbers, Uint32Array.from(known)]).firsts;
  const dated = once.filter((place) => !Number.isNaN(known[place]));
  const [beginning, family] = [texts.through(beginningOf), texts.through(familyOf)];
  return {
    says: dated.map((place) => numbers[place] ?? 0),
    days: Float64Array.from(dated, (place) => known[place] ?? 0),
    tools: Array.from(firsts, (place) => texts.at(tool[place] ?? 0)),
    kind,
    begins: rowsOf([kind, firsts.map((place) => beginning(text[place] ?? 0))]).numbers,
    named: rowsOf([kind, firsts.map((place) => family(asset[place] ?? 0))]).numbers,
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

/** The days of a tool's trail. */
interface Days {
  readonly claims: ToolClaims;
  /** How many are near to changes, and how many are quiet. */
  readonly near: number;
  readonly quiet: number;
  /** From the oddest: on how many of these there are entries of a sort, and the last day with one. */
  readonly sorts: readonly Sort[];
}

interface Sort {
  near: number;
  quiet: number;
  last: number;
}

/**
 * Of each content, by its number: the logarithm of how much more often entries as odd are made near to changes than on
 * days on which nobody changed anything that is written down. How odd one is shows in what such quiet days have: how
 * often its kind, and within its kind how often a sentence that begins alike and a thing that is named alike. NaN where
 * a trail has too few quiet days to tell.
 */
export function ratiosOf(habits: Habits, index: ClaimIndex): Float64Array {
  const tools = daysOfTools(habits, index);
  const often = quietDays(habits, tools);
  const sortOf = Uint8Array.from(habits.tools, (_, content) => {
    const [kind, begins, named] = [habits.kind, habits.begins, habits.named].map((numbers, by) =>
      Math.log((often[by]?.[numbers[content] ?? 0] ?? 0) + 0.5),
    );
    const odd = Math.round((begins ?? 0) + (named ?? 0) - (kind ?? 0));
    return Math.min(SORTS - 1, Math.max(0, odd));
  });
  eachDay(habits, tools, (content, day, { claims, sorts }) => {
    const sort = sorts[sortOf[content] ?? 0];
    if (!sort || sort.last === day) return;
    sort.last = day;
    sort[claims.isNear(day) ? 'near' : 'quiet'] += 1;
  });
  const ratios = new Map(Array.from(tools, ([tool, days]) => [tool, ratiosOfSorts(days)]));
  return Float64Array.from(
    habits.tools,
    (tool, content) => ratios.get(tool)?.[sortOf[content] ?? 0] ?? Number.NaN,
  );
}

/** Of the tools whose trails have days of both sorts. */
function daysOfTools({ says, days, tools }: Habits, index: ClaimIndex): ReadonlyMap<string, Days> {
  const spans = new Map<string, { readonly first: number; last: number }>();
  days.forEach((day, row) => {
    const tool = tools[says[row] ?? 0] ?? '';
    const span = spans.get(tool);
    if (span) span.last = day;
    else spans.set(tool, { first: day, last: day });
  });
  const found = new Map<string, Days>();
  for (const [tool, { first, last }] of spans) {
    const claims = index.of(tool);
    const near = claims.countNear(first, last);
    const quiet = last - first + 1 - near;
    if (quiet < FEWEST_QUIET || near === 0) continue;
    const sorts = Array.from({ length: SORTS }, () => ({ near: 0, quiet: 0, last: Number.NaN }));
    found.set(tool, { claims, near, quiet, sorts });
  }
  return found;
}

function eachDay(
  { says, days, tools }: Habits,
  known: ReadonlyMap<string, Days>,
  visit: (content: number, day: number, of: Days) => void,
): void {
  if (known.size === 0) return;
  says.forEach((content, row) => {
    const of = known.get(tools[content] ?? '');
    if (of) visit(content, days[row] ?? 0, of);
  });
}

/** On how many quiet days there are entries of each kind, of each beginning and of each family of names. */
function quietDays(habits: Habits, tools: ReadonlyMap<string, Days>): readonly Column[] {
  const counted = [habits.kind, habits.begins, habits.named].map((numbers) => ({
    numbers,
    counts: new Uint32Array(numbers.length),
    last: new Float64Array(numbers.length).fill(Number.NaN),
  }));
  eachDay(habits, tools, (content, day, { claims }) => {
    if (claims.isNear(day)) return;
    for (const { numbers, counts, last } of counted) {
      const number = numbers[content] ?? 0;
      if (last[number] === day) continue;
      last[number] = day;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  });
  return counted.map(({ counts }) => counts);
}

/** What is odder is never taken to tell less: sorts that say otherwise are taken together with their neighbours. */
function ratiosOfSorts(days: Days): readonly number[] {
  const pools: { near: number; quiet: number; many: number }[] = [];
  for (const { near, quiet } of days.sorts) {
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
