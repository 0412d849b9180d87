import type { Track } from '../../model/codes';

/** What a chart says beside its numbers. */
interface ChartTexts {
  readonly title: string;
  readonly description: string;
}

/** The words of charts (see `ExportWords`); plain text, unescaped. */
export interface ChartWords {
  /** Above all charts. */
  readonly heading: string;
  /** Opens the table behind a chart. */
  readonly numbers: string;
  readonly month: string;
  readonly year: string;
  readonly kind: string;
  readonly tool: string;
  readonly track: string;
  trackName(code: Track): string;
  /** Heading of a column that counts changes; the row of all of them. */
  readonly changes: string;
  readonly allChanges: string;
  readonly months: ChartTexts;
  /** The same of a single month. */
  readonly kinds: ChartTexts;
  readonly tools: ChartTexts;
  readonly leadTime: ChartTexts & {
    /** Of days from and to, both included: "1 to 3 days"; the last has no end. */
    span(from: number, to: number | undefined): string;
    readonly spans: string;
    /** "Half of them were live within 6 days." */
    half(days: number): string;
  };
  readonly tested: ChartTexts & {
    readonly tested: string;
    readonly untested: string;
    readonly notNeeded: string;
    readonly state: string;
    /** "Tested: 31 of 41 (76%)" */
    finding(tested: number, of: number): string;
  };
  readonly emergencies: ChartTexts & {
    readonly noTrack: string;
    /** "Emergencies: 3 of 41 changes" */
    finding(count: number, of: number): string;
  };
  readonly gaps: ChartTexts & {
    readonly gaps: string;
    readonly place: string;
    /** "Unexplained gaps: 7. Most: Marketo Engage, 4" */
    finding(count: number, most: string, countOfMost: number): string;
  };
  /** "Most changes: Marketo, 12 of 41" */
  most(what: string, count: number, of: number): string;
  /** What a description ends with: "Left out, because their dates do not say: 2." */
  leftOut(count: number): string;
  /** What is drawn of too many to draw: "25 more are in the table." */
  more(count: number): string;
  /** The first month, the last one, or both were not asked for in full. */
  readonly cutMonths: string;
  /** What is no bar of its own any more. */
  readonly others: string;
  /** "1,204" */
  number(value: number): string;
  /** Of `YYYY-MM`: "Nov". */
  monthShort(month: string): string;
  /** Of `YYYY`: "2026". */
  yearText(year: string): string;
}
