import type { Importer, ImportItem, Place } from '../importer';
import { cleanMarkdown } from './clean-markdown';
import { tableRows } from './html-table';
import { leftOut } from '../read/told';
import { firstDayIn, withoutDay } from './note-dates';
import { readNotes } from './note-file';
import type { Note } from './note-file';
import { firstLink, noteItem } from './note-item';
import { sectionsOf } from './sections';
import type { Section } from './sections';

/** `# Release Notes: August 2026 {#release-notes-aug-26}` */
const HEAD = /^# Release Notes\b.*$/im;
const SHORT_NAME = /release-notes-([a-z]{3,9})-(?:20)?(\d\d)(?!\d)/i;
const RELEASED = /(?:released|release date|available)[^.\n]{0,80}?\*\*([^*\n]{6,30})\*\*/i;

/**
 * Monthly notes: sections with an HTML table, a feature a row; and announcements, one a bullet, which set deadlines.
 * The heading and the file's name say the month; the fields in front are those of the month before now and then.
 */
export const marketoNotes: Importer = {
  id: 'marketo-notes',
  makes: 'updates',
  describedBy: 'https://github.com/AdobeDocs/marketo.en/tree/main/help/marketo/release-notes',
  tools: ['marketo', 'marketo-engage'],
  recognise: ({ text }) => {
    if (!HEAD.test(text)) return 0;
    return /Marketo/.test(text) ? 0.95 : 0.3;
  },
  read: (files, context) => readNotes(files, context, itemsOf),
};

function* itemsOf(note: Note): Iterable<ImportItem> {
  const month = monthOf(note);
  for (const section of sectionsOf(note.body, note.line)) {
    if (section.level === 1) continue; // the month, and where to find other notes
    const announced = firstDayIn(RELEASED.exec(section.text)?.[1] ?? '') ?? month;
    yield* itemsOfSection(note, section, announced);
  }
}

/** The first day of the month that the notes are of: by the heading, else by the file's name. */
function monthOf(note: Note): string | undefined {
  const [heading = ''] = HEAD.exec(note.body) ?? [];
  const said = firstDayIn(heading);
  if (said !== undefined) return said;
  const [, month = '', year = ''] = SHORT_NAME.exec(heading) ?? SHORT_NAME.exec(note.name) ?? [];
  return firstDayIn(`${month.slice(0, 1).toUpperCase()}${month.slice(1)} 20${year}`);
}

function* itemsOfSection(
  note: Note,
  section: Section,
  announced: string | undefined,
): Iterable<ImportItem> {
  const rows = tableRows(section.text, section.textLine);
  const bullets = rows.length > 0 ? [] : bulletsOf(section);
  const name = cleanMarkdown(section.title);
  for (const { line, heads, cells } of rows)
    yield ofRow({ file: note.name, line }, heads, cells, name, announced);
  for (const { line, text } of bullets)
    yield ofText({ file: note.name, line }, text, name, announced);
  if (rows.length > 0 || bullets.length > 0 || section.level === 0) return;
  const text = cleanMarkdown(section.text);
  if (text !== '')
    yield ofText({ file: note.name, line: section.line }, `**${name}**: ${text}`, '', announced);
}

/** The first column says what is new, the others how far it is and where to read more. */
function ofRow(
  place: Place,
  heads: boolean,
  cells: readonly string[],
  section: string,
  announced: string | undefined,
): ImportItem {
  if (heads) return leftOut(place.file, place.line, 'row-is-headings');
  const [feature = '', ...more] = cells;
  if (feature === '') return leftOut(place.file, place.line, 'row-empty');
  const said = more.filter((cell) => cell !== '' && !/^\*?n\/a\*?$/i.test(cell));
  return ofText(place, [feature, ...said].join('\n\n'), section, announced);
}

/** `**Title**: text`. Without a bold beginning, the first sentence is the title. */
function ofText(
  place: Place,
  markdown: string,
  section: string,
  announced: string | undefined,
): ImportItem {
  if (announced === undefined) return withoutDay(place);
  const text = cleanMarkdown(markdown);
  const [, bold] = /^\*\*([^*\n]{2,300})\*\*/.exec(text) ?? [];
  const title = bold ?? /^[^\n]*?[.!?](?=\s|$)|^[^\n]*/.exec(text)?.[0] ?? '';
  const summary = bold === undefined ? text : text.replace(/^\*\*[^*\n]{2,300}\*\*\s*:?\s*/, '');
  if (title.trim() === '') return leftOut(place.file, place.line, 'no-text');
  return noteItem({
    place,
    key: `${announced.slice(0, 7)} ${title}`,
    title,
    announced,
    text: summary,
    link: firstLink(text),
    section: section === '' ? undefined : section,
    release: announced.slice(0, 7),
  });
}

/** The items of a list at its outermost level, each with the lines below it. */
function bulletsOf(section: Section): readonly { readonly line: number; readonly text: string }[] {
  const bullets: { line: number; text: string }[] = [];
  section.text.split('\n').forEach((line, index) => {
    const [, first] = /^[*+-]\s+(.*)$/.exec(line) ?? [];
    const last = bullets.at(-1);
    if (first !== undefined) bullets.push({ line: section.textLine + index, text: first });
    else if (last) last.text += `\n${line}`;
  });
  return bullets;
}
