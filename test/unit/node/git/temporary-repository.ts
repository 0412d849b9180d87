import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe } from 'mocha';
import type { GitResult } from '../../../../src/core/history/git-failure';
import { openRepository } from '../../../../src/node/git/open-repository';
import type { Repository } from '../../../../src/node/git/open-repository';

/** An environment in which nothing of the person who runs the tests counts. */
export const TEST_ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
} as const;

export const ANA = { name: 'Ana Ruiz', email: 'ana.ruiz@acme.example' };
export const LEE = { name: 'Lee Wong', email: 'lee.wong@acme.example' };

/** A folder with a git repository, made with the real git and a clock that only goes forward when told. */
export class TemporaryRepository {
  #minute = 0;

  private constructor(
    readonly folder: string,
    readonly environment: Readonly<Record<string, string | undefined>>,
  ) {}

  /** An empty one with a branch `main` and Ana as its person. */
  static create(folder = temporaryFolder()): TemporaryRepository {
    const made = new TemporaryRepository(folder, TEST_ENVIRONMENT);
    made.git('init', '--quiet', '--initial-branch=main');
    made.identify(ANA);
    return made;
  }

  /** A copy of another, as a colleague has it. */
  static clone(from: string, person = LEE, ...options: string[]): TemporaryRepository {
    const made = new TemporaryRepository(temporaryFolder(), TEST_ENVIRONMENT);
    made.git('clone', '--quiet', ...options, from, '.');
    made.identify(person);
    return made;
  }

  identify(person: typeof ANA): void {
    this.git('config', 'user.name', person.name);
    this.git('config', 'user.email', person.email);
  }

  /** Runs git and returns what it printed. */
  git(...args: string[]): string {
    return this.run(args);
  }

  private run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
    this.#minute += 1;
    const time = new Date(Date.UTC(2026, 0, 1, 9, this.#minute)).toISOString();
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...this.environment,
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_DATE: time,
        ...environment,
      },
    });
  }

  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Writes files, records everything there is and returns the commit. */
  commit(files: Readonly<Record<string, string>>, subject = 'Save', person = ANA): string {
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    this.git('add', '--all');
    const author = `${person.name} <${person.email}>`;
    this.git('commit', '--quiet', '--allow-empty', `--author=${author}`, '-m', subject);
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** An executable hook. */
  hook(name: string, script: string): void {
    const file = path.join(this.git('rev-parse', '--absolute-git-dir').trim(), 'hooks', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /**
   * Everything a person could notice of their work: what is staged, what is not, what is new. Only read: git would else
   * write down what it looked at, for which a full disk has no room.
   */
  work(): string {
    return [['status', '--porcelain=v2', '--untracked-files=all'], ['diff', '--cached'], ['diff']]
      .map((args) => this.run(args, { GIT_OPTIONAL_LOCKS: '0' }))
      .join('\n===\n');
  }

  /** As the extension and the command line see it. */
  async open(
    folder = '.',
    environment: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Repository> {
    return value(
      await openRepository(path.join(this.folder, folder), {
        environment: { ...this.environment, ...environment },
      }),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const folders: string[] = [];

/** A new empty folder, removed by `removeTemporaryFolders`. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mops-git-')));
  folders.push(folder);
  return folder;
}

/** Removes what the tests of a file have made. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A suite whose tests start git processes, on a computer that may be busy, and leave no folders behind. */
export function describeWithGit(title: string, tests: () => void): void {
  describe(title, function () {
    after(removeTemporaryFolders);
    tests();
  });
}

/** The value of a result that must be good. */
export function value<T>(result: GitResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The code of a result that must have failed. */
export function failureCode(result: GitResult<unknown>): string {
  if (result.ok) throw new Error('expected a failure');
  return result.failure.code;
}

/** A small valid change. */
export function changeText(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = { title: 'Raise the MQL threshold', kind: 'changed', status: 'draft', ...fields };
  const lines = Object.entries(all).map(([key, text]) => `${key}: ${text}`);
  return `id: ${id}\n${lines.join('\n')}\ntools: [marketo]\n`;
}

/** A change that most tests are about, and where it stands. */
export const ID = '2026-11-20-raise-mql-threshold-k3f9';
export const PATH = changePath(ID);

/** Another change, which is not there at first. */
export const OTHER = changePath('2026-11-21-other-aaaa');

/** Where a change of November 2026 stands. */
export function changePath(id: string): string {
  return `changes/2026/11/${id}.yaml`;
}

/** Does something as a user whom a folder belongs to and who is not root, to whom nothing is read-only. */
export async function asNobody(folder: string, work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0 || !process.seteuid || !process.setegid) return work();
  const NOBODY = 65534;
  execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  process.setegid(NOBODY);
  process.seteuid(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}

/** A repository where somebody has staged, unstaged and new work of their own, beside the logbook's. */
export function withOtherWork(): TemporaryRepository {
  const place = TemporaryRepository.create();
  place.commit({
    'logbook.yaml': 'format: 1\nname: Acme\n',
    [PATH]: changeText(ID),
    'site/a.txt': 'a\n',
    'site/b.txt': 'b\n',
  });
  place.write('site/a.txt', 'staged\n');
  place.write('site/new.txt', 'new and staged\n');
  place.git('add', 'site/a.txt', 'site/new.txt');
  place.write('site/a.txt', 'staged, then edited\n');
  place.write('site/b.txt', 'edited\n');
  place.write('site/untracked.txt', 'untracked\n');
  return place;
}
