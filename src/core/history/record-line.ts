import type { HistoryIndex } from './history-index';
import { rowsOf, rowsWith, touchAt } from './segment';
import type { Segment } from './segment';
import type { Touch } from './touch';

/** One touch of a record, and the touches that its parents' versions come from. */
export interface Origin {
  readonly touch: Touch;
  /** One a parent, in their order; undefined: the record was not there, or nobody knows where it came from. */
  readonly parents: readonly (Origin | undefined)[];
}

/**
 * Where the present version of a record comes from: its newest touch and, behind it, those before it. The graph of
 * all commits is walked along first parents; a merge that took the record as another parent had it leads there.
 * @param path of the present file, where several have the id
 */
export function originOf(index: HistoryIndex, id: string, path?: string): Origin | undefined {
  const { head } = index;
  if (head === undefined) return undefined;
  return new LineWalk(index, id).follow(index.placeOf(head), path, undefined);
}

interface MarkedTouch {
  readonly segment: Segment;
  readonly row: number;
}

class LineWalk {
  /** By place: the place of the nearest commit at or before it that did something to the record. */
  private readonly nearest: Uint32Array;
  private readonly touches = new Map<number, MarkedTouch[]>();
  /** By place, the parent that a merge chose. */
  private readonly picks = new Map<number, number>();
  private readonly known = new Map<Segment, Map<number, LazyOrigin>>();

  constructor(
    private readonly index: HistoryIndex,
    id: string,
  ) {
    this.nearest = new Uint32Array(index.kept + 1);
    for (const segment of index.segments) this.mark(segment, index.textNumber(segment, id));
    for (const place of [...this.touches.keys(), ...this.picks.keys()]) this.nearest[place] = place;
    for (const segment of index.segments) this.chain(segment);
  }

  /**
   * What the record as it stands at a place comes from.
   * @param oid of its contents there; when what is found is other, nothing is said rather than something wrong
   */
  follow(place: number, path: string | undefined, oid: string | undefined): Origin | undefined {
    let at = this.nearest[place] ?? 0;
    while (at > 0) {
      const touches = this.touches.get(at);
      if (touches) return this.chosen(touches, path, oid);
      at = this.nearest[this.linkOf(at, this.picks.get(at) ?? 0)] ?? 0;
    }
    return undefined;
  }

  linkOf(place: number, parent: number): number {
    const spot = this.index.spotOf(place);
    if (!spot) return 0;
    const { parentEnd, link } = spot.segment.columns;
    const [start, end] = rowsOf(parentEnd, spot.row);
    return start + parent < end ? (link[start + parent] ?? 0) : 0;
  }

  private mark(segment: Segment, id: number | undefined): void {
    if (id === undefined) return;
    const { touchId, touchCommit, pickId, pickCommit, pickParent } = segment.columns;
    for (const row of rowsWith(touchId, id)) {
      const place = segment.base + (touchCommit[row] ?? 0) + 1;
      const others = this.touches.get(place) ?? [];
      this.touches.set(place, [...others, { segment, row }]);
    }
    for (const row of rowsWith(pickId, id))
      this.picks.set(segment.base + (pickCommit[row] ?? 0) + 1, pickParent[row] ?? 0);
  }

  private chain({ base, columns: { key, parentEnd, link } }: Segment): void {
    const { nearest } = this;
    let start = 0;
    for (let row = 0; row < key.length; row++) {
      const place = base + row + 1;
      const end = parentEnd[row] ?? start;
      if (nearest[place] === 0 && start < end) nearest[place] = nearest[link[start] ?? 0] ?? 0;
      start = end;
    }
  }

  private chosen(
    touches: readonly MarkedTouch[],
    path: string | undefined,
    oid: string | undefined,
  ): Origin | undefined {
    const origins = touches.map((each) => this.origin(each));
    const found = origins.find(({ touch }) => touch.after?.path === path) ?? origins[0];
    return oid === undefined || found?.touch.after?.oid === oid ? found : undefined;
  }

  private origin({ segment, row }: MarkedTouch): LazyOrigin {
    const rows = this.known.get(segment) ?? new Map<number, LazyOrigin>();
    this.known.set(segment, rows);
    const origin =
      rows.get(row) ?? new LazyOrigin(touchAt(segment, row), this, this.placeOf(segment, row));
    rows.set(row, origin);
    return origin;
  }

  private placeOf(segment: Segment, row: number): number {
    return segment.base + (segment.columns.touchCommit[row] ?? 0) + 1;
  }
}

/** Looks for what came before when it is asked. */
class LazyOrigin implements Origin {
  private found: readonly (Origin | undefined)[] | undefined;

  constructor(
    readonly touch: Touch,
    private readonly walk: LineWalk,
    private readonly place: number,
  ) {}

  get parents(): readonly (Origin | undefined)[] {
    this.found ??= this.touch.before.map((file, parent) => {
      const link = this.walk.linkOf(this.place, parent);
      return file && this.walk.follow(link, file.path, file.oid);
    });
    return this.found;
  }
}
