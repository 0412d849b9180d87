import { userCacheFolder } from '../node/cache-folder';
import type { CliIo, CliStream } from './io';

/** The world of this process. */
export function processIo(): CliIo {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: stream(process.stdout),
    err: stream(process.stderr),
    now: () => new Date(),
    random: Math.random,
    cacheDir: userCacheFolder(),
  };
}

function stream(target: NodeJS.WriteStream): CliStream {
  // `mops-logbook list | head` closes the pipe early: that is no fault.
  target.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    isTerminal: target.isTTY,
    write: (text) => void target.write(text),
  };
}
