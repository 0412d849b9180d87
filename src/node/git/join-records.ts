import type { DiffEntry, TreeFile } from '../../core/history/raw-diff';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { readVersion } from '../../core/history/revision-of';
import { factsOf, idOf } from '../../core/history/record-facts';
import { LOGBOOK_FILE, kindOfPath } from '../../core/logbook/layout';
import type { Conflict, Decide } from '../../core/merge/conflict';
import { isContested, recordCases } from '../../core/merge/record-case';
import type { RecordCase } from '../../core/merge/record-case';
import { settleCase, wholeQuestion } from '../../core/merge/settle-case';
import type { Settled, TextOf } from '../../core/merge/settle-case';
import type { Result } from '../../core/problem';
import { guardBytes } from '../../core/yaml/guard';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { readBlobs } from './read-blobs';
import { readTreeDiff } from './read-commits';
import type { Sides } from './sides';

/** Who answers the questions about one record; `path` is relative to the logbook. */
export type DecideRecord = (record: { readonly path: string; readonly id: string }) => Decide;

/** A record that both sides touched, joined. */
export interface JoinedRecord {
  readonly record: RecordCase;
  readonly settled: Settled;
}

/** All records that either side touched. Paths are from the top. */
export interface JoinedRecords {
  /** The version from which both sides come; of several, the first. */
  readonly base: string;
  readonly all: readonly JoinedRecord[];
  readonly textOf: TextOf;
}

/**
 * Joins the records of the logbook that either side touched since the two parted, by fields, from their three
 * versions. No file, index or branch is touched. Where the two parted several times (each took the other's work
 * through different joins), a record whose versions of then differ is only joined when all of them lead to the same.
 * Failures: unrelated-histories, and those of reading.
 */
export async function joinRecords(
  repository: Repository,
  sides: Sides,
  decide: DecideRecord,
): Promise<GitResult<JoinedRecords>> {
  const bases = await mergeBases(repository, sides);
  if (!bases.ok) return bases;
  const [base, ...others] = bases.value;
  if (base === undefined) return gitFailure('unrelated-histories');
  const first = await joinSince(repository, base, sides, decide);
  if (!first.ok) return first;
  let { all } = first.value;
  for (const other of others) {
    const again = await joinSince(repository, other, sides, decide);
    if (!again.ok) return again;
    all = agreeing(repository, all, again.value, decide);
  }
  return gitOk({ ...first.value, all });
}

async function mergeBases(
  repository: Repository,
  { ours, theirs }: Sides,
): Promise<GitResult<readonly string[]>> {
  const found = await inRepository(repository, {
    command: 'merge-base',
    args: ['--all', ours, theirs],
    purpose: 'read',
  });
  // It ends in 1 when there is none.
  if (found.ok && found.value.code === 1) return gitOk([]);
  const output = mustSucceed('merge-base', found);
  if (!output.ok) return output;
  return gitOk(output.value.stdout.toString('utf8').split('\n').filter(Boolean).sort());
}

async function joinSince(
  repository: Repository,
  base: string,
  { ours, theirs }: Sides,
  decide: DecideRecord,
): Promise<GitResult<JoinedRecords>> {
  const [left, right] = await Promise.all([
    readTreeDiff(repository, base, ours),
    readTreeDiff(repository, base, theirs),
  ]);
  if (!left.ok) return left;
  if (!right.ok) return right;
  const records = [left.value, right.value].map((entries) =>
    entries.filter(({ path }) => isRecord(repository, path)),
  );
  const [leftRecords = [], rightRecords = []] = records;
  const bytes = new Map<string, Result<Uint8Array>>();
  const maybeMoved = await readInto(repository, records.flatMap(movable), bytes);
  if (!maybeMoved.ok) return maybeMoved;
  const cases = recordCases(leftRecords, rightRecords, (file) => idIn(file, bytes));
  const contested = cases
    .filter(isContested)
    .flatMap(({ base: old, ours: a, theirs: b }) =>
      [old, a, b].filter((file) => file !== undefined),
    );
  const read = await readInto(repository, contested, bytes);
  if (!read.ok) return read;
  const textOf: TextOf = ({ oid }) => textIn(oid, bytes);
  const all = cases.map((record): JoinedRecord => ({
    record,
    settled: settleCase(
      record,
      textOf,
      (path) => pathInLogbook(repository, path),
      deciderOf(repository, record, bytes, decide),
    ),
  }));
  return gitOk({ base, all, textOf });
}

/** The files that one side removed, and those that it added: some may be the same record, moved. */
function movable(entries: readonly DiffEntry[]): readonly TreeFile[] {
  const gone = entries.flatMap(({ path, before, after }) =>
    before !== undefined && after === undefined ? [{ path, oid: before }] : [],
  );
  const come = entries.flatMap(({ path, before, after }) =>
    before === undefined && after !== undefined ? [{ path, oid: after }] : [],
  );
  return gone.length > 0 && come.length > 0 ? [...gone, ...come] : [];
}

type Contents = Map<string, Result<Uint8Array>>;

async function readInto(
  repository: Repository,
  files: readonly TreeFile[],
  bytes: Contents,
): Promise<GitResult<undefined>> {
  const wanted = files.map(({ oid }) => oid).filter((oid) => !bytes.has(oid));
  return readBlobs(repository, new Set(wanted), (oid, read) => {
    bytes.set(oid, read);
  });
}

const MISSING: Result<never> = {
  ok: false,
  problem: { code: 'file-unreadable', severity: 'error', args: { reason: 'missing' } },
};

function textIn(oid: string, bytes: Contents): Result<string> {
  const found = bytes.get(oid) ?? MISSING;
  return found.ok ? guardBytes(found.value) : found;
}

function idIn(file: TreeFile, bytes: Contents): string {
  return idOf(file.path, factsOf(readVersion(bytes.get(file.oid) ?? MISSING).value));
}

function deciderOf(
  repository: Repository,
  { base, ours, theirs }: RecordCase,
  bytes: Contents,
  decide: DecideRecord,
): Decide {
  const file = ours ?? theirs ?? base;
  if (!file) return () => undefined;
  // Asked for only when there is a question.
  return (conflict: Conflict) =>
    decide({ path: pathInLogbook(repository, file.path), id: idIn(file, bytes) })(conflict);
}

/** What holds whichever version both sides are taken to come from. */
function agreeing(
  repository: Repository,
  all: readonly JoinedRecord[],
  again: JoinedRecords,
  decide: DecideRecord,
): readonly JoinedRecord[] {
  const others = new Map(again.all.map((joined) => [placeOf(joined.record), joined]));
  return all.map((joined) => {
    const other = others.get(placeOf(joined.record));
    if (!other || JSON.stringify(other.settled) === JSON.stringify(joined.settled)) return joined;
    const { record } = joined;
    const file = record.ours ?? record.theirs;
    const decider = decide({ path: pathInLogbook(repository, file?.path ?? ''), id: '' });
    return { record, settled: wholeQuestion('as-a-whole', record, again.textOf, decider) };
  });
}

function placeOf({ base, ours, theirs }: RecordCase): string {
  return (base ?? ours ?? theirs)?.path ?? '';
}

/**
 * Whether the logbook stands here on one side alone, be it new or moved with its folder. Then the records that the
 * other side changed are those of another folder to us, and only git can bring the changes here.
 */
export function isNewHere({ prefix }: Repository, { all }: JoinedRecords): boolean {
  return all.some(({ record: { base, ours, theirs } }) => {
    const isOneSided = !base && (!ours || !theirs);
    return isOneSided && (ours ?? theirs)?.path === `${prefix}${LOGBOOK_FILE}`;
  });
}

/** Whether a path from the top is that of a record of this logbook. */
export function isRecord(repository: Repository, path: string): boolean {
  return kindOfPath(pathInLogbook(repository, path)) !== undefined;
}

/** A path from the top as the logbook has it; empty outside it. */
export function pathInLogbook({ prefix }: Repository, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : '';
}
