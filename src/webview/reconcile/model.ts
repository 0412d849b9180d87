import { monthAfter } from '../../core/days';
import type {
  CellMessage,
  DetailsMessage,
  QueryMessage,
  RowMessage,
  ShowMessage,
} from '../../protocol/reconcile';

/** A line's height in CSS pixels, as `reconcile.css` has it. */
export const ROW_HEIGHT = 48;
/** Lines drawn above and below what is in sight. */
const BEYOND = 6;
/** Lines asked for at a time; windows begin at multiples of it. */
export const WINDOW = 100;
/** Browsers draw no element of any height: lines past these are reached by a filter. */
export const MOST_ROWS = 300_000;

/** The first line that is drawn, and the one after the last. */
export interface Sight {
  readonly from: number;
  readonly until: number;
}

/** What of a list of `total` lines is drawn, when `top` pixels of it are scrolled away and `height` are in sight. */
export function sightOf(top: number, height: number, total: number): Sight {
  const first = Math.floor(top / ROW_HEIGHT) - BEYOND;
  const last = Math.ceil((top + height) / ROW_HEIGHT) + BEYOND;
  const end = Math.min(total, MOST_ROWS);
  return { from: Math.max(0, Math.min(first, end)), until: Math.max(0, Math.min(last, end)) };
}

/** The beginnings of the windows that hold what is in sight and is not there yet. */
export function windowsFor(
  { from, until }: Sight,
  known: (line: number) => boolean,
): readonly number[] {
  const starts = new Set<number>();
  for (let line = from; line < until; line += 1)
    if (!known(line)) starts.add(line - (line % WINDOW));
  return [...starts];
}

/** How far a list has to be scrolled so that a line is wholly in sight; as it is when it is already. */
export function scrolledTo(line: number, top: number, height: number): number {
  const start = line * ROW_HEIGHT;
  if (start < top) return start;
  const end = start + ROW_HEIGHT;
  return end > top + height ? end - height : top;
}

/** The whole per cent of a month's entries that are documented, of those that ask for it; undefined: there are none. */
export function shareOf({ documented, undocumented }: CellMessage): number | undefined {
  const all = documented + undocumented;
  if (all === 0) return undefined;
  const share = Math.round((documented / all) * 100);
  // Nearly all is not all, and one is not none.
  if (share === 100 && undocumented > 0) return 99;
  return share === 0 && documented > 0 ? 1 : share;
}

/** The months of a picture, in order: those of all tools without a break, the latest `most` of them. */
export function monthsOf({ coverage }: ShowMessage, most: number): readonly string[] {
  const named = coverage.flatMap(({ months }) => months.map(({ month }) => month)).sort();
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = last; month >= first && months.length < most; month = monthAfter(month, -1))
    months.push(month);
  return months.reverse();
}

/** Whether anything but the list was chosen. */
export function isFiltered({ tool, month, person, search }: QueryMessage): boolean {
  return [tool, month, person, search.trim()].some((value) => value !== '');
}

/** What can be done with a line. */
export function canDo({ kind }: RowMessage): {
  readonly document: boolean;
  readonly link: boolean;
  readonly ignore: boolean;
  readonly notThis: boolean;
  readonly notExpected: boolean;
} {
  const isOpen = kind === 'undocumented';
  return {
    document: isOpen,
    link: isOpen,
    ignore: isOpen,
    notThis: isOpen || kind === 'documented',
    notExpected: kind === 'without-entry',
  };
}

/** The change that a group is taken for, or else the one that it looks most like; undefined: there is none. */
export function changeMeant(details: DetailsMessage | undefined): DetailsMessage['change'] {
  const [likeliest] = details?.candidates ?? [];
  return details?.change ?? (likeliest && { id: likeliest.change, name: likeliest.title });
}
