import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders come and go several at once; milliseconds. */
const PAUSE = 50;
/** `changes/2026/11` is three deep, as `refs/remotes/origin` is; a little more, as a reader of records looks. */
const DEPTH = 4;
/** Each takes a little of what the system has for all programs; nothing that is watched here has so many. */
const MOST = 2_000;

/** What is watched: a folder, and some of what is in it. */
export interface WatchedFolders {
  /** Absolute. */
  readonly root: string;
  /** Relative to it, with `/`: folders that are looked into, with what is below them. */
  readonly folders: readonly string[];
}

/**
 * Hears of what comes, changes and goes in folders, however these came to be. Watchers of everything below a folder do
 * not on Linux: of a folder that is made together with the one around it, as `mkdir -p`, git and programs do, they
 * never hear again (https://github.com/parcel-bundler/watcher/issues/97, which VS Code uses). Here each folder is
 * watched first and read then, so that what comes in between is seen by one of both. Links are not followed.
 */
export class FolderWatch {
  private readonly root: string;
  /** The first names of the folders. */
  private readonly tops: ReadonlySet<string>;
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
    { root, folders }: WatchedFolders,
    private readonly seen: (path: string) => void,
  ) {
    this.root = root;
    this.tops = new Set(folders.map((folder) => folder.split('/')[0] ?? folder));
    this.turn = this.enter('', 0);
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

  private async enter(folder: string, depth: number): Promise<void> {
    if (this.isEnded || depth > DEPTH || !this.watchOne(folder)) return;
    for (const name of await foldersIn(path.join(this.root, folder)))
      if (depth > 0 || this.tops.has(name)) await this.enter(joined(folder, name), depth + 1);
  }

  /** Whether it is watched now. */
  private watchOne(folder: string): boolean {
    if (this.watchers.has(folder)) return true;
    if (this.watchers.size >= MOST) return false;
    try {
      const absolute = path.join(this.root, folder);
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
      const isTop = folder === '' && name === path.basename(this.root);
      this.drop(isTop ? '' : told);
    }
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.turn = this.turn.then(() => this.tell());
    }, PAUSE);
  }

  private async tell(): Promise<void> {
    const paths = [...this.heard];
    this.heard.clear();
    for (const each of paths) await this.enterNew(each);
    if (!this.isEnded) for (const each of paths) this.seen(each);
  }

  /** Goes into what came, if that is a folder. Most of what is heard of are files. */
  private async enterNew(told: string): Promise<void> {
    // The top itself may be a link, and is asked for by itself.
    if (!this.watchers.has('')) await this.enter('', 0);
    const names = told.split('/');
    const isMeant = this.tops.has(names[0] ?? '') && !this.watchers.has(told);
    if (isMeant && (await isFolder(path.join(this.root, told))))
      await this.enter(told, names.length);
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

async function isFolder(absolute: string): Promise<boolean> {
  return lstat(absolute).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function foldersIn(absolute: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return []; // gone meanwhile, or closed to us
  }
}
