import type { ExportInput } from '../exporter';
import type { Chart, ChartSeries } from './chart';
import { totalOf } from './chart';
import { timeAxis } from './time-axis';

/** Something that happened on a day (`YYYY-MM-DD`), of one of several sorts. */
export interface Happening {
  readonly day: string;
  readonly sort: string;
}

/** A sort and how it is called; it need not occur. */
export interface Sort {
  readonly key: string;
  readonly name: string;
  readonly isQuiet?: boolean;
}

/** A chart but for what it says: of happenings by month and sort. */
export type Counted = Pick<Chart, 'form' | 'pointsAre' | 'series' | 'points'> & {
  /** How many have no day. */
  readonly undated: number;
};

/**
 * Happenings counted by month and sort. Sorts that do not occur are left out. Of a single month it is bars, one a sort:
 * a row of one column shows nothing.
 * @param sortsAre what the sorts are ("Kind"); `unit` is what is counted ("Changes")
 */
export function countedByMonth(
  input: ExportInput,
  happenings: readonly Happening[],
  sorts: readonly Sort[],
  { sortsAre, unit }: { readonly sortsAre: string; readonly unit: string },
): Counted | undefined {
  const dated = happenings.filter(({ day }) => DAY.test(day));
  const axis = timeAxis(
    dated.map(({ day }) => day),
    input,
  );
  if (!axis) return undefined;
  const occurring = sorts.filter(({ key }) => dated.some(({ sort }) => sort === key));
  const rows = new Map(occurring.map(({ key }, at) => [key, at]));
  const counts = axis.columns.map(() => occurring.map(() => 0));
  for (const { day, sort } of dated) {
    const row = rows.get(sort);
    const column = counts[axis.columnOf(day)];
    if (column && row !== undefined) column[row] = (column[row] ?? 0) + 1;
  }
  const undated = happenings.length - dated.length;
  const points = axis.columns.map((column, at) => ({ ...column, values: counts[at] ?? [] }));
  const series = occurring.map(({ name, isQuiet = false }) => ({ name, isQuiet }));
  if (points.length > 1)
    return { form: 'time', pointsAre: axis.pointsAre, series, points, undated };
  return {
    form: 'bars',
    pointsAre: sortsAre,
    series: [countOf(unit)],
    points: series.map(({ name }, at) => ({ label: name, values: [points[0]?.values[at] ?? 0] })),
    undated,
  };
}

/** With a first row that adds up all others, of which there are several. */
export function withSum(counted: Counted, name: string): Counted {
  if (counted.form !== 'time' || counted.series.length < 2) return counted;
  return {
    ...counted,
    series: [countOf(name), ...counted.series.map(({ name }) => ({ name, isQuiet: true }))],
    points: counted.points.map((point) => ({
      ...point,
      values: [point.values.reduce((sum, value) => sum + value, 0), ...point.values],
    })),
  };
}

/** A series that stands for itself. */
export const countOf = (name: string): ChartSeries => ({ name, isQuiet: false });

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;

/** A chart that shows more than its sentence says: of two numbers or more. */
export function worthDrawing(chart: Chart): boolean {
  const filled = chart.points.filter(({ values }) => values.some((value) => value > 0));
  return (
    filled.length > 1 || (filled.length === 1 && chart.form === 'time' && totalOf(chart, 0) > 1)
  );
}

/** The description of a chart by months, with what it leaves out. */
export function describedBy(
  { options: { since, until }, words: { charts: words } }: ExportInput,
  { undated, form, points }: Counted,
  text: string,
): string {
  const isCut = form === 'time' && points[0]?.tick?.under !== '' && cutsMonth(since, until);
  const parts = [text, undated > 0 ? words.leftOut(undated) : '', isCut ? words.cutMonths : ''];
  return parts.filter(Boolean).join(' ');
}

function cutsMonth(since: string | undefined, until: string | undefined): boolean {
  const [year, month, day] = (until ?? '').split('-').map(Number);
  const isToEnd =
    until === undefined || day === new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return !isToEnd || (since !== undefined && !since.endsWith('-01'));
}
