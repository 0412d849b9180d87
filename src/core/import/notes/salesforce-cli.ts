import type { Importer, ImportItem } from '../importer';
import { cleanMarkdown } from './clean-markdown';
import { leftOut, refused } from '../read/told';
import { firstDayIn, withoutDay } from './note-dates';
import { readNotes } from './note-file';
import type { Note } from './note-file';
import { noteItem, titleOf } from './note-item';
import { sectionsOf } from './sections';
import type { Section } from './sections';

const HEAD = /^# (Salesforce CLI)\b.*? Release Notes\b(.*)$/m;
/** `2.147.7`, `v7.209.6` at the start of a heading. */
const VERSION = /^v?(\d+\.\d+\.\d+)/;
/** `December 23 and 30, 2025`: the first of them counts. */
const MORE_DAYS = /(\b\d{1,2})(?:,? (?:and )?\d{1,2}){1,4}(?=, 20\d\d)/;
/** Weeks in which there was nothing are said to be so. */
const NOTHING_CAME =
  /(?:aren[’']t|are not|not) (?:releasing|publishing)|there (?:isn[’']t|is no|was no) (?:a )?(?:new )?release/i;
const SHORT = 600;

/** Weekly releases in one long file: `## 2.147.7 (August 12, 2026) [stable-rc]`, or a day alone, then what is new. */
export const salesforceCliNotes: Importer = {
  id: 'salesforce-cli-notes',
  makes: 'updates',
  describedBy: 'https://github.com/forcedotcom/cli/tree/4173c60a/releasenotes',
  tools: ['salesforce', 'salesforce-cli'],
  recognise: ({ text }) => (HEAD.test(text) ? 0.97 : 0),
  read: (files, context) => readNotes(files, context, itemsOf),
};

function* itemsOf(note: Note): Iterable<ImportItem> {
  const [, product, kind = ''] = HEAD.exec(note.body) ?? [];
  if (product === undefined) {
    const missing = '# Salesforce CLI Release Notes';
    yield refused(note.name, 'not-this-source', { source: salesforceCliNotes.id, missing });
    return;
  }
  const sections = sectionsOf(note.body, note.line);
  for (const [at, section] of sections.entries()) {
    if (section.level !== 2) continue;
    const end = sections.findIndex(({ level }, index) => index > at && level <= 2);
    const deeper = sections.slice(at + 1, end < 0 ? undefined : end);
    yield itemOf(note, `${product}${kind}`, section, deeper);
  }
}

function itemOf(
  note: Note,
  product: string,
  section: Section,
  deeper: readonly Section[],
): ImportItem {
  const place = { file: note.name, line: section.line };
  const announced = firstDayIn(section.title.replace(MORE_DAYS, '$1'));
  if (announced === undefined) return withoutDay(place);
  const parts = deeper.map(({ level, title, text }) => `${'#'.repeat(level)} ${title}\n\n${text}`);
  const text = cleanMarkdown([section.text, ...parts].join('\n\n'));
  const [, version] = VERSION.exec(section.title) ?? [];
  const cameNothing = version === undefined && text.length < SHORT && NOTHING_CAME.test(text);
  if (text === '' || cameNothing)
    return leftOut(place.file, place.line, cameNothing ? 'nothing-new' : 'no-text');
  const [, mark] =
    /\((ROLLED BACK)\b/i.exec(section.title) ?? /\[([\w-]+)\]\s*$/.exec(section.title) ?? [];
  const title = `${product} ${version ?? titleOf(section.title)}`;
  return noteItem({
    place,
    // What a release candidate said is said again of the release.
    key: `${product} ${version ?? announced}`,
    title: mark === undefined || mark === 'stable' ? title : `${title} (${mark.toLowerCase()})`,
    announced,
    text,
    release: version,
  });
}
