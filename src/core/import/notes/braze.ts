import { realDay } from '../../days';
import type { Importer, ImportItem } from '../importer';
import { cleanMarkdown } from './clean-markdown';
import { leftOut } from '../read/told';
import { firstDayIn, withoutDay } from './note-dates';
import { frontText, readNotes } from './note-file';
import type { Note } from './note-file';
import { firstLink, noteItem, titleOf } from './note-item';
import { below, sectionsOf } from './sections';
import type { Section } from './sections';

const DOCS = 'https://www.braze.com/docs';
/** What the template of a note has where somebody is to write. */
const UNWRITTEN = /\bRELEASE_NOTE_TITLE\b|\bOPTIONAL_CONTEXT\b|\bSDK_NAME\b|^CONTENT\.$/m;
const RELEASE_TYPE = /\{%-?\s*multi_lang_include release_type\.md release="([^"]{1,40})"/;

/** One file a release, `1_8_26.md`: its day in `nav_title`, a heading an area, a heading below that a piece of news. */
export const brazeNotes: Importer = {
  id: 'braze-notes',
  makes: 'updates',
  describedBy: 'https://github.com/braze-inc/braze-docs/tree/develop/_docs/_releases',
  tools: ['braze'],
  recognise: ({ text }) => {
    if (!/^\s*---\s/.test(text) || !/^nav_title:/m.test(text)) return 0;
    return /release notes for|^# .* release\b/im.test(text) ? 0.95 : 0;
  },
  read: (files, context) => readNotes(files, context, itemsOf),
};

function* itemsOf(note: Note): Iterable<ImportItem> {
  const announced = dayOfRelease(note);
  const sections = sectionsOf(note.body, note.line);
  const comments = /<!--[\s\S]*?(?:-->|$)/g;
  const isDraft = UNWRITTEN.test(note.body.replace(comments, ''));
  let area = '';
  for (const [at, section] of sections.entries()) {
    if (section.level === 2) area = section.title;
    // A heading over others is their area, unless it says something itself.
    const isArea = below(sections, at).length > 0 && cleanMarkdown(section.text) === '';
    if (section.level < 2 || section.level > 3 || isArea) continue;
    yield itemOf(note, { section, deeper: deeperOf(sections, at), area, announced, isDraft });
  }
}

interface Found {
  readonly section: Section;
  readonly deeper: readonly Section[];
  readonly area: string;
  readonly announced: string | undefined;
  readonly isDraft: boolean;
}

function deeperOf(sections: readonly Section[], at: number): readonly Section[] {
  return below(sections, at).filter(({ level }) => level > 3);
}

function itemOf(note: Note, { section, deeper, area, announced, isDraft }: Found): ImportItem {
  const place = { file: note.name, line: section.line };
  if (isDraft) return leftOut(place.file, place.line, 'draft-of-vendor');
  if (announced === undefined) return withoutDay(place);
  const parts = deeper.map(({ level, title, text }) => `${'#'.repeat(level)} ${title}\n\n${text}`);
  const text = cleanMarkdown([section.text, ...parts].join('\n\n'), DOCS);
  if (text === '') return leftOut(place.file, place.line, 'no-text');
  const [, release] = RELEASE_TYPE.exec(section.text) ?? [];
  const title = titleOf(cleanMarkdown(section.title));
  return noteItem({
    place,
    key: `${announced} ${area} / ${title}`,
    title,
    announced,
    text,
    link: firstLink(text),
    tags: release === undefined ? [] : [release],
    section: cleanMarkdown(area),
  });
}

/** `nav_title`, else the first heading, else the file's name: month, day, year. */
function dayOfRelease(note: Note): string | undefined {
  const [, heading = ''] = /^# (.*)$/m.exec(note.body) ?? [];
  const said = firstDayIn(frontText(note, 'nav_title') ?? '') ?? firstDayIn(heading);
  if (said !== undefined) return said;
  const [, month, day, year] =
    /(?<!\d)(\d{1,2})_(\d{1,2})_(?:20)?(\d\d)(?!\d)/.exec(note.name) ?? [];
  return year === undefined ? undefined : realDay(2000 + Number(year), Number(month), Number(day));
}
