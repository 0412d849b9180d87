import { isTemplatePath, kindOfPath } from '../logbook/layout';
import type { RecordKind } from '../model/record-kind';
import type { CommitDiff, DiffEntry, TreeFile } from './raw-diff';
import { idOf } from './record-facts';
import type { RecordFacts } from './record-facts';
import type { Commit } from './revision';

/** What was done to a record: enough to find it again; what changed in it is read when asked. */
export interface RecordTouch {
  readonly kind: RecordKind;
  readonly id: string;
  readonly after: TreeFile | undefined;
  /** In each parent, in their order: one, or several of a merge. */
  readonly before: readonly (TreeFile | undefined)[];
  /** Tools and processes named before or after. */
  readonly names: readonly string[];
}

/** That a commit touched a record. */
export interface Touch extends RecordTouch {
  readonly commit: Commit;
}

/** Says what is known of a file's contents. */
export type FactsOf = (oid: string) => RecordFacts;

/** A commit, and how it differs from each of its parents (of a root: from nothing), in their order. */
export interface ComparedCommit {
  readonly oid: string;
  readonly diffs: readonly CommitDiff[];
}

/** A merge that took a record as it stood in this parent (counted from 0), which is not the first. */
export interface Pick {
  readonly id: string;
  readonly parent: number;
}

/**
 * What of a commit's differences can matter: files of records; of a merge those that differ from its first parent,
 * and against the others these and what came or went, since that may have been moved.
 */
export function relevantEntries({ oid, diffs }: ComparedCommit): ComparedCommit {
  const [first, ...others] = diffs.map(({ entries }) => ({
    oid,
    entries: entries.filter(({ path }) => kindOfPath(path) !== undefined && !isTemplatePath(path)),
  }));
  if (first === undefined || first.entries.length === 0) return { oid, diffs: [] };
  const paths = new Set(first.entries.map(({ path }) => path));
  const relevant = others.map(({ entries }) => ({
    oid,
    entries: entries.filter(
      ({ path, before, after }) => before === undefined || after === undefined || paths.has(path),
    ),
  }));
  return { oid, diffs: [first, ...relevant] };
}

/**
 * The records that a commit touched, from its relevant entries. Records are followed by the id written in them: a
 * file that went and another that came with the same id are one record that moved. A merge touches what differs from
 * every parent.
 */
export function touchesOf({ diffs }: ComparedCommit, factsOf: FactsOf): readonly RecordTouch[] {
  const [first, ...others] = diffs.map(({ entries }) => pairsById(entries, factsOf));
  if (first === undefined) return [];
  return first.flatMap((pair): RecordTouch[] => {
    const rest = others.map((pairs) => pairs.find((other) => isSame(pair, other)));
    const known = rest.filter((other) => other !== undefined);
    if (known.length < rest.length) return [];
    return [touchOf([pair, ...known], factsOf)];
  });
}

/** The records that a merge took as they stood in another parent than the first; the first such parent counts. */
export function picksOf({ diffs }: ComparedCommit, factsOf: FactsOf): readonly Pick[] {
  if (diffs.length < 2) return [];
  const [first = [], ...others] = diffs.map(({ entries }) => pairsById(entries, factsOf));
  return first.flatMap((pair) => {
    const parent = 1 + others.findIndex((pairs) => !pairs.some((other) => isSame(pair, other)));
    return parent === 0 ? [] : [{ id: pair.id, parent }];
  });
}

/** A record before and after, against one parent. */
interface Pair {
  readonly id: string;
  readonly before: TreeFile | undefined;
  readonly after: TreeFile | undefined;
}

/** Against two parents, the same outcome: the same file afterwards, or the same record gone. */
function isSame(a: Pair, b: Pair): boolean {
  return a.after || b.after ? a.after?.path === b.after?.path : a.id === b.id;
}

function pairsById(entries: readonly DiffEntry[], factsOf: FactsOf): readonly Pair[] {
  const pairs: Pair[] = [];
  const gone = new Map<string, TreeFile[]>();
  const come: { id: string; file: TreeFile }[] = [];
  for (const { path, before, after } of entries) {
    const old = before === undefined ? undefined : { path, oid: before };
    const new_ = after === undefined ? undefined : { path, oid: after };
    const oldId = old && idOf(path, factsOf(old.oid));
    const newId = new_ && idOf(path, factsOf(new_.oid));
    if (oldId !== undefined && oldId === newId) {
      if (before !== after) pairs.push({ id: oldId, before: old, after: new_ });
      continue;
    }
    if (old && oldId !== undefined) gone.set(oldId, [...(gone.get(oldId) ?? []), old]);
    if (new_ && newId !== undefined) come.push({ id: newId, file: new_ });
  }
  for (const { id, file } of come) pairs.push({ id, before: gone.get(id)?.shift(), after: file });
  for (const [id, files] of gone) {
    for (const file of files) pairs.push({ id, before: file, after: undefined });
  }
  return pairs;
}

function touchOf(pairs: readonly Pair[], factsOf: FactsOf): RecordTouch {
  const [{ id, after } = { id: '', after: undefined }] = pairs;
  const before = pairs.map((pair) => pair.before);
  const files = [after, ...before].filter((file) => file !== undefined);
  const [{ path } = { path: '' }] = files;
  const names = new Set(files.flatMap(({ oid }) => factsOf(oid).names));
  return { kind: kindOfPath(path) ?? 'change', id, after, before, names: [...names] };
}
