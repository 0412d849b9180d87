import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { CommitDiff } from '../../core/history/raw-diff';
import type { Commit } from '../../core/history/revision';
import { readVersion } from '../../core/history/revision-of';
import { kindOfPath, stemOf } from '../../core/logbook/layout';
import type { Conflict } from '../../core/merge/conflict';
import { canonical } from '../../core/merge/match-items';
import type { Question, RecordQuestions, SetBy } from '../../core/merge/questions';
import { valueOfConflict } from '../../core/merge/value-of-conflict';
import type { Plain } from '../../core/model/field';
import { equalPlain, isTable, ownKey } from '../../core/model/plain';
import { readYaml } from '../../core/yaml/read-yaml';
import { pathInLogbook } from './join-records';
import type { JoinedRecord, JoinedRecords } from './join-records';
import type { Repository } from './open-repository';
import { readBlobs } from './read-blobs';
import { readCommits, readDiffs } from './read-commits';
import type { Sides } from './sides';

/** The questions that are open after joining, by record, each with who set it on either side. */
export async function askQuestions(
  repository: Repository,
  sides: Sides,
  { all, textOf }: JoinedRecords,
): Promise<GitResult<readonly RecordQuestions[]>> {
  const open = all.filter(({ settled }) => settled.open > 0);
  if (open.length === 0) return gitOk([]);
  const paths = new Set(
    open.flatMap(({ record }) =>
      [record.base, record.ours, record.theirs].flatMap((file) => (file ? [file.path] : [])),
    ),
  );
  const ours = await readPast(repository, sides.ours, sides.theirs, paths);
  if (!ours.ok) return ours;
  const theirs = await readPast(repository, sides.theirs, sides.ours, paths);
  if (!theirs.ok) return theirs;
  const questions = open.map((joined): RecordQuestions => {
    const file = joined.record.ours ?? joined.record.theirs;
    const path = pathInLogbook(repository, file?.path ?? '');
    const text = file && textOf(file);
    const value = text?.ok ? readYaml(text.value).value : undefined;
    return {
      path,
      kind: kindOfPath(path) ?? 'change',
      id: wordIn(value, 'id') ?? stemOf(path),
      title: wordIn(value, 'title') ?? wordIn(value, 'name') ?? stemOf(path),
      questions: joined.settled.conflicts.map((conflict): Question => ({
        conflict,
        ours: setBy(ours.value, joined, 'ours', conflict),
        theirs: setBy(theirs.value, joined, 'theirs', conflict),
      })),
    };
  });
  return gitOk(questions);
}

function wordIn(value: Plain | undefined, key: string): string | undefined {
  const word = isTable(value) ? ownKey(value, key) : undefined;
  return typeof word === 'string' && word !== '' ? word : undefined;
}

/** What one side did to some files since the two parted: newest first. */
interface Past {
  readonly steps: readonly Step[];
  readonly versions: ReadonlyMap<string, Plain | undefined>;
}

interface Step {
  readonly commit: Commit;
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

async function readPast(
  repository: Repository,
  side: string,
  other: string,
  paths: ReadonlySet<string>,
): Promise<GitResult<Past>> {
  const everywhere = { ...repository, prefix: '' };
  const commits = await readCommits(everywhere, side, other);
  if (!commits.ok) return commits;
  const diffs: CommitDiff[] = [];
  const read = await readDiffs(everywhere, commits.value, (diff) => diffs.push(diff));
  if (!read.ok) return read;
  const byId = new Map(commits.value.map((commit) => [commit.oid, commit]));
  const steps = diffs.flatMap(({ oid, entries }) => {
    const commit = byId.get(oid);
    return commit
      ? entries.filter(({ path }) => paths.has(path)).map((entry) => ({ commit, ...entry }))
      : [];
  });
  const versions = new Map<string, Plain | undefined>();
  const oids = steps
    .flatMap(({ before, after }) => [before, after])
    .filter((oid) => oid !== undefined);
  const blobs = await readBlobs(repository, new Set(oids), (oid, bytes) => {
    versions.set(oid, readVersion(bytes).value);
  });
  return blobs.ok ? gitOk({ steps, versions }) : blobs;
}

/**
 * The newest save of a side that changed what is asked; else the newest that touched the record. Nobody, where that
 * side left it as it was: a false name is worse than none.
 */
function setBy(
  { steps, versions }: Past,
  { record }: JoinedRecord,
  side: 'ours' | 'theirs',
  conflict: Conflict,
): SetBy | undefined {
  if (conflict.kind === 'field' && equalPlain(conflict[side], conflict.base)) return undefined;
  const paths = [record.base?.path, record[side]?.path];
  const own = steps.filter(({ path }) => paths.includes(path));
  const changing = own.find(({ commit, before, after }) => {
    if (conflict.kind === 'record' || commit.parents.length > 1) return false;
    const value = (oid: string | undefined) =>
      canonical(valueOfConflict(oid === undefined ? undefined : versions.get(oid), conflict));
    return value(before) !== value(after);
  });
  const found = changing ?? own[0];
  if (!found) return undefined;
  const { oid, author, date, subject } = found.commit;
  return { oid, author, date, subject };
}
