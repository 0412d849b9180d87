import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { realDay } from '../../days';
import { leftOut } from '../read/told';
import { changeOfEntry, EntryKeys } from './entry';
import { baseName, broken, fragmentText } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';
import type { MarkdownDocument } from './markdown-blocks';

/**
 * Fragments of scriv: `changelog.d/<time>_<author>_<branch>.rst` or `.md`, with headings of categories and below them
 * the entries; comments are instructions. https://scriv.readthedocs.io/en/latest/concepts.html#fragments
 */
export const scriv: Importer = {
  id: 'scriv',
  makes: 'changes',
  describedBy: 'https://scriv.readthedocs.io/en/latest/concepts.html#fragments',
  recognise,
  async *read(files, context) {
    const keys = new EntryKeys();
    for (const file of files) yield* readOne(file, keys, context.today);
  },
};

const NAME = /^(\d{4})(\d\d)(\d\d)_\d{6}(?:_.*)?\.(?:rst|md)$/i;

function recognise({ name, text }: Sample): number {
  if (/^[ \t]*\[tool\.scriv\]|^\[scriv\]/m.test(text)) return 0.8;
  if (!endsWith({ name }, '.rst', '.md')) return 0;
  if (/A new scriv changelog fragment/.test(text)) return 0.95;
  return NAME.test(baseName(name)) ? 0.9 : 0;
}

async function* readOne(
  file: SourceFile,
  keys: EntryKeys,
  today: string,
): AsyncIterable<ImportItem> {
  const { name } = file;
  const beside = besideFragments(file);
  if (beside) yield beside;
  else if (endsWith(file, '.toml', '.cfg', '.ini', '.j2')) yield leftOut(name, 1, 'file-of-tool');
  else if (!endsWith(file, '.rst', '.md')) yield unreadName(file, '<name>.<rst|md>');
  else {
    const read = await fragmentText(file);
    if (!read.ok) yield broken(name, read.problem);
    else yield* entriesOf(name, await documentOf(name, read.value), keys, today);
  }
}

async function documentOf(name: string, text: string): Promise<MarkdownDocument> {
  const { markdownBlocks } = await import('./markdown-blocks');
  const { rstBlocks } = await import('./rst-blocks');
  if (endsWith({ name }, '.md')) return markdownBlocks(text);
  return { blocks: rstBlocks(text), addressOf: () => undefined };
}

async function* entriesOf(
  name: string,
  document: MarkdownDocument,
  keys: EntryKeys,
  today: string,
): AsyncIterable<ImportItem> {
  const { ChangelogReader } = await import('./read-changelog');
  const [, year, month, day] = NAME.exec(baseName(name)) ?? [];
  const written = realDay(Number(year), Number(month), Number(day));
  const found = new ChangelogReader(name, document, today).read();
  for (const one of found)
    if (one.what === 'none') yield one.told;
    else {
      const { section = '', text } = one.entry;
      const key = await keys.keyOf(`${baseName(name)}/${section}`, text);
      yield changeOfEntry({ ...one.entry, status: 'approved', written }, key);
    }
  if (found.length === 0) yield leftOut(name, 1, 'no-text');
}
