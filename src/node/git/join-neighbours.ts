import { posix } from 'node:path';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { recordPath } from '../../core/merge/merge-file';
import type { RecordQuestions } from '../../core/merge/questions';
import { askQuestions } from './ask-questions';
import { isNewHere, isRecord, joinRecords } from './join-records';
import type { DecideRecord, JoinedRecord } from './join-records';
import { withRecords } from './join-trees';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import type { Sides } from './sides';

/** What came of both sides so far. */
interface HalfJoined {
  readonly tree: string;
  /** The files (paths from the top) that nobody could join yet. */
  readonly clashing: readonly string[];
  /** What a person has to decide in other logbooks. */
  readonly questions: readonly RecordQuestions[];
  /** Records of other logbooks that were joined. */
  readonly records: readonly JoinedRecord[];
}

/**
 * Joins the records of other logbooks in the same repository where git could not, so that none keeps the others from
 * being shared: a branch is shared whole. What a person has to decide in them is asked like all else; their paths are
 * relative to the logbook that is shared (`../other/changes/…`).
 */
export async function joinNeighbours(
  repository: Repository,
  sides: Sides,
  { tree, clashing }: Pick<HalfJoined, 'tree' | 'clashing'>,
  decide: DecideRecord,
): Promise<GitResult<HalfJoined>> {
  let joined: HalfJoined = { tree, clashing, questions: [], records: [] };
  for (const prefix of prefixesOf(clashing)) {
    if (prefix === repository.prefix || !(await isLogbook(repository, sides, prefix))) continue;
    const seen = (path: string) => posix.relative(`/${repository.prefix}`, `/${prefix}${path}`);
    const decideThere: DecideRecord = ({ path, id }) => decide({ path: seen(path), id });
    const next = await joinNeighbour({ ...repository, prefix }, sides, joined, decideThere);
    if (!next.ok) return next;
    const { questions, records } = next.value;
    const asked = questions.map((record) => ({ ...record, path: seen(record.path) }));
    joined = {
      ...next.value,
      questions: [...joined.questions, ...asked],
      records: [...joined.records, ...records],
    };
  }
  return gitOk(joined);
}

/** Joins one; what it gives beside the tree and the clashing files is of this one alone. */
async function joinNeighbour(
  neighbour: Repository,
  sides: Sides,
  { tree, clashing }: HalfJoined,
  decide: DecideRecord,
): Promise<GitResult<HalfJoined>> {
  const records = await joinRecords(neighbour, sides, decide);
  if (!records.ok) return records;
  const none = { questions: [], records: [] };
  if (isNewHere(neighbour, records.value)) return gitOk({ ...none, tree, clashing });
  const others = clashing.filter((path) => !isRecord(neighbour, path));
  const asked = await askQuestions(neighbour, sides, records.value);
  if (!asked.ok) return asked;
  if (asked.value.length > 0)
    return gitOk({ ...none, tree, clashing: others, questions: asked.value });
  const joined = await withRecords(neighbour, tree, records.value);
  if (!joined.ok) return joined;
  return gitOk({ ...none, tree: joined.value, clashing: others, records: records.value.all });
}

/** The folders (empty, or with a slash at the end) that would be logbooks if these files are records. */
function prefixesOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      const own = recordPath(path);
      return own === undefined ? [] : [path.slice(0, path.length - own.length)];
    }),
  );
}

async function isLogbook(
  repository: Repository,
  { ours }: Sides,
  prefix: string,
): Promise<boolean> {
  const file = `${ours}:${prefix}${LOGBOOK_FILE}`;
  const found = await inRepository(repository, {
    command: 'rev-parse',
    args: ['--verify', '--quiet', '--end-of-options', file],
    purpose: 'read',
  });
  return found.ok && found.value.code === 0;
}
