import { kindOfPath } from '../logbook/layout';
import { guardPlainText } from '../yaml/guard';
import { markedLines, mergeLines } from './merge-lines';
import type { SideNames } from './merge-lines';
import { mergeRecord } from './merge-record';
import type { RecordTexts } from './merge-record';

/** A file as git's own merging takes it. */
export interface MergedFile {
  readonly text: string;
  /** The fields that a person has to decide, between marks in the text; empty: all is joined. */
  readonly asked: readonly string[];
}

/**
 * Joins a file for git itself, outside of sharing: a record field by field, whatever else it is called for line by
 * line. What has to be decided stands in the text between git's usual marks, and nothing else does.
 * @param path from the top of the repository; the logbook may stand in any folder of it
 * @param size how long git makes its marks
 */
export function mergeFile(
  path: string,
  texts: RecordTexts,
  names: SideNames,
  size?: number,
): MergedFile {
  const own = recordPath(path);
  const isMarked = [texts.base ?? '', texts.ours, texts.theirs].some(hasMarks);
  if (own === undefined || isMarked) return mergeAsLines(texts, names, size);
  const ours = mergeRecord(own, texts);
  if (ours.open === 0) return { text: ours.text, asked: [] };
  const theirs = mergeRecord(own, texts, () => ({ take: 'theirs' }));
  return {
    text: markedLines(ours.text, theirs.text, names, size),
    asked: ours.conflicts.map(({ name }) => name),
  };
}

/** Marks of an earlier conflict, as git leaves them in a version that it makes up from two others. */
function hasMarks(text: string): boolean {
  return guardPlainText(text)?.code === 'file-conflict-marked';
}

function mergeAsLines(
  { base, ours, theirs }: RecordTexts,
  names: SideNames,
  size?: number,
): MergedFile {
  const joined = mergeLines(base ?? '', ours, theirs);
  return joined === undefined
    ? { text: markedLines(ours, theirs, names, size), asked: [''] }
    : { text: joined, asked: [] };
}

/** The path inside its logbook of a file, given from the top: the longest end of it that is one of a record. */
export function recordPath(path: string): string | undefined {
  const parts = path.split('/');
  return parts
    .map((_, index) => parts.slice(index).join('/'))
    .find((end) => kindOfPath(end) !== undefined);
}
