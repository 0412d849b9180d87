import * as z from 'zod/mini';
import { readMessage } from '../protocol/guard';
import { vscodeApi } from './vscode-api';

/**
 * Begins a page: hands on what the extension says once it is known to be one of `schema`, tells the extension of
 * faults (a message `fault`), and says that the page is `ready`. To be called last, when the page can hear.
 */
export function startPage<T>(schema: z.ZodMiniType<T>, receive: (message: T) => void): void {
  z.config({ jitless: true }); // the page's policy forbids code that is made from text
  const fault = (message: string) => vscodeApi.postMessage({ type: 'fault', message });
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const read = readMessage(schema, data);
    if (read.ok) receive(read.message);
    else fault(read.why);
  });
  window.addEventListener('error', ({ message }) => fault(message));
  window.addEventListener('unhandledrejection', ({ reason }) => fault(String(reason)));
  vscodeApi.postMessage({ type: 'ready' });
}
