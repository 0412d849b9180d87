import type { OlderPlaces } from './build-segment';
import type { Commit } from './revision';
import { commitAt, oidAt, oidBytes, rowsOf, rowsWith, touchAt } from './segment';
import type { Segment } from './segment';
import type { Touch } from './touch';

/** Where a row stands: in which segment, counted from the oldest, and its number there. */
export interface Spot {
  readonly segment: Segment;
  readonly row: number;
}

/** What the commits did to one record. */
export interface RecordPast {
  readonly id: string;
  /** Newest first, each with the place of its commit. */
  readonly touches: readonly PlacedTouch[];
  /** By the places of merges that took it as another parent than the first had it: that parent. */
  readonly picks: ReadonlyMap<number, number>;
}

export interface PlacedTouch {
  readonly place: number;
  readonly touch: Touch;
}

/**
 * The whole history as segments, the oldest first: whatever is looked for is found by walking along columns of
 * numbers, and only what is found becomes objects.
 */
export class HistoryIndex implements OlderPlaces {
  readonly kept: number;
  /** The segments, the newest first. */
  private readonly newest: readonly Segment[];
  private asked: RecordPast | undefined;

  /**
   * @param segments each goes on where the one before it ends
   * @param head the commit up to which it reaches; undefined while there is none
   * @param gone places of commits that are no longer part of the history: another branch, or it was rewritten
   * @param lasting the segments that a later history can stand on
   */
  constructor(
    readonly segments: readonly Segment[],
    readonly head: string | undefined,
    private readonly gone: ReadonlySet<number> = new Set(),
    readonly lasting: readonly Segment[] = segments,
  ) {
    this.newest = [...segments].reverse();
    const [last] = this.newest;
    this.kept = last ? last.base + keptIn(last) : 0;
  }

  placeOf(oid: string): number {
    const found = this.find(oid, 'seen');
    return found ? (found.segment.columns.seenAs[found.row] ?? 0) : 0;
  }

  /** Whether the logbook was ever moved from another folder. */
  get isMoved(): boolean {
    return this.segments.some(({ columns }) => columns.seenElsewhere.includes(1));
  }

  /** Whether the logbook is in another folder in a commit, or nobody knows that commit. */
  isElsewhere(oid: string): boolean {
    const found = this.find(oid, 'seen');
    return found?.segment.columns.seenElsewhere[found.row] !== 0;
  }

  keyAt(place: number): number {
    const spot = this.spotOf(place);
    return spot ? (spot.segment.columns.key[spot.row] ?? 0) : -Infinity;
  }

  /** The places of these commits, as far as they matter to records. */
  placesOf(oids: Iterable<string>): ReadonlySet<number> {
    const places = new Set<number>();
    for (const oid of oids) {
      const found = this.find(oid, 'commit');
      if (found) places.add(found.segment.base + found.row + 1);
    }
    return places;
  }

  /** Where the commit at a place stands; nothing stands at place 0. */
  spotOf(place: number): Spot | undefined {
    const segment = this.newest.find(({ base }) => base < place);
    return segment && { segment, row: place - segment.base - 1 };
  }

  /** The touches that a condition picks from the columns of a segment, newest first. */
  touchesWhere(matcherOf: (segment: Segment) => RowMatcher | undefined): readonly Touch[] {
    const spots = this.spotsIn((segment) => {
      const matches = matcherOf(segment);
      const rows: number[] = [];
      if (matches)
        for (let row = 0; row < segment.columns.touchCommit.length; row++)
          if (matches(row)) rows.push(row);
      return rows;
    });
    return spots.map(({ segment, row }) => touchAt(segment, row));
  }

  /** The touches of the record with this id, newest first. */
  touchesOf(id: string): readonly Touch[] {
    return this.pastOf(id).touches.map(({ touch }) => touch);
  }

  /** What the commits did to the record with this id. Of the one that was asked for last, it is at hand. */
  pastOf(id: string): RecordPast {
    if (this.asked?.id === id) return this.asked;
    const picks = new Map<number, number>();
    const touches = this.spotsIn((segment) => {
      const number = this.textNumber(segment, id);
      if (number === undefined) return [];
      const { touchId, pickId, pickCommit, pickParent } = segment.columns;
      for (const row of rowsWith(pickId, number))
        picks.set(placeAt(segment, pickCommit[row]), pickParent[row] ?? 0);
      return rowsWith(touchId, number);
    }).map(({ segment, row }) => ({
      place: placeAt(segment, segment.columns.touchCommit[row]),
      touch: touchAt(segment, row),
    }));
    this.asked = { id, touches, picks };
    return this.asked;
  }

  /** The spots of touches, newest first. */
  private spotsIn(rowsIn: (segment: Segment) => readonly number[]): readonly Spot[] {
    const found = this.segments.flatMap((segment) =>
      rowsIn(segment)
        .filter((row) => this.isThere(segment, segment.columns.touchCommit[row] ?? 0))
        .map((row) => ({ segment, row })),
    );
    return found.sort(newestTouchFirst);
  }

  /** Every touch, newest first. */
  *touches(): Iterable<Touch> {
    for (const { segment, row } of this.newestFirst()) {
      const [start, end] = rowsOf(segment.columns.touchEnd, row);
      for (let touch = start; touch < end; touch++) yield touchAt(segment, touch);
    }
  }

  /** Every commit that touched a record, or chose between two versions of one, newest first. */
  *commits(): Iterable<Commit> {
    for (const { segment, row } of this.newestFirst()) yield commitAt(segment, row);
  }

  /** Everybody who wrote a commit, by each name and address that they used. */
  authors(): readonly Commit['author'][] {
    const found = new Map<string, Commit['author']>();
    for (const { texts, columns } of this.segments)
      columns.authorName.forEach((name, row) => {
        const author = {
          name: texts[name] ?? '',
          email: texts[columns.authorEmail[row] ?? 0] ?? '',
        };
        found.set(`${author.name}\n${author.email}`, author);
      });
    return [...found.values()];
  }

  /** The number of a text in a segment, by which columns refer to it. */
  textNumber({ texts }: Segment, text: string): number | undefined {
    // One look along all texts takes less time than numbering them for many.
    const number = texts.indexOf(text);
    return number < 0 ? undefined : number;
  }

  isThere({ base }: Segment, row: number): boolean {
    return this.gone.size === 0 || !this.gone.has(base + row + 1);
  }

  /** Segments follow each other in time as a rule; where they overlap, the later row goes first. */
  private *newestFirst(): Iterable<Spot> {
    const next = this.segments.map((segment) => ({ segment, row: keptIn(segment) - 1 }));
    for (;;) {
      let newest: { segment: Segment; row: number } | undefined;
      for (const spot of next)
        if (spot.row >= 0 && (!newest || newestFirst(spot, newest) < 0)) newest = spot;
      if (!newest) return;
      if (this.isThere(newest.segment, newest.row)) yield { ...newest };
      newest.row -= 1;
    }
  }

  private find(oid: string, column: 'seen' | 'commit'): Spot | undefined {
    const [first = -1, ...rest] = oidBytes(oid);
    // What was read later counts: a commit that went and came back is in two segments. What is asked for is mostly new.
    for (const segment of this.newest) {
      const bytes = segment.columns[column];
      const { width } = segment;
      for (let end = bytes.length; end > 0;) {
        const at = bytes.lastIndexOf(first, end - 1);
        if (at < 0) break;
        if (at % width === 0 && rest.every((byte, index) => bytes[at + 1 + index] === byte))
          return { segment, row: at / width };
        end = at;
      }
    }
    return undefined;
  }
}

/** Whether a touch, by its row, is one of those that are looked for. */
export type RowMatcher = (row: number) => boolean;

function keptIn({ columns }: Segment): number {
  return columns.key.length;
}

function placeAt({ base }: Segment, row = 0): number {
  return base + row + 1;
}

function newestFirst(a: Spot, b: Spot): number {
  const later = (b.segment.columns.key[b.row] ?? 0) - (a.segment.columns.key[a.row] ?? 0);
  return later || (oidOf(a) < oidOf(b) ? 1 : -1);
}

/** By their commits; those of one commit as they come. */
function newestTouchFirst(a: Spot, b: Spot): number {
  const [commitA, commitB] = [a, b].map(({ segment, row }) => ({
    segment,
    row: segment.columns.touchCommit[row] ?? 0,
  }));
  if (!commitA || !commitB) return 0;
  const isSame = commitA.segment === commitB.segment && commitA.row === commitB.row;
  return isSame ? a.row - b.row : newestFirst(commitA, commitB);
}

function oidOf({ segment, row }: Spot): string {
  return oidAt(segment.columns.commit, segment.width, row);
}
