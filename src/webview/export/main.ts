import { toExport } from '../../protocol/export';
import type { FromExport } from '../../protocol/export';
import { startPage } from '../start-page';
import { vscodeApi } from '../vscode-api';
import { ExportPage } from './export-page';

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a[href]');
  if (!link) return;
  event.preventDefault();
  const message: FromExport = { type: 'openLink', url: link.getAttribute('href') ?? '' };
  vscodeApi.postMessage(message);
});
startPage(toExport, (message) => ExportPage.receive(message));
