import * as z from 'zod/mini';
import { toForm } from '../../protocol/form';
import { readMessage } from '../../protocol/guard';
import { FormPage } from './form-page';
import { openLink } from './form';
import { pageKey } from './page-keys';

z.config({ jitless: true }); // the page's policy forbids code that is made from text

const page = new FormPage();

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const read = readMessage(toForm, data);
  if (read.ok) page.receive(read.message);
  else page.send({ type: 'fault', message: read.why });
});
window.addEventListener('error', ({ message }) => page.send({ type: 'fault', message }));
window.addEventListener('unhandledrejection', ({ reason }) => {
  page.send({ type: 'fault', message: String(reason) });
});
// Undo must not reach the browser's own; Escape is for the control first, and then for the page.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape') pageKey(event, page);
  },
  { capture: true },
);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') pageKey(event, page);
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('.rendered a[href]');
  if (link) openLink(event, page, link.getAttribute('href') ?? '');
});
document.addEventListener('visibilitychange', () => void page.store.flush());
window.addEventListener('blur', () => void page.store.flush());

page.send({ type: 'ready' });
