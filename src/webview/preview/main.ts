import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { readMessage } from '../../protocol/guard';
import { toPreview } from '../../protocol/preview';
import type { FromPreview, ToPreview } from '../../protocol/preview';
import { vscodeApi } from '../vscode-api';
import { previewView } from './preview-view';
import { render } from 'lit-html';

z.config({ jitless: true }); // the page's policy forbids code that is made from text

const send = (message: FromPreview) => vscodeApi.postMessage(message);

function show(message: ToPreview): void {
  if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
  render(previewView(message, send), document.body);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = readMessage(toPreview, data);
  if (read.ok) show(read.message);
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a[href]');
  if (!link) return;
  event.preventDefault();
  send({ type: 'openLink', url: link.getAttribute('href') ?? '' });
});
send({ type: 'ready' });
