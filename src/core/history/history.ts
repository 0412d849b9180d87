import type { Revision } from './revision';
import type { Touch } from './touch';

/** Reads what touches stand for: field changes, from the contents of the files. In the order given. */
export type ReadRevisions = (
  touches: readonly Touch[],
) => Promise<readonly (Revision | undefined)[]>;

/** How many are read at once when the newest are asked for. */
const PAGE = 200;

/**
 * Everything that was ever recorded of a logbook. Which commit touched which record is known at once; what changed
 * in it is read when it is asked for. Lists are newest first, in an order that puts no commit before its children.
 * A merge counts only where it differs from every side that it joins.
 */
export class History {
  readonly #byId = new Map<string, Touch[]>();
  readonly #byName = new Map<string, Touch[]>();

  /**
   * @param head the commit that it was read from; undefined while there is none
   * @param touches newest first
   * @param shallow the oldest part is not on this computer
   * @param read where contents come from; may reject when git fails, with a `GitError`
   */
  constructor(
    readonly head: string | undefined,
    readonly touches: readonly Touch[],
    readonly shallow: boolean,
    readonly read: ReadRevisions,
  ) {
    for (const touch of touches) {
      add(this.#byId, touch.id, touch);
      for (const name of touch.names) add(this.#byName, name, touch);
    }
  }

  /** The newest touches of a record, without what changed: who and when, at no cost. */
  touchesOf(id: string): readonly Touch[] {
    return this.#byId.get(id) ?? [];
  }

  /** What happened to the record with this id, wherever it stood. */
  ofRecord(id: string, limit = Infinity): Promise<readonly Revision[]> {
    return this.#newest(this.touchesOf(id), limit);
  }

  /** What happened to a tool: its own file, changes that name it, integrations that start or end there. */
  ofTool(id: string, limit: number): Promise<readonly Revision[]> {
    return this.#newest(this.#about('tool', id), limit);
  }

  /** What happened to a process: its own file, and changes that name it. */
  ofProcess(id: string, limit: number): Promise<readonly Revision[]> {
    return this.#newest(this.#about('process', id), limit);
  }

  /** The newest of everything. */
  all(limit: number): Promise<readonly Revision[]> {
    return this.#newest(this.touches, limit);
  }

  #about(kind: 'tool' | 'process', id: string): readonly Touch[] {
    const own = this.touchesOf(id).filter((touch) => touch.kind === kind);
    const naming = (this.#byName.get(id) ?? []).filter(
      (touch) => touch.kind === 'change' || (kind === 'tool' && touch.kind === 'integration'),
    );
    const wanted = new Set([...own, ...naming]);
    return own.length === 0 || naming.length === 0
      ? [...wanted]
      : this.touches.filter((touch) => wanted.has(touch));
  }

  async #newest(touches: readonly Touch[], limit: number): Promise<readonly Revision[]> {
    const found: Revision[] = [];
    for (let start = 0; start < touches.length && found.length < limit;) {
      const count = Math.min(PAGE, limit - found.length);
      const page = await this.read(touches.slice(start, start + count));
      found.push(...page.filter((revision) => revision !== undefined));
      start += count;
    }
    return found;
  }
}

function add(map: Map<string, Touch[]>, key: string, touch: Touch): void {
  const list = map.get(key);
  if (list) list.push(touch);
  else map.set(key, [touch]);
}
