import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { SeenCommit } from '../core/trust/rewritten';
import { isInside } from './cache';
import type { Repository } from './git/open-repository';
import { readCacheFile } from './read-cache-file';
import { sha256 } from './sha256';
import { replaceContained } from './write-file';

const head = z.object({
  /** The full name of the branch: `refs/heads/main`. */
  ref: z.string(),
  oid: z.string(),
  /** When it was seen last, ISO. */
  on: z.string(),
});
/** A branch as it was seen last. */
export type SeenHead = z.infer<typeof head>;

const lost = head.extend({
  /** What the branch led to instead; null: it was gone. */
  to: z.string().nullable(),
  /** When it was noticed, ISO. */
  noticed: z.string(),
  /** Others may have had what is lost: it had been shared, or nothing is ever shared from here. */
  shared: z.boolean(),
});
/** A head that is no longer part of its branch. Kept until a person says that this is fine. */
export type LostHead = z.infer<typeof lost>;

const author = z.object({ name: z.string(), email: z.string() });
const seenCommit = z.object({
  oid: z.string(),
  author,
  date: z.string(),
  subject: z.string(),
  content: z.string(),
});

const FORMAT = 1;
const memory = z.object({
  format: z.literal(FORMAT),
  /** Which logbook of which repository; names of files are digests. */
  of: z.string(),
  heads: z.array(head),
  lost: z.array(lost),
});
const ledger = z.object({
  format: z.literal(FORMAT),
  of: z.string(),
  head: z.string(),
  commits: z.array(seenCommit),
});

/** The saves of a history that touched records, as they were seen once. */
export interface SeenHistory {
  readonly head: string;
  /** Newest first. */
  readonly commits: readonly SeenCommit[];
}

/** What is remembered of one logbook's history from one look to the next. */
export interface SeenHeads {
  readonly heads: readonly SeenHead[];
  /** Newest first. */
  readonly lost: readonly LostHead[];
}

const NOTHING: SeenHeads = { heads: [], lost: [] };

/**
 * Remembers outside the repository what was seen of its history, so that it can be told when it was rewritten. What
 * somebody deletes here is forgotten; nothing of it ever changes a repository.
 */
export class SeenMemory {
  private readonly folder: string;
  private readonly name: string;

  /**
   * @param base a folder of the user's, never inside a repository
   * @param of what tells this logbook from every other: its repository's own folder, and its place in it
   */
  constructor(
    base: string,
    private readonly of: string,
  ) {
    this.folder = join(base, 'seen');
    this.name = sha256(of).slice(0, 32);
  }

  heads(): Promise<SeenHeads> {
    const found = memory.safeParse(this.read('heads'));
    const isOurs = found.success && found.data.of === this.of;
    return Promise.resolve(isOurs ? found.data : NOTHING);
  }

  async saveHeads({ heads, lost }: SeenHeads): Promise<void> {
    await this.write('heads', { format: FORMAT, of: this.of, heads, lost });
  }

  /** The history as it was when it was last looked at whole. */
  history(): Promise<SeenHistory | undefined> {
    const found = ledger.safeParse(this.read('saves'));
    const isOurs = found.success && found.data.of === this.of;
    return Promise.resolve(isOurs ? found.data : undefined);
  }

  async saveHistory({ head: of, commits }: SeenHistory): Promise<void> {
    await this.write('saves', { format: FORMAT, of: this.of, head: of, commits });
  }

  /** What is damaged is as good as forgotten. */
  private read(what: string): unknown {
    const bytes = readCacheFile(this.folder, `${this.name}.${what}.json`);
    try {
      return bytes && JSON.parse(bytes.toString('utf8'));
    } catch {
      return undefined;
    }
  }

  /** Where nothing can be written, nothing is remembered, and all else works. */
  private async write(what: string, value: unknown): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await replaceContained(this.folder, `${this.name}.${what}.json`, JSON.stringify(value));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

/**
 * The memory of what was seen of a logbook's history.
 * @param base a folder of the user's; undefined, or inside the repository, which is not ours to trust: there is none
 */
export function seenMemory(
  base: string | undefined,
  { gitFolder, prefix, top }: Pick<Repository, 'gitFolder' | 'prefix' | 'top'>,
): SeenMemory | undefined {
  if (base === undefined || isInside(base, top)) return undefined;
  // VS Code and a terminal write the letter of a drive in different cases.
  const folder = gitFolder.replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  return new SeenMemory(base, JSON.stringify([folder, prefix]));
}
