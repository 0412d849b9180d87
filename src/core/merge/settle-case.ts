import type { TreeFile } from '../history/raw-diff';
import type { Result } from '../problem';
import { undecided } from './conflict';
import type { Answer, Conflict, Decide, RecordConflict } from './conflict';
import { mergeRecord } from './merge-record';
import { sameFile } from './record-case';
import type { RecordCase } from './record-case';

/** What becomes of a record. */
export interface Settled {
  /** A file of one of the sides, or a new text; undefined: the record goes. While a question is open: ours'. */
  readonly file: TreeFile | { readonly path: string; readonly text: string } | undefined;
  readonly conflicts: readonly Conflict[];
  readonly open: number;
}

/** The text of a version, or why it cannot be read. */
export type TextOf = (file: TreeFile) => Result<string>;

/**
 * Joins the two sides of a record: its place and its contents. A record that one side removed and the other touched is
 * a question, and so is one that both moved to different places.
 * @param pathOf the path as the logbook has it
 */
export function settleCase(
  record: RecordCase,
  textOf: TextOf,
  pathOf: (path: string) => string,
  decide: Decide = undecided,
): Settled {
  const { base, ours, theirs } = record;
  if (sameFile(ours, theirs) || sameFile(base, theirs)) return settled(ours);
  if (sameFile(base, ours)) return settled(theirs);
  if (!ours || !theirs) return wholeQuestion('deleted', record, textOf, decide);
  const place = placeOf(record, { ours, theirs }, pathOf, decide);
  if (ours.oid === theirs.oid || base?.oid === theirs.oid)
    return { ...place, file: { ...ours, path: place.path } };
  if (base?.oid === ours.oid) return { ...place, file: { ...theirs, path: place.path } };
  const contents = mergeContents(record, { ours, theirs }, textOf, pathOf(place.path), decide);
  return {
    file: contents.file && { ...contents.file, path: place.path },
    conflicts: [...place.conflicts, ...contents.conflicts],
    open: place.open + contents.open,
  };
}

function settled(file: TreeFile | undefined): Settled {
  return { file, conflicts: [], open: 0 };
}

interface BothThere {
  readonly ours: TreeFile;
  readonly theirs: TreeFile;
}

function placeOf(
  { base }: RecordCase,
  { ours, theirs }: BothThere,
  pathOf: (path: string) => string,
  decide: Decide,
): Settled & { readonly path: string } {
  const { path } = ours;
  if (path === theirs.path || base?.path === theirs.path) return { ...settled(undefined), path };
  if (base?.path === path) return { ...settled(undefined), path: theirs.path };
  const conflict: RecordConflict = {
    kind: 'record',
    name: '',
    why: 'moved',
    base: base && pathOf(base.path),
    ours: pathOf(path),
    theirs: pathOf(theirs.path),
  };
  const answer = decide(conflict);
  const file = answer?.take === 'theirs' ? theirs : ours;
  return { file, conflicts: [conflict], open: isSide(answer) ? 0 : 1, path: file.path };
}

function isSide(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.take !== 'own';
}

function mergeContents(
  record: RecordCase,
  { ours, theirs }: BothThere,
  textOf: TextOf,
  path: string,
  decide: Decide,
): Settled {
  const base = record.base && textOf(record.base);
  const [left, right] = [textOf(ours), textOf(theirs)];
  if (base?.ok === false || !left.ok || !right.ok)
    return wholeQuestion('as-a-whole', record, textOf, decide);
  const texts = { base: base?.value, ours: left.value, theirs: right.value };
  const { text, conflicts, open } = mergeRecord(path, texts, decide);
  return { file: { path: ours.path, text }, conflicts, open };
}

/** A record of which one side can be taken, or a text that a person wrote. */
export function wholeQuestion(
  why: RecordConflict['why'],
  record: RecordCase,
  textOf: TextOf,
  decide: Decide,
): Settled {
  const shown = (file: TreeFile | undefined) => {
    const text = file && textOf(file);
    return text?.ok === false ? '' : text?.value;
  };
  const { base, ours, theirs } = record;
  const conflict: RecordConflict = {
    kind: 'record',
    name: '',
    why,
    base: shown(base),
    ours: shown(ours),
    theirs: shown(theirs),
  };
  const answer = decide(conflict);
  if (answer?.take === 'own' && typeof answer.value === 'string') {
    const path = (ours ?? theirs)?.path ?? '';
    return { file: { path, text: answer.value }, conflicts: [conflict], open: 0 };
  }
  const file = answer?.take === 'theirs' ? theirs : ours;
  return { file, conflicts: [conflict], open: isSide(answer) ? 0 : 1 };
}
