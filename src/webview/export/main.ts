import * as z from 'zod/mini';
import { toExport } from '../../protocol/export';
import type { FromExport } from '../../protocol/export';
import { readMessage } from '../../protocol/guard';
import { vscodeApi } from '../vscode-api';
import { ExportPage } from './export-page';

z.config({ jitless: true }); // the page's policy forbids code that is made from text

const send = (message: FromExport) => vscodeApi.postMessage(message);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = readMessage(toExport, data);
  if (read.ok) ExportPage.receive(read.message);
  else send({ type: 'fault', message: read.why });
});
window.addEventListener('error', ({ message }) => send({ type: 'fault', message }));
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a[href]');
  if (!link) return;
  event.preventDefault();
  send({ type: 'openLink', url: link.getAttribute('href') ?? '' });
});
send({ type: 'ready' });
