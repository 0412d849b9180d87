import type { EvidenceHistory, SavesOfRecord } from '../../core/export/evidence/source';
import type { GitResult } from '../../core/history/git-failure';
import type { History } from '../../core/history/history';
import type { Revision } from '../../core/history/revision';
import { readRecord } from '../../core/logbook/read-record';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Plain } from '../../core/model/field';
import { guardBytes } from '../../core/yaml/guard';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { peopleOf } from '../../core/trust/identity';
import { byWeight, recordIntegrity } from '../../core/trust/integrity';
import { decidedAmong } from '../../core/trust/present';
import { oddDates } from '../../core/trust/odd-dates';
import { nodeFiles } from '../files';
import { mustSucceed } from '../git/explain-failure';
import { inRepository } from '../git/open-repository';
import type { Repository } from '../git/open-repository';
import { pendingFiles } from '../git/pending-files';
import { GitError } from '../git/read-versions';
import { repositoryState } from '../git/repository-state';
import { readSignatures } from '../git/signatures';
import { sha256 } from '../sha256';

interface Origin {
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A moment after all others: a pack says the same whenever it is made, so nothing in it is still to come. */
const NEVER = new Date(8.64e15);

/**
 * What git knows of a logbook for evidence: undefined when nothing was saved yet. What only this computer remembers
 * (whether the history was replaced) is not asked, so that every computer answers the same. Rejects with a `GitError`.
 */
export async function gatherHistory(
  origin: Origin,
  { repository, history }: { readonly repository: Repository; readonly history: History },
  sampled: readonly string[],
): Promise<EvidenceHistory | undefined> {
  const { snapshot, signal, onProgress } = origin;
  const { head } = history;
  if (head === undefined) return undefined;
  const check = async (oids: readonly string[]) =>
    orThrow(await readSignatures(repository, oids, signal));
  const [state, pending, committed] = await Promise.all([
    repositoryState(repository, signal),
    pendingFiles(repository, signal),
    committedOn(repository, head, signal),
  ]);
  const { approvals, facts } = await recordIntegrity(history, {
    people: peopleOf(snapshot.logbook?.record.people ?? []),
    sha256,
    current: (id) => currentOf(origin, id),
    present: decidedAmong(snapshot.passing.changes.values()),
    checkSignatures: check,
    ...(onProgress ? { onProgress } : {}),
  });
  const revisions = await revisionsOf(history, sampled);
  const oids = new Set([...revisions.values()].flat().map(({ commit }) => commit.oid));
  return {
    commit: head,
    committed,
    branch: orThrow(state).branch,
    differing: orThrow(pending).map(({ path }) => path),
    shallow: history.shallow,
    saves: savesOf(history),
    revisions,
    signatures: await check([...oids]),
    approvals,
    facts: [...facts, ...oddDates([...history.commits()], NEVER)].sort(byWeight),
  };
}

function orThrow<T>(result: GitResult<T>): T {
  if (result.ok) return result.value;
  throw new GitError(result.failure);
}

/** When a commit was made, by its committer's clock: ISO with offset. @param oid a full id that git gave */
async function committedOn(
  repository: Repository,
  oid: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: ['--max-count=1', '--no-commit-header', '--format=%cI', oid, '--'],
    purpose: 'read',
    signal,
  });
  return orThrow(mustSucceed('rev-list', result)).stdout.toString('utf8').trim();
}

/** Touches come newest first. */
function savesOf(history: History): ReadonlyMap<string, SavesOfRecord> {
  const saves = new Map<string, SavesOfRecord>();
  for (const { id, kind, commit } of history.touches()) {
    if (kind !== 'change') continue;
    const known = saves.get(id);
    saves.set(id, {
      first: commit,
      last: known?.last ?? commit,
      count: (known?.count ?? 0) + 1,
    });
  }
  return saves;
}

async function revisionsOf(
  history: History,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const touches = ids.flatMap((id) => history.touchesOf(id));
  const found = new Map<string, Revision[]>(ids.map((id) => [id, []]));
  for (const revision of await history.read(touches)) found.get(revision.id)?.push(revision);
  return found;
}

/** A change as its file has it now; undefined: it has none that can be read. */
async function currentOf({ root, snapshot }: Origin, id: string): Promise<Plain | undefined> {
  const path = snapshot.passing.changeHeads.get(id)?.path;
  if (path === undefined) return undefined;
  const bytes = await nodeFiles(root)
    .read(path, MAX_FILE_SIZE)
    .catch(() => undefined);
  const text = bytes && guardBytes(bytes);
  return text?.ok ? readRecord(path, text.value).reading?.value : undefined;
}
