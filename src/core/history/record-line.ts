import type { HistoryIndex } from './history-index';
import { rowsOf } from './segment';
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

class LineWalk {
  /** By place: the place of the nearest commit at or before it that did something to the record. */
  private readonly nearest: Uint32Array;
  private readonly origins = new Map<number, LazyOrigin[]>();
  /** By place, the parent that a merge chose. */
  private readonly picks: ReadonlyMap<number, number>;

  constructor(
    private readonly index: HistoryIndex,
    id: string,
  ) {
    const { touches, picks } = index.pastOf(id);
    this.picks = picks;
    for (const { place, touch } of touches) {
      const others = this.origins.get(place) ?? [];
      this.origins.set(place, [...others, new LazyOrigin(touch, this, place)]);
    }
    this.nearest = new Uint32Array(index.kept + 1);
    let first = index.kept;
    for (const place of [...this.origins.keys(), ...picks.keys()]) {
      this.nearest[place] = place;
      first = Math.min(first, place);
    }
    for (const segment of index.segments) this.chain(segment, first);
  }

  /**
   * What the record as it stands at a place comes from.
   * @param oid of its contents there; when what is found is other, nothing is said rather than something wrong
   */
  follow(place: number, path: string | undefined, oid: string | undefined): Origin | undefined {
    let at = this.nearest[place] ?? 0;
    while (at > 0) {
      const origins = this.origins.get(at);
      if (origins) return chosen(origins, path, oid);
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

  /** Before the first commit that did something to the record there is nothing to be found. */
  private chain({ base, columns: { key, parentEnd, link } }: Segment, first: number): void {
    const { nearest } = this;
    const from = Math.max(0, first - base - 1);
    let [start] = rowsOf(parentEnd, from);
    for (let row = from; row < key.length; row++) {
      const place = base + row + 1;
      const end = parentEnd[row] ?? start;
      if (nearest[place] === 0 && start < end) nearest[place] = nearest[link[start] ?? 0] ?? 0;
      start = end;
    }
  }
}

function chosen(
  origins: readonly LazyOrigin[],
  path: string | undefined,
  oid: string | undefined,
): Origin | undefined {
  const found = origins.find(({ touch }) => touch.after?.path === path) ?? origins[0];
  return oid === undefined || found?.touch.after?.oid === oid ? found : undefined;
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
