import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { LostHead, SeenHead, SeenHeads, SeenMemory } from '../seen-heads';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { isReachable, repositoryState } from './repository-state';
import { sharedPlace } from './shared-place';

/** What a look at the branches found, beside what was remembered. */
export interface HeadsLook {
  /** Nothing was remembered before: from now on it is. */
  readonly isFirst: boolean;
  /** Newest first. */
  readonly lost: readonly LostHead[];
  /** Branches of which this computer only has the newer part, so that nothing can be said. */
  readonly cutOff: readonly SeenHead[];
}

/** More branches than this nobody works on. */
const MOST = 50;

/**
 * Compares the branch that is worked on, where it is shared, and the branches that were looked at before with how they
 * were seen last, and remembers how they are now. What was lost stays told until it is back, or `acceptHeads`.
 */
export async function lookAtHeads(
  repository: Repository,
  memory: SeenMemory,
  now: Date,
  signal?: AbortSignal,
): Promise<GitResult<HeadsLook>> {
  const before = await memory.heads();
  const present = await presentHeads(repository, before, now, signal);
  if (!present.ok) return present;
  const look = new Look(repository, before, present.value, now, signal);
  const result = await look.compare();
  if (!result.ok) return result;
  await memory.saveHeads({ heads: look.remembered(), lost: look.lost.slice(0, MOST) });
  return gitOk({ isFirst: before.heads.length === 0, lost: look.lost, cutOff: look.cutOff });
}

/** A person says that what was lost is fine: it is not told again. */
export async function acceptHeads(memory: SeenMemory): Promise<void> {
  await memory.saveHeads({ ...(await memory.heads()), lost: [] });
}

interface Present {
  readonly heads: readonly SeenHead[];
  /** What is checked out; undefined while there is no commit. */
  readonly head: string | undefined;
  /** The full names of the branch that is worked on, and of what is known of where it is shared. */
  readonly own: string | undefined;
  readonly theirs: string | undefined;
}

async function presentHeads(
  repository: Repository,
  before: SeenHeads,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<GitResult<Present>> {
  const state = await repositoryState(repository, signal);
  if (!state.ok) return state;
  const { branch, head } = state.value;
  const own = branch === undefined ? undefined : `refs/heads/${branch}`;
  const place = branch === undefined ? undefined : await sharedPlace(repository, branch, signal);
  const theirs = place?.ok ? place.value.known : undefined;
  const names = new Set(before.heads.map(({ ref }) => ref));
  for (const ref of [own, theirs]) if (ref !== undefined) names.add(ref);
  const heads = await headsOf(repository, [...names], now, signal);
  return heads.ok ? gitOk({ heads: heads.value, head, own, theirs }) : heads;
}

async function headsOf(
  repository: Repository,
  refs: readonly string[],
  now: Date,
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly SeenHead[]>> {
  if (refs.length === 0) return gitOk([]);
  const result = await inRepository(repository, {
    command: 'for-each-ref',
    args: ['--format=%(objectname) %(refname)', '--', ...refs],
    purpose: 'read',
    signal,
  });
  const output = mustSucceed('for-each-ref', result);
  if (!output.ok) return output;
  const on = now.toISOString();
  const lines = output.value.stdout.toString('utf8').split('\n');
  return gitOk(
    lines.flatMap((line) => {
      const [, oid, ref] = /^([0-9a-f]{40,64}) (.+)$/.exec(line) ?? [];
      // A name also stands for all that begins with it and a slash.
      return oid !== undefined && ref !== undefined && refs.includes(ref) ? [{ ref, oid, on }] : [];
    }),
  );
}

/** One comparison of what was remembered with what is there. */
class Look {
  readonly lost: LostHead[] = [];
  readonly cutOff: SeenHead[] = [];

  constructor(
    private readonly repository: Repository,
    private readonly before: SeenHeads,
    private readonly present: Present,
    private readonly now: Date,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async compare(): Promise<GitResult<undefined>> {
    // Where it is shared first: what is lost there and here is told once, as the graver of the two.
    const isTheirs = ({ ref }: SeenHead) => Number(ref.startsWith('refs/remotes/'));
    for (const seen of [...this.before.heads].sort((a, b) => isTheirs(b) - isTheirs(a))) {
      const result = await this.compareOne(seen);
      if (!result.ok) return result;
    }
    for (const earlier of this.before.lost) {
      const isBack = await this.isPartOf(earlier.oid, this.present.head);
      if (!isBack.ok) return isBack;
      if (!isBack.value && !this.lost.some(({ oid }) => oid === earlier.oid))
        this.lost.push(earlier);
    }
    return gitOk(undefined);
  }

  /** What to compare with next time. What only seems to be cut off is kept as it was. */
  remembered(): readonly SeenHead[] {
    const kept = this.cutOff.map(({ ref }) => ref);
    const heads = this.present.heads.filter(({ ref }) => !kept.includes(ref));
    return [...this.cutOff, ...heads].slice(0, MOST);
  }

  private async compareOne(seen: SeenHead): Promise<GitResult<undefined>> {
    const current = this.present.heads.find(({ ref }) => ref === seen.ref);
    // A branch that is gone may have been joined into this one.
    const within = await this.isPartOf(seen.oid, current ? current.oid : this.present.head);
    if (!within.ok) return within;
    if (within.value || this.lost.some(({ oid }) => oid === seen.oid)) return gitOk(undefined);
    if (this.repository.shallow) {
      this.cutOff.push(seen);
      return gitOk(undefined);
    }
    const undone = await this.isUndone(seen, current);
    if (!undone.ok || undone.value) return undone.ok ? gitOk(undefined) : undone;
    const shared = await this.wasShared(seen, current);
    if (!shared.ok) return shared;
    const noticed = this.now.toISOString();
    this.lost.push({ ...seen, to: current?.oid ?? null, noticed, shared: shared.value });
    return gitOk(undefined);
  }

  /** Whether the branch was put back to what it had before it lost that: then nothing is missing. */
  private async isUndone(
    seen: SeenHead,
    current: SeenHead | undefined,
  ): Promise<GitResult<boolean>> {
    const earlier = this.before.lost.find(({ ref, to }) => ref === seen.ref && to === seen.oid);
    return earlier ? this.isPartOf(earlier.oid, current?.oid) : gitOk(false);
  }

  /** Whether somebody else may have had it. What nobody had yet, a person may put right as they like. */
  private async wasShared(
    seen: SeenHead,
    current: SeenHead | undefined,
  ): Promise<GitResult<boolean>> {
    const { own, theirs } = this.present;
    if (seen.ref !== own)
      return gitOk(seen.ref.startsWith('refs/remotes/') || theirs === undefined);
    const known = this.before.heads.find(({ ref }) => ref === theirs);
    if (!known) return gitOk(true);
    const kept = await this.isPartOf(known.oid, current?.oid);
    return kept.ok ? gitOk(!kept.value) : kept;
  }

  private async isPartOf(oid: string, of: string | undefined): Promise<GitResult<boolean>> {
    if (of === undefined) return gitOk(false);
    if (oid === of) return gitOk(true);
    return isReachable(this.repository, oid, of, this.signal);
  }
}
