/** What a chart is about; also the stem of its names in files and pages. */
export type ChartId = 'months' | 'tools' | 'lead-time' | 'tested' | 'emergencies' | 'gaps';

/** What is counted: all that is drawn in one row or bar belongs to it. */
export interface ChartSeries {
  readonly name: string;
  /** There to compare with, and drawn paler. */
  readonly isQuiet: boolean;
}

/** A month, a tool, a span of days: a value a series, in their order. */
export interface ChartPoint {
  readonly label: string;
  /** Under a column: a few letters, and, where it is another than that of the column before, what is under them. */
  readonly tick?: { readonly short: string; readonly under: string };
  readonly values: readonly number[];
}

/**
 * Numbers that say more when they are looked at. Texts are plain and unescaped, on one line each.
 * - `time`: a row of columns a series, one below the other, over the same months; none is left out between two.
 * - `bars`: a bar a point, of one series.
 */
export interface Chart {
  readonly id: ChartId;
  readonly form: 'time' | 'bars';
  readonly title: string;
  /** What the chart shows, in one sentence. */
  readonly finding: string;
  /** What was counted, and what was not. */
  readonly description: string;
  /** What the points are: "Month". */
  readonly pointsAre: string;
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
}

/** The numbers of a chart as a table: headings, then a row a point; numbers are numbers. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table behind a chart. */
export function tableOf({ pointsAre, series, points }: Chart): ChartTable {
  return {
    head: [pointsAre, ...series.map(({ name }) => name)],
    rows: points.map(({ label, values }) => [label, ...values]),
  };
}

/** What the values of a series add up to. */
export function totalOf({ points }: Pick<Chart, 'points'>, series: number): number {
  return points.reduce((sum, { values }) => sum + (values[series] ?? 0), 0);
}
