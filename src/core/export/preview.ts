import type { ChangeHead } from '../logbook/change-head';
import type { Cell } from './csv';
import type { Digest } from './digest/digest';
import { evidenceOutline } from './evidence/pack-files';
import { exportDigest, exportEntries } from './export-changes';
import { isFolder } from './exporter';
import type { ExportContent, ExportFolder, ExportInput, ExportWords, Exporter } from './exporter';
import type { PlannedExport } from './request';
import { sheetsOf, wordedSheets } from './sheets';
import type { Sheet } from './sheets';

/** A table as it is looked at: the first rows as text. */
export interface ShownSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** What an export looks like, as far as anybody looks before it is made. */
export type ShownExport =
  | { readonly kind: 'markdown' | 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'tables'; readonly sheets: readonly ShownSheet[] }
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      /** There will be others. */
      readonly more: boolean;
      /** The page that a reader sees first, with its style in it. */
      readonly html?: string;
    };

export interface ExportPreview {
  readonly shown: ShownExport;
  /** Of how many changes; the first of those that were handed in. */
  readonly count: number;
  /** Where it is one, the digest of all of them, of which the beginning is shown. */
  readonly digest?: Digest;
}

/** So much is made for each key that is pressed, and no more: whole files take longer to read than heads. */
const MOST_CHANGES = { head: 200, fields: 200, file: 40 } as const;
/** Of a folder, which has a page for each. */
const MOST_PAGES = 20;
const MOST_ROWS = 30;
const MOST_FILES = 400;
const MOST_CHARACTERS = 200_000;

/**
 * What an export of `entries` looks like: made by the very format, of the first changes alone, with the headings and
 * counts of all. `source` and `words` are those of `exportEntries`.
 */
export async function previewExport(
  { exporter, options }: PlannedExport,
  entries: readonly ChangeHead[],
  source: Parameters<typeof exportEntries>[2],
  words: ExportWords,
): Promise<ExportPreview> {
  const most = exporter.extension === 'zip' ? MOST_PAGES : MOST_CHANGES[exporter.needs];
  const first = entries.slice(0, most);
  const partly = { ...options, count: entries.length };
  const count = first.length;
  if (exporter.id === 'csv' || exporter.id === 'xlsx') {
    const sheets = await tablesOf(exporter.id, first, source, words, partly);
    return { shown: { kind: 'tables', sheets: sheets.map(shownSheet) }, count };
  }
  if (exporter.id === 'evidence') {
    const input = { changes: [], snapshot: source.snapshot, words, options };
    const { paths, html } = await evidenceOutline(input);
    const listed = { paths: paths.slice(0, MOST_FILES), more: paths.length > MOST_FILES };
    const shown = { kind: 'files', ...listed, html: inOne(html, new Map()) } as const;
    return { shown, count: entries.length };
  }
  const made = await exportDigest(exporter, entries, source, words, partly, most);
  if (made) return { shown: shownText(exporter, made.content), count, digest: made.digest };
  const content = await exportEntries(exporter, first, source, words, partly);
  if (isFolder(content))
    return { shown: await shownFolder(content, count < entries.length), count };
  return { shown: shownText(exporter, content), count };
}

function shownText({ extension }: Exporter, content: ExportContent): ShownExport {
  const text = typeof content === 'string' ? content : '';
  if (isHtml(extension)) return { kind: 'html', html: text };
  const kind = extension === 'md' ? 'markdown' : 'text';
  return { kind, text: text.slice(0, MOST_CHARACTERS) };
}

const isHtml = (extension: string): boolean => /^html?$/.test(extension);

/** What a spreadsheet would have, without the work of writing and reading one: the formats draw on the same tables. */
async function tablesOf(
  id: 'csv' | 'xlsx',
  entries: readonly ChangeHead[],
  source: Parameters<typeof exportEntries>[2],
  words: ExportWords,
  options: ExportInput['options'],
): Promise<readonly Sheet[]> {
  let sheets: readonly Sheet[] = [];
  const reader = {
    ...({ id, extension: id, mime: '', needs: 'file' } as const),
    export: (input: ExportInput) => {
      sheets = id === 'csv' ? sheetsOf(input).slice(0, 1) : wordedSheetsOf(input);
      return '';
    },
  };
  await exportEntries(reader, entries, source, words, options);
  return sheets;
}

function wordedSheetsOf(input: ExportInput): readonly Sheet[] {
  return wordedSheets(input).map(({ rowsOf, lastRows, ...head }) => ({
    ...head,
    rows: [...input.changes.flatMap((change) => rowsOf(change)), ...(lastRows?.() ?? [])],
  }));
}

function shownSheet({ name, columns, rows }: Sheet): ShownSheet {
  return {
    name,
    columns: columns.map((column) => column.name),
    rows: rows.slice(0, MOST_ROWS).map((row) => row.map(cellText)),
    more: Math.max(0, rows.length - MOST_ROWS),
  };
}

const cellText = (cell: Cell): string => (cell === undefined ? '' : String(cell));

async function shownFolder(folder: ExportFolder, isPart: boolean): Promise<ShownExport> {
  const paths: string[] = [];
  const styles = new Map<string, string>();
  let first: string | undefined;
  for await (const { path, content } of folder.files) {
    paths.push(path);
    if (typeof content !== 'string') continue;
    // Every folder that we make begins with the page that is read first.
    if (/^[^/]+\.html$/.test(path)) first ??= content;
    if (path.endsWith('.css')) styles.set(path, content);
    if (paths.length === MOST_FILES) break;
  }
  const more = isPart || paths.length === MOST_FILES;
  return { kind: 'files', paths, more, html: first && inOne(first, styles) };
}

const STYLE_LINK = /<link rel="stylesheet" href="(?:\.\/)?([^"]+)">/g;

/** A page with its style in it: in a preview there is no folder to load it from. Its own policy would not let it. */
function inOne(page: string, styles: ReadonlyMap<string, string>): string {
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(STYLE_LINK, (_, path: string) => `<style>${styles.get(path) ?? ''}</style>`);
}
