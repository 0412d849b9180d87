import type { Plain } from '../../model/field';
import { isList, isTable } from '../../model/plain';
import type { Importer, ImportItem } from '../importer';
import { cleanMarkdown } from './clean-markdown';
import { leftOut } from '../read/told';
import { firstDayIn, namedDay, withoutDay } from './note-dates';
import { frontText, readNotes } from './note-file';
import type { Note } from './note-file';
import { firstLink, noteItem } from './note-item';
import { sectionsOf } from './sections';
import type { Section } from './sections';

const SITE = 'https://segment.com';

/**
 * One note a file, `2021-05-25-journeys.md`, all of it in the fields in front; and the changelogs of destinations, where
 * each heading is a day.
 */
export const segmentNotes: Importer = {
  id: 'segment-notes',
  makes: 'updates',
  describedBy: 'https://github.com/segmentio/segment-docs/tree/747b35d8/src/_release_notes',
  tools: ['segment', 'twilio-segment'],
  recognise: ({ text }) => {
    if (!/^\s*---\s/.test(text)) return 0;
    if (/^release_type:/m.test(text) && /^product_area:/m.test(text)) return 0.95;
    return /^title: .* Destination Changelog\s*$/m.test(text) ? 0.9 : 0;
  },
  read: (files, context) => readNotes(files, context, itemsOf),
};

function* itemsOf(note: Note): Iterable<ImportItem> {
  const days = sectionsOf(note.body, note.line).filter(({ level }) => level > 0);
  if (frontText(note, 'description') === undefined && days.length > 0)
    for (const section of days) yield ofDay(note, section);
  else yield ofFile(note);
}

function ofFile(note: Note): ImportItem {
  const place = { file: note.name, line: 1 };
  const named = namedDay(note.name) ?? namedDay(frontText(note, 'date'));
  if (named?.day === undefined) return withoutDay(place, named?.text);
  const text = cleanMarkdown(
    [frontText(note, 'description') ?? '', note.body, ...docLinks(note)].join('\n\n'),
    SITE,
  );
  const title = frontText(note, 'title');
  if (title === undefined && text === '') return leftOut(place.file, place.line, 'no-text');
  const shown = title ?? text.split('\n', 1)[0] ?? '';
  const tags = ['release_type', 'product_area'].flatMap((key) => frontText(note, key) ?? []);
  return noteItem({
    place,
    key: `${named.day} ${shown}`,
    title: shown,
    announced: named.day,
    text,
    tags,
    link: firstLink(docLinks(note).join('\n').replaceAll('](/', `](${SITE}/`)),
  });
}

/** `doc_links`, as a list in Markdown. */
function docLinks({ front }: Note): readonly string[] {
  const links = front['doc_links'];
  if (!isList<Plain>(links)) return [];
  return links.flatMap((link) => {
    if (!isTable(link)) return [];
    const { title, url } = link;
    return typeof title === 'string' && typeof url === 'string' ? `- [${title}](${url})` : [];
  });
}

function ofDay(note: Note, section: Section): ImportItem {
  const place = { file: note.name, line: section.line };
  const announced = namedDay(section.title)?.day ?? firstDayIn(section.title);
  if (announced === undefined) return withoutDay(place, namedDay(section.title)?.text);
  const text = cleanMarkdown(section.text, SITE);
  if (text === '') return leftOut(place.file, place.line, 'no-text');
  const title = text.split('\n', 1)[0]?.replace(/^[-*]\s+/, '') ?? '';
  const product = frontText(note, 'title')?.replace(/ Changelog$/, '');
  return noteItem({
    place,
    key: `${product ?? ''} ${announced}`,
    title: product === undefined ? title : `${product}: ${title}`,
    announced,
    text,
    section: frontText(note, 'title'),
  });
}
