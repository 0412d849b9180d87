import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { History } from '../../core/history/history';
import type { Plain } from '../../core/model/field';
import type { FactRecord, TrustFact } from '../../core/trust/fact';
import type { People } from '../../core/trust/identity';
import { byWeight, recordIntegrity } from '../../core/trust/integrity';
import type { Integrity } from '../../core/trust/integrity';
import { oddDates } from '../../core/trust/odd-dates';
import { branchName, rewriteFacts } from '../../core/trust/rewrite-facts';
import { compareSeen, seenCommits } from '../../core/trust/rewritten';
import type { Rewriting, SeenCommit } from '../../core/trust/rewritten';
import type { LostHead, SeenHistory, SeenMemory } from '../seen-heads';
import { sha256 } from '../sha256';
import { damagedObjects } from './check-objects';
import { lookAtHeads } from './look-at-heads';
import type { HeadsLook } from './look-at-heads';
import type { Repository } from './open-repository';
import { readCommits } from './read-commits';
import { GitError } from './read-versions';
import { resolveCommit } from './repository-state';
import { readSignatures } from './signatures';

export interface CheckOptions {
  readonly people: People;
  /** A change as its file has it now. */
  readonly current: (id: string) => Promise<Plain | undefined>;
  /** The changes that are there now, saved or not. */
  readonly present?: readonly FactRecord[];
  readonly now: Date;
  /** What was seen of this history before; without it, nobody can tell whether it was rewritten. */
  readonly memory: SeenMemory | undefined;
  /** Only the record with this id: its facts, and whether the history was rewritten. */
  readonly only?: string | undefined;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** All that is known of how far a logbook's history can be trusted. */
export interface IntegrityReport extends Integrity {
  /** Whether the history could be compared with what was seen of it before. */
  readonly compared: 'yes' | 'first-look' | 'no';
  /** Whether everything that git keeps was found to be what its name promises. */
  readonly contents: 'sound' | 'damaged' | 'not-looked-at';
  readonly shallow: boolean;
}

/**
 * Looks at a whole history, or at what one record's says, and remembers what it saw for the next time.
 * @param history read whole
 */
export async function checkIntegrity(
  repository: Repository,
  history: History,
  options: CheckOptions,
): Promise<GitResult<IntegrityReport>> {
  const { only, signal, now } = options;
  const heads = await headFacts(repository, history, options);
  if (!heads.ok) return heads;
  const damage = only === undefined ? await damagedObjects(repository, signal) : gitOk(undefined);
  if (!damage.ok) return damage;
  const records = await recordFacts(repository, history, options);
  if (!records.ok) return records;
  const dates = only === undefined ? oddDates([...history.commits()], now) : [];
  const facts = [...heads.value.facts, ...damageFacts(damage.value), ...records.value.facts];
  return gitOk({
    approvals: records.value.approvals,
    facts: [...facts, ...dates].sort(byWeight),
    compared: heads.value.compared,
    contents:
      damage.value === undefined ? 'not-looked-at' : damage.value.length > 0 ? 'damaged' : 'sound',
    shallow: history.shallow,
  });
}

async function recordFacts(
  repository: Repository,
  history: History,
  { people, current, present, only, signal, onProgress }: CheckOptions,
): Promise<GitResult<Integrity>> {
  try {
    const found = await recordIntegrity(history, {
      people,
      sha256,
      current,
      present,
      only: only === undefined ? undefined : [only],
      ...(onProgress ? { onProgress } : {}),
      checkSignatures: async (oids) => {
        const signatures = await readSignatures(repository, oids, signal);
        if (!signatures.ok) throw new GitError(signatures.failure);
        return signatures.value;
      },
    });
    return gitOk(found);
  } catch (error) {
    if (error instanceof GitError) return { ok: false, failure: error.failure };
    throw error;
  }
}

function damageFacts(lines: readonly string[] = []): readonly TrustFact[] {
  return lines.map((detail) => ({ code: 'damaged', level: 'warning', args: { detail } }));
}

interface HeadFacts {
  readonly facts: readonly TrustFact[];
  readonly compared: IntegrityReport['compared'];
}

/** What the branches say, compared with what was seen of them before. */
async function headFacts(
  repository: Repository,
  history: History,
  { memory, now, signal }: Pick<CheckOptions, 'memory' | 'now' | 'signal'>,
): Promise<GitResult<HeadFacts>> {
  if (memory === undefined) return gitOk({ facts: [], compared: 'no' });
  const look = await lookAtHeads(repository, memory, now, signal);
  if (!look.ok) return look;
  const seen = await memory.history();
  const facts = [...cutOffFacts(look.value)];
  const known = seenHistory(history);
  for (const lost of look.value.lost) {
    const rewriting = await rewritingOf(repository, lost, { seen, known }, signal);
    if (!rewriting.ok) return rewriting;
    facts.push(...rewriteFacts(lost, rewriting.value));
  }
  // What was lost is told by what was there before it, until somebody says that it is fine.
  if (look.value.lost.length === 0) await memory.saveHistory(known);
  return gitOk({ facts, compared: look.value.isFirst ? 'first-look' : 'yes' });
}

/** Remembers the saves of a history, so that it can be told what became of them. Nothing when it knows them. */
export async function rememberHistory(history: History, memory: SeenMemory): Promise<void> {
  const seen = await memory.history();
  if (seen?.head !== history.head) await memory.saveHistory(seenHistory(history));
}

function seenHistory(history: History): SeenHistory {
  return { head: history.head ?? '', commits: seenCommits(history.touches(), sha256) };
}

function cutOffFacts({ cutOff }: HeadsLook): readonly TrustFact[] {
  return cutOff.map(({ ref, oid, on }) => ({
    code: 'cut-off',
    level: 'note',
    args: { branch: branchName(ref), from: oid, seen: on },
  }));
}

/**
 * What became of the saves that were lost with a head. Best told by what is remembered of them; where that is of
 * another time or branch, by what git still has of them, which says nothing of what they held.
 */
async function rewritingOf(
  repository: Repository,
  lost: LostHead,
  { seen, known }: { seen: SeenHistory | undefined; known: SeenHistory },
  signal: AbortSignal | undefined,
): Promise<GitResult<Rewriting | undefined>> {
  if (seen?.head === lost.oid) return gitOk(compareSeen(seen.commits, known.commits));
  const there = await resolveCommit(repository, lost.oid, signal);
  if (!there.ok) return there;
  if (there.value === undefined || lost.to === null) return gitOk(undefined);
  const were = await readCommits(repository, lost.oid, lost.to, signal);
  if (!were.ok) return were;
  const are = await readCommits(repository, lost.to, lost.oid, signal);
  return are.ok ? gitOk(compareSeen(were.value.map(asSeen), are.value.map(asSeen))) : are;
}

function asSeen({ oid, author, date, subject }: Omit<SeenCommit, 'content'>): SeenCommit {
  return { oid, author, date, subject, content: '' };
}
