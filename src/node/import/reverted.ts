import { join } from 'node:path';
import type { MadeFile } from '../../core/import/read-receipt';
import { stemOf } from '../../core/logbook/layout';
import type { Snapshot } from '../../core/logbook/snapshot';
import { lstatIfThere } from '../contained-path';
import type { Undone } from './undo-import';

/** What taking an import back came to, or would come to. Paths are relative to the logbook. */
export interface Reverted {
  /** How many files were deleted. */
  readonly deleted: number;
  /** Files that somebody has edited since; they stay, and the receipt goes on naming them. */
  readonly kept: readonly string[];
  /** Files whose record stands elsewhere by now; they stay, and the receipt goes on naming them. */
  readonly moved: readonly MovedFile[];
  /** Files that are not where the import put them, nor is their record anywhere else. */
  readonly gone: readonly string[];
}

export interface MovedFile {
  /** Where the import put it. */
  readonly path: string;
  /** Where the record of its id stands. */
  readonly now: string;
}

/** The records of a logbook by id: what tells where one stands that is not where it was put. */
export type RecordsById = Pick<Snapshot, 'changes' | 'updates'>;

/** Puts together what became of the files of an import, one after the other. */
export class RevertTally {
  #deleted = 0;
  readonly #kept: string[] = [];
  readonly #moved: MovedFile[] = [];
  readonly #gone: string[] = [];
  readonly #root: string;
  readonly #records: RecordsById | undefined;

  /** `root`: the logbook's folder, absolute; without `records` nothing is found to have been moved. */
  constructor(root: string, records: RecordsById | undefined) {
    this.#root = root;
    this.#records = records;
  }

  /** Whether the file, or its record elsewhere, stays. */
  add({ path }: MadeFile, undone: Undone): boolean {
    const now = undone === 'gone' ? this.#placeOf(path) : undefined;
    if (undone === 'deleted') this.#deleted += 1;
    else if (undone === 'edited') this.#kept.push(path);
    else if (now === undefined) this.#gone.push(path);
    else this.#moved.push({ path, now });
    return undone === 'edited' || now !== undefined;
  }

  outcome(): Reverted {
    return { deleted: this.#deleted, kept: this.#kept, moved: this.#moved, gone: this.#gone };
  }

  /** An import names a file after the id of its record. */
  #placeOf(path: string): string | undefined {
    const id = stemOf(path);
    const now = (this.#records?.changes.get(id) ?? this.#records?.updates.get(id))?.path;
    // Of a file that was deleted a moment ago the records may still know.
    return now !== undefined && lstatIfThere(join(this.#root, now))?.isFile() ? now : undefined;
  }
}
