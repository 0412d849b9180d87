import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { undecided } from '../../core/merge/conflict';
import { explainFailure, detailOf } from './explain-failure';
import { hasHook } from './hooks';
import { joinHistories, moveForward } from './join-histories';
import type { DecideRecord } from './join-records';
import { tellLeftLock } from './left-lock';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { countBetween, mustBeFinished, repositoryState, resolveCommit } from './repository-state';
import type { GitCall, GitOutput, Limits } from './run-git';
import { mayTake } from './may-take';
import { sharedPlace } from './shared-place';
import type { SharedPlace } from './shared-place';

/** What sharing is doing right now. */
export type ShareStep = 'fetching' | 'joining' | 'sending';

export interface ShareOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: ShareStep) => void;
  readonly limits?: Partial<Limits>;
  /** Answers the questions that come up while records are joined; whatever is left open stops the sharing. */
  readonly decide?: DecideRecord;
}

/** What was shared: numbers of commits. */
export interface Shared {
  readonly received: number;
  readonly sent: number;
  /** Both sides had something new, and were joined by a commit of its own. */
  readonly joined: boolean;
  /** The address, without a password. */
  readonly address: string;
}

/** Somebody else may share between our fetch and our push; so often we fetch again. */
const ATTEMPTS = 3;

/**
 * Fetches what the team shared, joins it with what was recorded here (records by their fields), and sends the result. Nothing is ever
 * rewritten or forced; whatever is not recorded stays as it is. When it must stop, everything recorded is still
 * here, and the files are those of before or of a whole step.
 * Failures: detached, no-commits, conflict-in-progress, no-remote, several-remotes, remote-*, branch-gone,
 * bad-certificate, bad-address, needs-password, unknown-host, protocol-refused, signature-required, answers-needed
 * (with `questions`), diverged-*, unrecorded-in-the-way, unrelated-histories, push-race, hook-refused-sharing,
 * git-too-old, cancelled, and those of recording.
 */
export async function share(
  repository: Repository,
  options: ShareOptions = {},
): Promise<GitResult<Shared>> {
  return tellLeftLock(repository, await shareNow(repository, options));
}

async function shareNow(repository: Repository, options: ShareOptions): Promise<GitResult<Shared>> {
  const state = await repositoryState(repository, options.signal);
  if (!state.ok) return state;
  const finished = mustBeFinished(state.value);
  if (!finished.ok) return finished;
  const { branch, head } = state.value;
  if (branch === undefined) return gitFailure('detached');
  if (head === undefined) return gitFailure('no-commits');
  const place = await sharedPlace(repository, branch, options.signal);
  if (!place.ok) return place;
  const attempt = new Attempt(repository, branch, place.value, options);
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const outcome = await attempt.run();
    if (outcome.ok || outcome.failure.code !== 'push-race') return outcome;
  }
  return gitFailure('push-race', { remote: place.value.address });
}

const askAll: DecideRecord = () => undecided;

/** Fetch, join, send; what came in at an earlier attempt still counts as received. */
class Attempt {
  #received = 0;
  #joined = false;

  constructor(
    readonly repository: Repository,
    readonly branch: string,
    readonly place: SharedPlace,
    readonly options: ShareOptions,
  ) {}

  async run(): Promise<GitResult<Shared>> {
    const { address, known, isFirst } = this.place;
    const fetched = await this.#fetch();
    if (!fetched.ok) return fetched;
    const theirs = await resolveCommit(this.repository, known, this.options.signal);
    if (!theirs.ok) return theirs;
    if (theirs.value !== undefined) {
      const taken = await this.#take(theirs.value);
      if (!taken.ok) return taken;
    }
    const sent = await countBetween(this.repository, theirs.value, 'HEAD');
    if (!sent.ok) return sent;
    if (sent.value > 0 || isFirst) {
      const pushed = await this.#push();
      if (!pushed.ok) return pushed;
    }
    return gitOk({ received: this.#received, sent: sent.value, joined: this.#joined, address });
  }

  /** Brings in what the other side has. */
  async #take(theirs: string): Promise<GitResult<undefined>> {
    const head = await resolveCommit(this.repository, 'HEAD', this.options.signal);
    if (!head.ok) return head;
    const ours = head.value ?? '';
    const [behind, ahead] = await Promise.all([
      countBetween(this.repository, ours, theirs),
      countBetween(this.repository, theirs, ours),
    ]);
    if (!behind.ok) return behind;
    if (!ahead.ok) return ahead;
    if (behind.value === 0) return gitOk(undefined);
    this.options.onProgress?.('joining');
    if (this.options.signal?.aborted) return gitFailure('cancelled');
    const may = await mayTake(this.repository, theirs, this.options.signal);
    if (!may.ok) return this.#named(may);
    const target =
      ahead.value === 0
        ? gitOk(theirs)
        : await joinHistories(this.repository, { ours, theirs }, this.options.decide ?? askAll);
    if (!target.ok) return this.#named(target);
    const moved = await moveForward(this.repository, ours, target.value);
    if (!moved.ok) return moved;
    this.#received += behind.value;
    this.#joined ||= ahead.value > 0;
    return gitOk(undefined);
  }

  async #fetch(): Promise<GitResult<GitOutput>> {
    this.options.onProgress?.('fetching');
    return this.#remotely({
      command: 'fetch',
      args: ['--progress', '--no-recurse-submodules', '--', this.place.remote],
    });
  }

  async #push(): Promise<GitResult<GitOutput>> {
    this.options.onProgress?.('sending');
    const { remote, branch, isFirst, address } = this.place;
    const options = ['--porcelain', '--progress', '--no-follow-tags', '--recurse-submodules=no'];
    const first = isFirst ? ['--set-upstream'] : [];
    const refs = `refs/heads/${this.branch}:${branch}`;
    const args = [...options, ...first, '--', remote, refs];
    const result = await this.#call({ command: 'push', args });
    if (!result.ok || result.value.code === 0) return result;
    const said = `${result.value.stdout.toString('utf8')}\n${result.value.words}`;
    if (/\(fetch first\)|\(non-fast-forward\)|cannot lock ref|failed to update ref/i.test(said)) {
      return gitFailure('push-race', { remote: address });
    }
    // Before anything is said of a branch, a person's own hook is asked; a server that cannot be reached ends in 128.
    const isUnasked =
      result.value.code === 1 && !/^To /m.test(result.value.stdout.toString('utf8'));
    if (isUnasked && (await hasHook(this.repository, ['pre-push']))) {
      return gitFailure('hook-refused-sharing', { detail: detailOf(said) });
    }
    const { leftOut } = result.value;
    const failure = explainFailure('push', { words: said, leftOut }, { remote: address });
    // A folder that cannot be written to is the other side's here.
    return gitFailure(failure.code === 'read-only' ? 'remote-refused' : failure.code, failure.args);
  }

  async #remotely(call: Pick<GitCall, 'command' | 'args'>): Promise<GitResult<GitOutput>> {
    const result = await this.#call(call);
    if (!result.ok || result.value.code === 0) return result;
    const { code, args } = explainFailure(call.command, result.value, {
      remote: this.place.address,
    });
    return gitFailure(code, args);
  }

  async #call(call: Pick<GitCall, 'command' | 'args'>): Promise<GitResult<GitOutput>> {
    const { signal, limits } = this.options;
    const result = await inRepository(this.repository, {
      ...call,
      purpose: 'share',
      signal,
      limits,
    });
    if (result.ok || result.failure.code !== 'timeout') return result;
    return gitFailure('remote-timeout', { ...result.failure.args, remote: this.place.address });
  }

  /** A failure with the address that its sentence names. */
  #named(result: Extract<GitResult<never>, { ok: false }>): GitResult<never> {
    const { failure } = result;
    return {
      ok: false,
      failure: { ...failure, args: { ...failure.args, remote: this.place.address } },
    };
  }
}
