import { digestSlack } from './digest/digest-slack';
import type { ExportInput, TextExporter } from './exporter';
import { noteOf } from './note';
import type { Note } from './note';
import { bold, slackEscape } from './slack-marks';

/** A message for Slack: what to do and from when, what changed, why, whom to ask. In Slack's own marks. */
export const slack: TextExporter = {
  id: 'slack',
  extension: 'txt',
  mime: 'text/plain',
  needs: 'fields',
  digest: digestSlack,
  export(input) {
    const escape = slackEscape(input.options);
    const notes = input.changes.map((change) => message(input, noteOf(input, change), escape));
    return notes.length > 0 ? `${notes.join('\n\n')}\n` : '';
  },
};

type Escape = (text: string) => string;

function message({ words }: ExportInput, note: Note, escape: Escape): string {
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
