import type { ImportContext, Importer, ImportItem, Sample, SourceFile } from '../importer';
import { refused } from '../read/told';
import { changeOfEntry, EntryKeys } from './entry';
import { productsOf, releaseOf } from './release-heading';
import { wholeText } from './whole-text';

/**
 * A changelog in Markdown: headings of releases, below them headings of sections, below them a bullet or a paragraph
 * an entry. What its entries are told apart by survives that a release is named or dated later.
 */
export const keepAChangelog: Importer = {
  id: 'keep-a-changelog',
  makes: 'changes',
  describedBy: 'https://keepachangelog.com/en/1.1.0/',
  recognise,
  async *read(files, context) {
    for (const file of files) yield* readFile(file, context);
  },
};

/** Markup in which Markdown would find some headings and lose others. */
const OTHER_MARKUP = /\.(?:rst|adoc|asciidoc|org|textile)$/i;

function recognise({ name, text }: Sample): number {
  if (!/\.(?:md|markdown|mdown|txt)$/i.test(name)) return 0;
  const lines = text.match(/^#{1,3}[ \t].*$/gm) ?? [];
  const headings = lines.map((line) => line.replace(/^#+\s*/, ''));
  const products = productsOf(headings);
  const releases = headings.filter((heading) => releaseOf(heading, products)).length;
  if (releases === 0) return 0;
  const isNamed = /change.?log|changes|history|news/i.test(name);
  if (isNamed && /keepachangelog\.com/i.test(text)) return 0.95;
  return (isNamed ? 0.8 : 0.5) + (releases > 1 ? 0.05 : 0);
}

async function* readFile(file: SourceFile, context: ImportContext): AsyncIterable<ImportItem> {
  const text = await wholeText(file, context.answers.encoding);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  // The library that knows Markdown is only loaded now.
  const { markdownBlocks } = await import('./markdown-blocks');
  const { ChangelogReader, shapeOf } = await import('./read-changelog');
  const document = markdownBlocks(text);
  const shape = shapeOf(document.blocks);
  const isOther = OTHER_MARKUP.test(file.name);
  if (isOther || (shape.base === undefined && !shape.hasSections)) {
    const args = { source: 'keep-a-changelog', missing: '## [1.0.0] - 2026-11-20' };
    yield refused(file.name, 'not-this-source', args);
    return;
  }
  const found = new ChangelogReader(file.name, document, context.today, shape).read();
  const items: ImportItem[] = [];
  const keys = new EntryKeys();
  // A changelog grows at its top: counted from the bottom, the second `Update dependencies` stays the second.
  for (const one of [...found].reverse())
    items.push(
      one.what === 'none'
        ? one.told
        : changeOfEntry(one.entry, await keys.keyOf('', one.entry.text)),
    );
  for (const item of items.reverse()) yield item;
}
