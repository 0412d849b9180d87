import { daysBetween } from '../../logbook/dates';
import type { Change } from '../../model/change';
import type { ExportInput } from '../exporter';
import { countOf } from './by-month';
import type { Chart } from './chart';

/** The last day of each span but the last, which has no end; wider as they grow longer, and said so under each bar. */
const ENDS = [0, 1, 3, 7, 14, 30, 90] as const;
const SPANS = [...ENDS, undefined].map((to, at) => ({ from: (ENDS[at - 1] ?? -1) + 1, to }));

/** Fewer are told one by one. */
const FEWEST = 5;

/** How many days passed from the request of a change until it was live, in spans of days. */
export function leadTimeChart(
  { words: { charts } }: ExportInput,
  made: readonly Change[],
): Chart | undefined {
  const words = charts.leadTime;
  const { title, description, spans } = words;
  const days = made
    .map(({ requested, live }) => (live === undefined ? undefined : daysBetween(requested, live)))
    // Written down afterwards, with the request dated to when that was.
    .filter((count): count is number => count !== undefined && count >= 0)
    .sort((a, b) => a - b);
  const median = days[Math.floor((days.length - 1) / 2)];
  if (days.length < FEWEST || median === undefined) return undefined;
  const left = made.length - days.length;
  return {
    id: 'lead-time',
    form: 'bars',
    title,
    description: [description, left > 0 ? charts.leftOut(left) : ''].filter(Boolean).join(' '),
    finding: words.half(median),
    pointsAre: spans,
    series: [countOf(charts.changes)],
    points: SPANS.map(({ from, to }) => ({
      label: words.span(from, to),
      values: [days.filter((count) => count >= from && count <= (to ?? Infinity)).length],
    })),
  };
}
