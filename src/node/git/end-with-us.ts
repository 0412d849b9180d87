import { Socket } from 'node:net';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` when this process is told to end, and then lets it end as it would have without us.
 * For processes in a group of their own: Ctrl+C in a terminal does not reach them.
 * @returns undoes it
 */
export function endWithUs(stop: () => void): () => void {
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      stop();
      release();
      // Whoever else listens decides what happens next; otherwise the signal does what it does by default.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  const release = () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
  return release;
}

/** Lets this process end while a child still waits for its input, which ends with us, and so the child does too. */
export function letGo(child: ChildProcessWithoutNullStreams): void {
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr])
    if (pipe instanceof Socket) pipe.unref();
}
