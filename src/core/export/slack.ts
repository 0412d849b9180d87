import type { Change } from '../model/change';
import { digestSlack } from './digest/digest-slack';
import type { ExportContext, TextExporter } from './exporter';
import { noteOf } from './note';
import type { Note } from './note';
import { separated } from './piece-by-piece';
import { bold, slackEscape } from './slack-marks';

/** A message for Slack: what to do and from when, what changed, why, whom to ask. In Slack's own marks. */
export const slack: TextExporter = {
  id: 'slack',
  extension: 'txt',
  mime: 'text/plain',
  needs: 'fields',
  digest: digestSlack,
  export: (input) => input.changes.map(messageOf(input)).join('\n'),
  stream: (input) => separated(input.changes, '\n', messageOf(input)),
};

function messageOf(input: ExportContext): (change: Change) => string {
  const escape = slackEscape(input.options);
  return (change) => `${message(input, noteOf(input, change), escape)}\n`;
}

type Escape = (text: string) => string;

function message({ words }: ExportContext, note: Note, escape: Escape): string {
  const point = (text: string): string => `• ${escape(text)}`;
  const toDo =
    note.toDo.length === 1
      ? [bold(escape(note.toDo.join('')))]
      : [...(note.toDo.length > 0 ? [bold(words.whatToDo)] : []), ...note.toDo.map(point)];
  const paragraph = (label: string, text: string): string[] =>
    text ? [words.labelled(bold(label), escape(text))] : [];
  return [
    ...toDo,
    ...paragraph(note.heading, note.subject),
    ...(note.prose ? [escape(note.prose)] : []),
    ...note.settings.map(point),
    ...paragraph(words.why, note.why),
    ...paragraph(words.questions, note.ask),
  ].join('\n');
}
