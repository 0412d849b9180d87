import { csvHeading, csvLine } from '../csv';
import type { ExportFile, ExportFolder, ExportInput } from '../exporter';
import type { Table } from '../sheets';
import { inPieces } from '../stream-changes';
import { workbookOf } from '../xlsx';
import { joined } from '../zip-folder';
import { controlsPage } from './controls-page';
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
import { sha256Of, utf8 } from './sha256';
import { tablesOf } from './tables';
import { tracePage } from './trace-page';
import { trailsPage } from './trails-page';

/** The names of all files of a pack, and its first page: what a preview shows, without the work of the rest. */
export async function evidenceOutline(
  input: ExportInput,
): Promise<{ readonly paths: readonly string[]; readonly html: string }> {
  const pack = await gatherPack(input);
  const paths = partsOf(pack).map(({ path }) => path);
  return { paths: [...paths, MANIFEST, SUMS], html: indexPage(pack) };
}

const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';

/** The pack of an export as a folder: its files are made as they are asked for; the sums come last. */
export async function packFolder(input: ExportInput): Promise<ExportFolder> {
  const pack = await gatherPack(input);
  return { name: 'evidence', files: filesOf(pack), count: pack.totals.members };
}

async function* filesOf(pack: Pack): AsyncGenerator<ExportFile> {
  const summed: Summed[] = [];
  const sumUp = async ({ path, content }: ExportFile): Promise<void> => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    summed.push({ path, size: bytes.length, sha256: await sha256Of(bytes) });
  };
  for (const { path, make } of partsOf(pack)) {
    const file = { path, content: await make() };
    await sumUp(file);
    yield file;
  }
  const manifest = { path: MANIFEST, content: manifestText(pack, summed) };
  await sumUp(manifest);
  yield manifest;
  yield { path: SUMS, content: sumsText(summed) };
}

/** A file that is made when it is its turn. */
interface PackPart {
  readonly path: string;
  readonly make: () => ExportFile['content'] | Promise<ExportFile['content']>;
}

function partsOf(pack: Pack): readonly PackPart[] {
  const tables = tablesOf(pack);
  const { trails } = pack;
  return [
    { path: 'index.html', make: () => indexPage(pack) },
    { path: 'README.txt', make: () => readmeText(pack) },
    { path: 'reconciliation.html', make: () => reconciliationPage(pack) },
    { path: 'sample.html', make: () => samplePage(pack) },
    { path: 'exceptions.html', make: () => exceptionsPage(pack) },
    { path: 'integrity.html', make: () => integrityPage(pack) },
    ...(trails ? [{ path: 'trails.html', make: () => trailsPage(pack, trails) }] : []),
    { path: 'controls.html', make: () => controlsPage(pack) },
    ...pack.traced.map((traced) => ({ path: traced.page, make: () => tracePage(pack, traced) })),
    { path: 'frame.txt', make: () => pack.sample.frame.map((id) => `${id}\n`).join('') },
    ...tables.map((table) => ({
      path: `${table.name}.csv`,
      make: () => joined(inPieces(csvOf(table))),
    })),
    { path: 'evidence.xlsx', make: () => workbookOf(tables, pack.words) },
  ];
}

function* csvOf({ columns, rows }: Table): Generator<string, undefined> {
  yield csvHeading(columns);
  for (const row of rows) yield csvLine(row);
}
