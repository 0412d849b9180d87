import type { Change } from '../model/change';
import { digestMailHtml } from './digest/digest-html';
import { digestMail } from './digest/digest-text';
import type { ExportContext, TextExporter } from './exporter';
import { escapeHtml } from './html';
import { noteOf } from './note';
import type { Note } from './note';
import { separated } from './piece-by-piece';

/** The text of a mail: what to do and from when, what changed, why, whom to ask. */
export const mail: TextExporter = {
  id: 'mail',
  extension: 'txt',
  mime: 'text/plain',
  needs: 'fields',
  digest: digestMail,
  export: (input) => input.changes.map((change) => text(sectionsOf(input, change))).join(RULE),
  stream: (input) => separated(input.changes, RULE, (change) => text(sectionsOf(input, change))),
};

/** The same as simple HTML, for mail programs that take formatted text. */
export const mailHtml: TextExporter = {
  id: 'mail-html',
  extension: 'html',
  mime: 'text/html',
  needs: 'fields',
  digest: digestMailHtml,
  export: (input) => input.changes.map((change) => html(sectionsOf(input, change))).join(HTML_RULE),
  stream: (input) =>
    separated(input.changes, HTML_RULE, (change) => html(sectionsOf(input, change))),
};

/** Between two changes. */
const RULE = '\n----\n\n';
const HTML_RULE = '<hr>\n';

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly points: readonly string[];
}

function sectionsOf(input: ExportContext, change: Change): Section[] {
  const { words } = input;
  const note: Note = noteOf(input, change);
  const sections: Section[] = [
    { heading: words.whatToDo, lines: [], points: note.toDo },
    {
      heading: note.heading,
      lines: [note.subject, note.prose],
      points: note.settings,
    },
    { heading: words.why, lines: [note.why], points: [] },
    { heading: words.questions, lines: [note.ask], points: [] },
  ];
  return sections
    .map((section) => ({ ...section, lines: section.lines.filter(Boolean) }))
    .filter(({ lines, points }) => lines.length + points.length > 0);
}

function text(sections: readonly Section[]): string {
  return sections
    .map(({ heading, lines, points }) =>
      [heading.toUpperCase(), ...lines, ...points.map((point) => `- ${point}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function html(sections: readonly Section[]): string {
  return sections
    .map(({ heading, lines, points }) => {
      const paragraph = [`<strong>${escapeHtml(heading)}</strong>`, ...lines.map(escapeHtml)];
      const items = points.map((point) => `<li>${escapeHtml(point)}</li>\n`).join('');
      return `<p>${paragraph.join('<br>\n')}</p>\n${items && `<ul>\n${items}</ul>\n`}`;
    })
    .join('');
}
