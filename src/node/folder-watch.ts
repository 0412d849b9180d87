import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders come and go several at once; milliseconds. */
const PAUSE = 50;
/** Each takes a little of what the system has for all programs; nothing that is watched here has so many. */
const MOST = 2_000;

/** What is watched: a folder, those of the named ones that are in it, and what is below these. */
export interface WatchedFolders {
  /** Absolute. */
  readonly root: string;
  /** The names of the folders in it that are looked into. */
  readonly tops: ReadonlySet<string>;
  /** How deep; 1: the named folders, and nothing below. */
  readonly depth: number;
}

/**
 * Hears of what comes, changes and goes in folders, however these came to be. Watchers of everything below a folder do
 * not on Linux: of a folder that is made together with the one around it, as `mkdir -p`, git and programs do, they
 * never hear again (https://github.com/parcel-bundler/watcher/issues/97, which VS Code uses). Here each folder is
 * watched first and read then, so that what comes in between is seen by one of both. Links are not followed.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  /** What was heard of and is not told yet. */
  private readonly heard = new Set<string>();
  private soon: NodeJS.Timeout | undefined;
  private turn: Promise<void>;
  private isEnded = false;

  /**
   * @param seen is told a path relative to the folder, with `/`; of a folder, all that is in it may be another.
   *   What cannot be watched is not told of.
   */
  constructor(
    private readonly watched: WatchedFolders,
    private readonly seen: (path: string) => void,
  ) {
    this.turn = this.look();
  }

  /** Resolves once all folders that were there are watched. */
  get ready(): Promise<void> {
    return this.turn;
  }

  dispose(): void {
    this.isEnded = true;
    clearTimeout(this.soon);
    this.drop('');
  }

  private async look(): Promise<void> {
    await this.enter('', 0);
    if (this.isEnded) this.drop('');
  }

  private async enter(folder: string, depth: number): Promise<void> {
    const { root, tops } = this.watched;
    if (this.isEnded || depth > this.watched.depth || !this.watchOne(folder)) return;
    for (const name of await foldersIn(path.join(root, folder)))
      if (depth > 0 || tops.has(name)) await this.enter(joined(folder, name), depth + 1);
  }

  /** Whether it is watched now. */
  private watchOne(folder: string): boolean {
    if (this.watchers.has(folder)) return true;
    if (this.watchers.size >= MOST) return false;
    try {
      const absolute = path.join(this.watched.root, folder);
      const watcher = watch(absolute, { persistent: false }, (event, name) =>
        this.hear(folder, event, name),
      );
      watcher.on('error', () => this.drop(folder));
      this.watchers.set(folder, watcher);
      return true;
    } catch {
      return false; // it is gone, or nobody may look into it, or the system has none left
    }
  }

  private hear(folder: string, event: string, name: string | null): void {
    const told = name === null ? folder : joined(folder, name);
    this.heard.add(told);
    if (event === 'rename') {
      // A folder that goes and comes again is another; of itself, the one at the top tells by its own name.
      const isTop = folder === '' && name === path.basename(this.watched.root);
      this.drop(isTop ? '' : told);
    }
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.turn = this.turn.then(() => this.tell());
    }, PAUSE);
  }

  private async tell(): Promise<void> {
    await this.look();
    const paths = [...this.heard];
    this.heard.clear();
    if (!this.isEnded) for (const each of paths) this.seen(each);
  }

  /** No longer watches a folder, nor what is below it. */
  private drop(folder: string): void {
    for (const [each, watcher] of this.watchers) {
      if (folder !== '' && each !== folder && !each.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.watchers.delete(each);
    }
  }
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function foldersIn(absolute: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return []; // gone meanwhile, or closed to us
  }
}
