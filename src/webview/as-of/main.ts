import * as z from 'zod/mini';
import { toAsOf } from '../../protocol/as-of';
import type { FromAsOf } from '../../protocol/as-of';
import { readMessage } from '../../protocol/guard';
import { vscodeApi } from '../vscode-api';
import { AsOfPage } from './as-of-page';

z.config({ jitless: true }); // the page's policy forbids code that is made from text

const send = (message: FromAsOf) => vscodeApi.postMessage(message);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = readMessage(toAsOf, data);
  if (read.ok) AsOfPage.receive(read.message);
  else send({ type: 'fault', message: read.why });
});
window.addEventListener('error', ({ message }) => send({ type: 'fault', message }));
send({ type: 'ready' });
