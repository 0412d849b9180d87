import type { Importer, ImportItem } from '../importer';
import { cleanMarkdown } from './clean-markdown';
import { namedDay, withoutDay } from './note-dates';
import { leftOut } from '../read/told';
import { frontText, readNotes } from './note-file';
import type { Note } from './note-file';
import { joinedTitle, noteItem } from './note-item';
import { sectionsOf } from './sections';

const DOCS = 'https://docs.sendgrid.com';

/** One dated note a file, `2020-12-01.md`: fields `title`, `date` and `releaseType` in front, a heading a piece of news. */
export const sendgridNotes: Importer = {
  id: 'sendgrid-notes',
  makes: 'updates',
  describedBy: 'https://github.com/sendgrid/docs/tree/c3eb3fef/content/docs/release-notes',
  tools: ['sendgrid', 'twilio-sendgrid'],
  recognise: ({ name, text }) => {
    if (/^\s*---\s/.test(text) && /^releaseType:/m.test(text)) return 0.95;
    return namedDay(name) && /\.mdx?$/.test(name) && /SendGrid/i.test(text) ? 0.4 : 0;
  },
  read: (files, context) => readNotes(files, context, (note) => [itemOf(note)]),
};

/** The name's day counts more than the one in front: notes are copied, and renamed. */
function itemOf(note: Note): ImportItem {
  const place = { file: note.name, line: 1 };
  const front = namedDay(frontText(note, 'date'));
  const named = namedDay(note.name) ?? front ?? namedDay(frontText(note, 'title'));
  const announced = named?.day ?? front?.day;
  if (announced === undefined) return withoutDay(place, named?.text);
  const text = cleanMarkdown(note.body, DOCS);
  if (text === '') return leftOut(place.file, place.line, 'no-text');
  const headings = sectionsOf(text, 1).flatMap(({ title }) => (title === '' ? [] : title));
  const title = joinedTitle(headings.length > 0 ? headings : [text.split('\n', 1)[0] ?? '']);
  return noteItem({ place, key: `${announced} ${title}`, title, announced, text });
}
