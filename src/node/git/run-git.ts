import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitFailure, gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { gitEnvironment, gitSettings, settingVariables } from './environment';
import type { Purpose } from './environment';
import { endWithUs, letGo } from './end-with-us';
import { clean } from './explain-failure';
import { Feed } from './feed';
import type { GitCommand, Setting } from './git-command';

/** A git program, the folder it works in and the environment it takes from. */
export interface Git {
  /** Absolute path of the program. */
  readonly program: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface GitCall {
  readonly command: GitCommand;
  /** Options first; whatever comes from outside stands after `--` or `--end-of-options`, or comes by `input`. */
  readonly args: readonly string[];
  readonly purpose: Purpose;
  /** `key=value`: settings for this call alone, stronger than those of any file. */
  readonly settings?: readonly string[];
  /** The same, for keys that have any character in them. `settings` are stronger. */
  readonly replaced?: readonly Setting[];
  /** While a feed goes on, a silent process is one that waits for it. */
  readonly input?: string | Uint8Array | Feed;
  /** It stays until its input ends, with no limit of time, and does not keep this program from ending. */
  readonly lasting?: boolean;
  /** Absolute path of a file to use in the place of git's own index, which then stays as it is. */
  readonly index?: string;
  /** Takes the output piece by piece instead of its being collected. */
  readonly onOutput?: (piece: Buffer) => void;
  readonly onWords?: (text: string) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
}

/** `silence`: milliseconds without any output; `total`: milliseconds; `output`: bytes collected. */
export interface Limits {
  readonly silence: number;
  readonly total: number;
  readonly output: number;
}

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  /** The last 16 KB of what git said, cleaned of control characters. */
  readonly words: string;
  /** Settings of the repository that did not count, since they name programs. */
  readonly leftOut?: readonly string[];
}

const LIMITS: Record<Purpose, Limits> = {
  read: { silence: 60_000, total: 600_000, output: 64 * 1024 * 1024 },
  write: { silence: 600_000, total: 600_000, output: 4 * 1024 * 1024 }, // hooks may think in silence
  verify: { silence: 60_000, total: 600_000, output: 64 * 1024 * 1024 },
  share: { silence: 90_000, total: 900_000, output: 4 * 1024 * 1024 }, // a person may be signing in
};
const WORDS_KEPT = 16 * 1024;
/** How long a process may take to tidy up (its locks) before it is ended for good, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Runs one git process, without a shell, and waits for its end. An exit code other than 0 is no failure here:
 * the caller knows what it means (`explainFailure` words the rest). Failures: git-missing, timeout, cancelled,
 * too-much-output. Throws only what `onOutput` throws.
 */
export async function runGit(git: Git, call: GitCall): Promise<GitResult<GitOutput>> {
  if (call.signal?.aborted) return gitFailure('cancelled');
  if (call.args.some((arg) => arg.includes('\0')))
    return gitFailure('git-failed', { detail: 'NUL' });
  const settings = gitSettings(call.purpose, call.settings);
  const child = spawn(git.program, [...settings, call.command, ...call.args], {
    cwd: git.folder,
    env: {
      ...gitEnvironment(call.purpose, git.environment),
      ...(call.index === undefined ? {} : { GIT_INDEX_FILE: call.index }),
      ...settingVariables(call.replaced ?? []),
    },
    stdio: 'pipe',
    windowsHide: true,
    // Of its own group, so that ssh and helpers end with it, and without a terminal on which ssh could ask.
    detached: hasOwnGroup(call),
  });
  const watch = new Watch(child, call);
  return watch.result();
}

function hasOwnGroup(call: GitCall): boolean {
  return call.purpose === 'share' && process.platform !== 'win32';
}

/** One running process: its limits, what it said, how it ended. */
class Watch {
  readonly #limits: Limits;
  readonly #pieces: Buffer[] = [];
  #collected = 0;
  #words = '';
  #stopped: GitResult<GitOutput> | undefined;
  #fault: Error | undefined;
  #isFed = true;
  #quiet: NodeJS.Timeout | undefined;
  #last: NodeJS.Timeout | undefined;
  #total: NodeJS.Timeout | undefined;
  readonly #release: () => void;

  constructor(
    readonly child: ChildProcessWithoutNullStreams,
    readonly call: GitCall,
  ) {
    this.#limits = { ...LIMITS[call.purpose], ...call.limits };
    if (call.lasting) letGo(child);
    else this.#total = setTimeout(() => this.#timeout(this.#limits.total), this.#limits.total);
    const unbound = hasOwnGroup(this.call) ? endWithUs(() => this.#send('SIGTERM')) : undefined;
    this.#release = () => {
      unbound?.();
      for (const timer of [this.#total, this.#quiet, this.#last]) clearTimeout(timer);
      call.signal?.removeEventListener('abort', this.#cancel);
    };
    call.signal?.addEventListener('abort', this.#cancel, { once: true });
    child.stdout.on('data', (piece: Buffer) => this.#output(piece));
    child.stderr.on('data', (piece: Buffer) => this.#said(piece));
    child.stdin.on('error', () => undefined); // git may end before it has read everything
    this.#feed(call.input ?? '');
    this.#heard();
  }

  #feed(input: string | Uint8Array | Feed): void {
    if (!(input instanceof Feed)) {
      this.child.stdin.end(input);
      return;
    }
    this.#isFed = false;
    input.pipeTo(this.child.stdin, () => {
      this.#isFed = true;
      this.#heard();
    });
  }

  result(): Promise<GitResult<GitOutput>> {
    return new Promise((resolve, reject) => {
      this.child.on('error', () => {
        this.#release();
        resolve(gitFailure('git-missing'));
      });
      this.child.on('close', (code) => {
        this.#release();
        if (this.#fault !== undefined) reject(this.#fault);
        else resolve(this.#stopped ?? gitOk(this.#end(code)));
      });
    });
  }

  #end(code: number | null): GitOutput {
    return { code: code ?? -1, stdout: Buffer.concat(this.#pieces), words: clean(this.#words) };
  }

  #output(piece: Buffer): void {
    this.#heard();
    if (this.#stopped || this.#fault !== undefined) return;
    if (this.call.onOutput) {
      try {
        this.call.onOutput(piece);
      } catch (fault) {
        this.#fault = fault instanceof Error ? fault : new Error(String(fault));
        this.#kill();
      }
      return;
    }
    this.#collected += piece.length;
    if (this.#collected > this.#limits.output) this.#stop(gitFailure('too-much-output'));
    else this.#pieces.push(piece);
  }

  #said(piece: Buffer): void {
    this.#heard();
    const text = piece.toString('utf8');
    this.#words = (this.#words + text).slice(-WORDS_KEPT);
    this.call.onWords?.(clean(text));
  }

  #heard(): void {
    clearTimeout(this.#quiet);
    if (!this.#isFed) return;
    this.#quiet = setTimeout(() => this.#timeout(this.#limits.silence), this.#limits.silence);
  }

  #timeout(limit: number): void {
    this.#stop(gitFailure('timeout', { seconds: Math.round(limit / 1000) }));
  }

  #cancel = (): void => this.#stop(gitFailure('cancelled'));

  #stop(why: GitResult<GitOutput>): void {
    this.#stopped ??= why;
    this.#kill();
  }

  #kill(): void {
    this.#send('SIGTERM');
    this.#last ??= setTimeout(() => this.#send('SIGKILL'), PATIENCE);
    // A helper that ignores the signal would keep the pipes, and so our wait, open.
    this.child.stdout.destroy();
    this.child.stderr.destroy();
  }

  #send(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (!hasOwnGroup(this.call) || pid === undefined) {
      this.child.kill(signal);
      return;
    }
    try {
      process.kill(-pid, signal);
    } catch {
      // it has ended by itself
    }
  }
}
