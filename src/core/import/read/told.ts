import type { ImportItem } from '../importer';
import type { LeftOutCode, Refusal, RefusalCode } from '../left-out';
import type { Question } from '../question';

/**
 * What reading tells instead of a row: importers hand it on as it is. After `question` and `refused` nothing comes.
 */
export type Told = Extract<ImportItem, { readonly what: 'left-out' | 'question' | 'refused' }>;

/** What ends a file before its rows. */
export type Ended = Exclude<Told, { readonly what: 'left-out' }>;

type Args = Refusal['args'];

/** A row that is not taken, by the line on which it starts. */
export function leftOut(file: string, line: number, code: LeftOutCode, args: Args = {}): Told {
  return { what: 'left-out', place: { file, line }, reason: { code, args } };
}

/** A file that is not taken; with the line where that shows, if there is one. */
export function refused(file: string, code: RefusalCode, args: Args = {}, line?: number): Ended {
  const reason = { code, args };
  return { what: 'refused', reason, ...(line === undefined ? {} : { place: { file, line } }) };
}

/** Something that only a person can say. */
export function asked(question: Question): Ended {
  return { what: 'question', question };
}
