import { DATE_ORDERS } from '../../model/codes';
import type { DateOrder } from '../../model/codes';
import type { DateText } from './date-text';

/** So many dates that only one order can read, and none that it cannot, and nothing else is waited for. */
const SURE = 20;
/** From so many different days on, that they go up or down all the way is no chance (two in 6! for another order). */
const DAYS_IN_A_ROW = 6;
/** Nobody logs what is further ahead: two digits in front that would say so are no year. */
const YEARS_AHEAD = 2;

interface Track {
  /** How many dates are none in this order. */
  against: number;
  rising: boolean;
  falling: boolean;
  last: number | undefined;
  readonly days: Set<number>;
}

/** What a column of dates says of the order of their parts, seen from the first row to the last. */
export class OrderEvidence {
  private readonly tracks = new Map<DateOrder, Track>(
    DATE_ORDERS.map((order) => [
      order,
      { against: 0, rising: true, falling: true, last: undefined, days: new Set() },
    ]),
  );
  private readonly latestYear: number;
  /** Some dates that can be read in several orders. */
  readonly examples: string[] = [];
  private total = 0;

  constructor(today: string) {
    this.latestYear = Number(today.slice(0, 4)) + YEARS_AHEAD;
  }

  see(text: string, { days, time }: DateText): void {
    this.total += 1;
    const orders = DATE_ORDERS.filter((order) => this.fits(order, days[order]?.year));
    if (orders.length > 1 && this.examples.length < 4) this.examples.push(text);
    for (const [order, track] of this.tracks) {
      const day = days[order];
      if (!day || !orders.includes(order)) {
        track.against += 1;
        continue;
      }
      const number = (day.year * 12 + day.month) * 31 + day.day;
      const at = number * 86_400 + (time ? (time.hour * 60 + time.minute) * 60 + time.second : 0);
      if (track.last !== undefined && at < track.last) track.rising = false;
      if (track.last !== undefined && at > track.last) track.falling = false;
      track.last = at;
      if (track.days.size < DAYS_IN_A_ROW) track.days.add(number);
    }
  }

  private fits(order: DateOrder, year: number | undefined): boolean {
    return year !== undefined && (order !== 'year-month-day' || year <= this.latestYear);
  }

  /** Whether any date leaves its order open. */
  get needed(): boolean {
    return this.total > 0;
  }

  get settled(): boolean {
    const possible = this.possible();
    const others = [...this.tracks.values()].filter(({ against }) => against > 0);
    return possible.length === 1 && others.every(({ against }) => against >= SURE);
  }

  /** The one order that reads all dates; of several, the one in which they alone go up or down all the way. */
  decide(): DateOrder | undefined {
    const possible = this.needed ? this.possible() : [];
    if (possible.length < 2) return possible[0];
    const [only, ...more] = possible.filter((order) => this.isMonotone(order));
    return more.length === 0 && only && (this.tracks.get(only)?.days.size ?? 0) >= DAYS_IN_A_ROW
      ? only
      : undefined;
  }

  /** The orders to choose from: those that read all dates, or else some. */
  get choices(): readonly DateOrder[] {
    const possible = this.possible();
    return possible.length > 1 ? possible : this.possible(this.total - 1);
  }

  private possible(most = 0): readonly DateOrder[] {
    return DATE_ORDERS.filter((order) => (this.tracks.get(order)?.against ?? 0) <= most);
  }

  private isMonotone(order: DateOrder): boolean {
    const track = this.tracks.get(order);
    return track !== undefined && (track.rising || track.falling);
  }
}
