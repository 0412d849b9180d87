import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { GitResult } from '../../../../src/core/history/git-failure';
import { gitText } from '../../../../src/messages/git-text';
import { openRepository } from '../../../../src/node/git/open-repository';
import type { Repository } from '../../../../src/node/git/open-repository';
import type { TemporaryRepository } from './temporary-repository';
import { TEST_ENVIRONMENT, temporaryFolder, value } from './temporary-repository';

/** The same names in every run. */
export const SEED = 20261122;
const PIECES = [
  ...[
    '-',
    '--upload-pack=touch F',
    '--output=F',
    '-c',
    '-n1',
    '--exec=touch F',
    '--',
    '@{-1}',
    '@',
  ],
  ...['$(touch F)', '`touch F`', ';touch F;', '|touch F', '${IFS}', '&', '>F', '"', "'", '\\'],
  ...['..', '.', '.git', '.GIT', 'git~1', '.lock', '~', '^', ':', '?', '*', '[', ':(top)', 'HEAD'],
  ...['\n', '\r', '\t', '\u0001', '\u001b[31m', '\u007f', '\u202e', '\u2066', '\u200b', '\ufeff'],
  ...[
    'ไทย',
    '漢字',
    'é',
    'e\u0301',
    '🙂',
    ' ',
    'x'.repeat(90),
    '%00',
    '%2e%2e',
    'C:',
    'nul',
    '#',
    '=',
  ],
];
/** Names of bytes; some are no UTF-8. */
export const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)),
      fc.string({ minLength: 1, maxLength: 4 }).map((text) => Buffer.from(text)),
      fc.constantFrom(Buffer.from([0xff, 0xfe]), Buffer.from([0xed, 0xa0, 0x80])),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => Buffer.concat(pieces))
  .filter((bytes) => bytes.length < 230 && !bytes.includes(0) && !bytes.includes(0x2f));

/** A thousand different ones. */
export function thousand(): readonly Buffer[] {
  const names = fc.sample(name, { numRuns: 3_000, seed: SEED });
  return [...new Map(names.map((bytes) => [bytes.toString('hex'), bytes])).values()].slice(
    0,
    1_000,
  );
}

/** A git that writes down every process that it starts, and all files that there are around a repository. */
export class Watched {
  readonly #log = path.join(temporaryFolder(), 'log');
  readonly #program = path.join(temporaryFolder(), 'git');

  constructor(readonly place: TemporaryRepository) {
    writeFileSync(this.#log, '');
    const script = `#!/bin/sh\nGIT_TRACE='${this.#log}' exec git "$@"\n`;
    writeFileSync(this.#program, script, { mode: 0o755 });
  }

  async open(): Promise<Repository> {
    const options = { program: this.#program, environment: TEST_ENVIRONMENT };
    return value(await openRepository(this.place.folder, options));
  }

  /** Everything that git started beyond itself. */
  strangers(): readonly string[] {
    const started = readFileSync(this.#log, 'utf8').matchAll(/run_command: (.*)/g);
    const all = [...started].map(([, command = '']) =>
      command.replace(/^unset [^;]*; /, '').replace(/^(?:GIT_\w+=\S+ )+/, ''),
    );
    assert.ok(readFileSync(this.#log, 'utf8').includes('built-in: git'));
    return all.filter((command) => !/^(?:git |'?git-(?:upload|receive)-pack )/.test(command));
  }

  /** Names of all files, without those in which git keeps its own. */
  files(): readonly string[] {
    const all = readdirSync(this.place.folder, { recursive: true, encoding: 'latin1' });
    return all
      .filter((file) => !/^\.git\/(?:objects|logs|refs|index|\w+_HEAD|COMMIT_EDITMSG)/.test(file))
      .sort();
  }
}

/** Whether it failed, in a sentence that fits on a screen and holds nothing that a terminal obeys. */
export function isTold(outcome: GitResult<unknown>): boolean {
  if (outcome.ok) return false;
  const text = gitText(outcome.failure);
  assert.ok(text.length < 1_500, text);
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f\u202e\u2066]/);
  return true;
}
