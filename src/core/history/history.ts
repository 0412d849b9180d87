import type { Plain } from '../model/field';
import { RECORD_KINDS } from '../model/record-kind';
import { Blame } from './blame';
import type { HistoryIndex } from './history-index';
import type { TreeFile } from './raw-diff';
import { originOf } from './record-line';
import type { Commit, Revision } from './revision';
import { revisionOf } from './revision-of';
import type { Version } from './revision-of';
import { rowsOf } from './segment';
import type { Segment } from './segment';
import type { Touch } from './touch';

/** Reads the contents of files of old commits. May reject when git fails, with a `GitError`. */
export type ReadVersions = (files: readonly TreeFile[]) => Promise<(file: TreeFile) => Version>;

/** How many are read at once when the newest are asked for. */
const PAGE = 200;

/**
 * Everything that was ever recorded of a logbook. Which commit touched which record is known at once; what changed
 * in it is read when it is asked for. Lists are newest first, in an order that puts no commit before its children.
 * A merge counts only where it differs from every side that it joins.
 */
export class History {
  /**
   * @param index which commit touched which record
   * @param shallow the oldest part is not on this computer
   * @param readVersions where contents come from
   */
  constructor(
    readonly index: HistoryIndex,
    readonly shallow: boolean,
    readonly readVersions: ReadVersions,
  ) {}

  /** The commit that it was read from; undefined while there is none. */
  get head(): string | undefined {
    return this.index.head;
  }

  /** All touches, made one by one as they are asked for. */
  touches(): Iterable<Touch> {
    return this.index.touches();
  }

  /** The commits that did something to a record. */
  commits(): Iterable<Commit> {
    return this.index.commits();
  }

  /** The touches of a record, without what changed: who and when, at no cost. */
  touchesOf(id: string): readonly Touch[] {
    return this.index.touchesOf(id);
  }

  /** What happened to the record with this id, wherever it stood. */
  ofRecord(id: string, limit = Infinity): Promise<readonly Revision[]> {
    return this.read(this.touchesOf(id), limit);
  }

  /** What happened to a tool: its own file, changes that name it, integrations that start or end there. */
  ofTool(id: string, limit = Infinity): Promise<readonly Revision[]> {
    return this.read(this.touchesAbout('tool', id), limit);
  }

  /** What happened to a process: its own file, and changes that name it. */
  ofProcess(id: string, limit = Infinity): Promise<readonly Revision[]> {
    return this.read(this.touchesAbout('process', id), limit);
  }

  /** What one of these people saved: by their addresses or names as commits have them, in any case. */
  ofPerson(known: readonly string[], limit = Infinity): Promise<readonly Revision[]> {
    const wanted = new Set(known.map((each) => each.toLowerCase()));
    const touches = this.index.touchesWhere((segment) => {
      const isWanted = segment.texts.map((text) => wanted.has(text.toLowerCase()));
      const { touchCommit, authorName, authorEmail } = segment.columns;
      return (row) => {
        const commit = touchCommit[row] ?? 0;
        return Boolean(isWanted[authorEmail[commit] ?? 0] || isWanted[authorName[commit] ?? 0]);
      };
    });
    return this.read(touches, limit);
  }

  /** What one commit did, record by record. */
  ofCommit(oid: string): Promise<readonly Revision[]> {
    const places = this.index.placesOf([oid]);
    const touches = this.index.touchesWhere(({ base, columns }) => {
      return (row) => places.has(base + (columns.touchCommit[row] ?? 0) + 1);
    });
    return this.read(touches);
  }

  /** Everybody who saved something, as their commits call them. */
  authors(): readonly Commit['author'][] {
    return this.index.authors();
  }

  /** The newest of everything. */
  async all(limit = Infinity): Promise<readonly Revision[]> {
    const found: Revision[] = [];
    let page: Touch[] = [];
    for (const touch of this.touches()) {
      if (found.length >= limit) return found;
      page.push(touch);
      if (page.length < Math.min(PAGE, limit - found.length)) continue;
      found.push(...(await this.read(page)));
      page = [];
    }
    return found.length >= limit ? found : [...found, ...(await this.read(page))];
  }

  /** What these touches did, field by field; of merges that only joined what others did, nothing. */
  async read(touches: readonly Touch[], limit = Infinity): Promise<readonly Revision[]> {
    const found: Revision[] = [];
    for (let start = 0; start < touches.length && found.length < limit;) {
      const page = touches.slice(start, start + Math.min(PAGE, limit - found.length));
      const versionOf = await this.readVersions(page.flatMap(filesOf));
      for (const touch of page) {
        const revision = revisionOf(touch, versionOf);
        if (revision) found.push(revision);
      }
      start += page.length;
    }
    return found;
  }

  /**
   * Who gave each field of a record its present value, and all values it had.
   * @param id as it is written in the record
   * @param current the record as it is now, with what is not saved; as it was saved last when it is not given
   * @param path of its file, where several have the id
   */
  async blame(id: string, current?: Plain, path?: string): Promise<Blame | undefined> {
    const origin = originOf(this.index, id, path);
    const versionOf = await this.readVersions(this.touchesOf(id).flatMap(filesOf));
    const saved = origin?.touch.after;
    const value = current ?? (saved && versionOf(saved).value);
    return value === undefined
      ? undefined
      : new Blame(origin, value, (file) => versionOf(file).value);
  }

  private touchesAbout(kind: 'tool' | 'process', id: string): readonly Touch[] {
    const [own, change, integration] = [kind, 'change', 'integration'].map((each) =>
      RECORD_KINDS.findIndex((known) => known === each),
    );
    return this.index.touchesWhere((segment) => {
      const number = this.index.textNumber(segment, id);
      if (number === undefined) return undefined;
      const { touchId, touchKind } = segment.columns;
      return (row) => {
        const of = touchKind[row];
        if (of === own && touchId[row] === number) return true;
        const mayName = of === change || (kind === 'tool' && of === integration);
        return mayName && isNamed(segment, row, number);
      };
    });
  }
}

function isNamed({ columns: { nameEnd, name } }: Segment, row: number, text: number): boolean {
  const [start, end] = rowsOf(nameEnd, row);
  for (let at = start; at < end; at++) if (name[at] === text) return true;
  return false;
}

/** The files that a touch is about: after it, and before it in each parent. */
function filesOf({ after, before }: Touch): readonly TreeFile[] {
  return [after, ...before].filter((file) => file !== undefined);
}
