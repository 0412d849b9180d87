import { csvCell } from '../csv';
import type { ExportFile, ExportFolder, Exporter } from '../exporter';
import type { Sheet } from '../sheets';
import { workbookOf } from '../xlsx';
import { controlsPage } from './controls-page';
import { sha256Of, utf8 } from './digest';
import { exceptionsPage } from './exceptions-page';
import { indexPage } from './index-page';
import { integrityPage } from './integrity-page';
import { manifestText, sumsText } from './manifest';
import type { Summed } from './manifest';
import { gatherPack } from './pack';
import type { Pack } from './pack';
import { readmeText } from './readme';
import { reconciliationPage } from './reconciliation-page';
import { samplePage } from './sample-page';
import { tablesOf } from './tables';
import { tracePage } from './trace-page';

/**
 * A folder for an auditor: every change of a period, a sample of them traced from the request to the commits, what
 * stands out, totals that add up, and the sums of all files. It takes its changes from the snapshot itself, those that
 * other exports leave out too; of the options it knows since, until, tool, process, title, sample and seed.
 */
export const evidence: Exporter<ExportFolder> = {
  id: 'evidence',
  extension: 'zip',
  mime: 'application/zip',
  needs: 'head',
  isBinary: true,
  async export(input) {
    return evidenceOf(await gatherPack(input));
  },
};

/** The files of a pack, made as they are asked for; the sums come last. */
export function evidenceOf(pack: Pack): ExportFolder {
  return { files: filesOf(pack) };
}

async function* filesOf(pack: Pack): AsyncGenerator<ExportFile> {
  const summed: Summed[] = [];
  const sumUp = async ({ path, content }: ExportFile): Promise<void> => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    summed.push({ path, size: bytes.length, sha256: await sha256Of(bytes) });
  };
  for await (const file of contentsOf(pack)) {
    await sumUp(file);
    yield file;
  }
  const manifest = { path: 'manifest.json', content: manifestText(pack, summed) };
  await sumUp(manifest);
  yield manifest;
  yield { path: 'SHA256SUMS', content: sumsText(summed) };
}

async function* contentsOf(pack: Pack): AsyncGenerator<ExportFile> {
  yield { path: 'index.html', content: indexPage(pack) };
  yield { path: 'README.txt', content: readmeText(pack) };
  yield { path: 'reconciliation.html', content: reconciliationPage(pack) };
  yield { path: 'sample.html', content: samplePage(pack) };
  yield { path: 'exceptions.html', content: exceptionsPage(pack) };
  yield { path: 'integrity.html', content: integrityPage(pack) };
  yield { path: 'controls.html', content: controlsPage(pack) };
  for (const traced of pack.traced) yield { path: traced.page, content: tracePage(pack, traced) };
  yield { path: 'frame.txt', content: pack.sample.frame.map((id) => `${id}\n`).join('') };
  const tables = tablesOf(pack);
  for (const table of tables) yield { path: `${table.name}.csv`, content: csvOf(table) };
  yield { path: 'evidence.xlsx', content: await workbookOf(tables, pack.words.sheets) };
}

/** A table as RFC 4180 has it, with a byte order mark: without it Excel shows every umlaut as two wrong letters. */
function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return `\uFEFF${lines.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
