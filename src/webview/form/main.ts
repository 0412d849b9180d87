import { toForm } from '../../protocol/form';
import { startPage } from '../start-page';
import { FormPage } from './form-page';
import { openLink } from './form';
import { pageKey } from './page-keys';

const page = new FormPage();

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

startPage(toForm, (message) => page.receive(message));
