import type { DiffEntry, TreeFile } from '../history/raw-diff';

/** One record in the version that both sides share, and in each side's; undefined: it is not there. */
export interface RecordCase {
  readonly base: TreeFile | undefined;
  readonly ours: TreeFile | undefined;
  readonly theirs: TreeFile | undefined;
}

/**
 * Every record that either side touched. Records are followed by their place, and by their id where one side took a
 * file away and put another with the same id elsewhere.
 * @param ours how that side differs from the shared version, records alone
 * @param idOf the id of a record; asked only where one side both removed and added some
 */
export function recordCases(
  ours: readonly DiffEntry[],
  theirs: readonly DiffEntry[],
  idOf: (file: TreeFile) => string | undefined,
): readonly RecordCase[] {
  const [left, right] = [sideOf(ours, idOf), sideOf(theirs, idOf)];
  const known = new Map<string, string>();
  for (const { path, before } of [...ours, ...theirs])
    if (before !== undefined) known.set(path, before);
  const cases = [...known].map(([path, oid]): RecordCase => {
    const base = { path, oid };
    return { base, ours: fileIn(left, base), theirs: fileIn(right, base) };
  });
  const added = new Set([...left.added.keys(), ...right.added.keys()]);
  for (const path of added) {
    cases.push({ base: undefined, ours: left.added.get(path), theirs: right.added.get(path) });
  }
  return cases;
}

interface Side {
  /** By the path in the shared version; undefined: removed. */
  readonly touched: ReadonlyMap<string, TreeFile | undefined>;
  /** New records, by their path. */
  readonly added: ReadonlyMap<string, TreeFile>;
}

function fileIn(side: Side, base: TreeFile): TreeFile | undefined {
  return side.touched.has(base.path) ? side.touched.get(base.path) : base;
}

function sideOf(entries: readonly DiffEntry[], idOf: (file: TreeFile) => string | undefined): Side {
  const touched = new Map<string, TreeFile | undefined>();
  const added = new Map<string, TreeFile>();
  const gone: TreeFile[] = [];
  for (const { path, before, after } of entries) {
    const file = after === undefined ? undefined : { path, oid: after };
    if (before !== undefined) touched.set(path, file);
    else if (file) added.set(path, file);
    if (before !== undefined && !file) gone.push({ path, oid: before });
  }
  if (gone.length === 0 || added.size === 0) return { touched, added };
  const come = new Map([...added.values()].map((file) => [idOf(file), file]));
  for (const old of gone) {
    const id = idOf(old);
    const file = id === undefined ? undefined : come.get(id);
    if (!file) continue;
    touched.set(old.path, file);
    added.delete(file.path);
    come.delete(id);
  }
  return { touched, added };
}

/** Whether both sides touched a record, so that it takes its contents to join them. */
export function isContested({ base, ours, theirs }: RecordCase): boolean {
  return !sameFile(ours, theirs) && !sameFile(base, ours) && !sameFile(base, theirs);
}

/** Whether two versions are the same contents at the same place. */
export function sameFile(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
  return a?.oid === b?.oid && a?.path === b?.path;
}
