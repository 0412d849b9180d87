import { compare } from '../compare';
import { dayAfter, isDay, monthAfter } from '../days';
import { FIRST_COVERED, lastCovered } from '../events/days-covered';
import type { EventFileHead, ImportedFile } from '../events/event';
import type { Clock } from './moments';
import type { Outcome } from './outcome';
import type { CoverageCell, DaySpan, ToolCoverage, Totals } from './reconciliation';

/** Trails that tell who came in, and nothing of what they did there. */
const TELLS_NO_CHANGES = /login|security/i;

/** By tool: the days of each export of its trail, of one file each, in order. */
export type ExportDays = ReadonlyMap<string, readonly DaySpan[]>;

/**
 * The days of each export of a tool's trail, from its first entry to its last. An export tells nothing of days after
 * its import, nor can it be of tomorrow, whatever a crafted head says: it is not believed at all.
 * @param today `YYYY-MM-DD`
 */
export function daysOfExports(
  heads: readonly EventFileHead[],
  clock: Clock,
  today: string,
): ExportDays {
  const found = new Map<string, DaySpan[]>();
  for (const head of heads) {
    if (TELLS_NO_CHANGES.test(head.source)) continue;
    const importedOn = isDay(head.on.slice(0, 10)) ? least(head.on.slice(0, 10), today) : today;
    const spans = (head.files ?? [head])
      .flatMap((file) => spanOf(file, clock))
      .filter(({ from, until }) => from >= FIRST_COVERED && until <= lastCovered(importedOn));
    found.set(head.tool, [...(found.get(head.tool) ?? []), ...spans]);
  }
  for (const spans of found.values()) spans.sort((a, b) => compare(a.from, b.from));
  return found;
}

function spanOf({ from, until }: ImportedFile | EventFileHead, clock: Clock): readonly DaySpan[] {
  if (from === undefined || until === undefined) return [];
  const span = { from: clock.day(clock.time(from)), until: clock.day(clock.time(until)) };
  return span.from === '' || span.until < span.from ? [] : [span];
}

/** By month, `YYYY-MM`; empty where no time is known. */
export type MonthCounts = Map<string, Record<Outcome, number>>;

/**
 * What is known of the trail of each tool that has entries or exports, in the order of their ids. Its months are those
 * from the first to the last of them; entries of absurd times are in none.
 * @param counts of entries, by tool
 */
export function coverageOf(
  counts: ReadonlyMap<string, MonthCounts>,
  exports: ExportDays,
  today: string,
): readonly ToolCoverage[] {
  const tools = [...new Set([...exports.keys(), ...counts.keys()])].sort();
  return tools.map((tool) => {
    const spans = joined(exports.get(tool) ?? []);
    return {
      tool,
      spans,
      gaps: gapsBetween(spans),
      months: monthsOf(spans, counts.get(tool), today),
    };
  });
}

/** Spans that overlap, or of which one begins the day after the other ends, as one. */
export function joined(spans: readonly DaySpan[]): readonly DaySpan[] {
  const found: DaySpan[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (!last || span.from > dayAfter(last.until, 1)) found.push(span);
    else if (span.until > last.until)
      found[found.length - 1] = { from: last.from, until: span.until };
  }
  return found;
}

function gapsBetween(spans: readonly DaySpan[]): readonly DaySpan[] {
  return spans.slice(1).flatMap(({ from }, index) => {
    const before = spans[index];
    return before ? [{ from: dayAfter(before.until, 1), until: dayAfter(from, -1) }] : [];
  });
}

const NOTHING: Totals = { documented: 0, undocumented: 0, ignored: 0 };

function monthsOf(
  spans: readonly DaySpan[],
  counts: ReadonlyMap<string, Totals> = new Map(),
  today: string,
): readonly CoverageCell[] {
  const days = [...spans.flatMap(({ from, until }) => [from, until]), ...counts.keys()];
  const [earliest, latest] = [FIRST_COVERED.slice(0, 7), lastCovered(today).slice(0, 7)];
  const named = days
    .map((day) => day.slice(0, 7))
    .filter((month) => month >= earliest && month <= latest);
  const [first, last] = [named.reduce(least, '9999-99'), named.reduce(most, '')];
  const cells: CoverageCell[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1))
    cells.push({ month, ...(counts.get(month) ?? NOTHING), known: knownIn(month, spans) });
  return cells;
}

/** The last export ends where it was made: nothing is known of the rest of its month. */
function knownIn(month: string, spans: readonly DaySpan[]): CoverageCell['known'] {
  const [from, until] = [`${month}-01`, dayAfter(`${monthAfter(month, 1)}-01`, -1)];
  if (spans.some((span) => span.from <= from && span.until >= until)) return 'all';
  return spans.some((span) => span.from <= until && span.until >= from) ? 'part' : 'none';
}

const least = (a: string, b: string) => (a < b ? a : b);
const most = (a: string, b: string) => (a > b ? a : b);
