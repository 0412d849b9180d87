import * as l10n from '@vscode/l10n';
import { userCacheFolder } from '../node/cache-folder';
import { EXIT } from './command';
import type { CliIo, CliStream } from './io';

/** The world of this process. */
export function processIo(): CliIo {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: stream(process.stdout),
    err: stream(process.stderr),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    now: () => new Date(),
    random: Math.random,
    cacheDir: userCacheFolder(),
  };
}

/** On stderr, so that what is printed can still be read by another program. */
async function ask(prompt: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(prompt);
  } finally {
    reader.close();
  }
}

function stream(target: NodeJS.WriteStream): CliStream {
  let isFaulty = false;
  let isTaken = true;
  target.on('error', (error: NodeJS.ErrnoException) => {
    isTaken = false;
    // `mops-logbook list | head` closes the pipe early: that is no fault, and no reason to leave work half done.
    if (error.code === 'EPIPE' || isFaulty) return;
    isFaulty = true;
    process.exitCode = EXIT.failed;
    if (target !== process.stderr) process.stderr.write(`${incomplete(error)}\n`);
  });
  return {
    isTerminal: target.isTTY,
    columns: target.isTTY ? target.columns : undefined,
    write: (text) => void target.write(text),
    delivered: () =>
      new Promise((resolve) => {
        // Its own fault, if any, is told before the callback is called.
        target.write('', (error) => resolve(isTaken && !error));
      }),
  };
}

function incomplete({ code = '' }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? l10n.t('What is printed here is not complete: the disk is full.')
    : l10n.t('What is printed here is not complete: it could not be written ({0}).', code);
}
