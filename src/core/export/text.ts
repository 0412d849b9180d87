import { shortId } from '../logbook/ids';
import type { Change } from '../model/change';
import { oneLine } from '../one-line';
import { factsOf, headingOf, settingText, summaryOf } from './about';
import type { ExportInput, TextExporter } from './exporter';
import { firstParagraph, plainProse } from './prose';
import { byKind, sectionsOf } from './sections';

/** What a mail program shows without breaking lines itself, also when it is answered (RFC 5322: 78 at most). */
const WIDTH = 72;

/** The changelog as plain text for a mail: the same sections, kinds and points as Markdown, without marks. */
export const text: TextExporter = {
  id: 'txt',
  extension: 'txt',
  mime: 'text/plain',
  needs: 'head',
  export(input) {
    const { words } = input;
    const parts = [underlined(headingOf(input), '='), wrapped(summaryOf(input), '', '')];
    for (const section of sectionsOf(input)) {
      parts.push(underlined(section.title, '-'));
      for (const { kind, changes } of byKind(section.changes))
        parts.push(`${words.kind(kind)}:`, ...changes.map((change) => point(input, change)));
    }
    return `${parts.join('\n\n')}\n`;
  },
};

function underlined(given: string, mark: string): string {
  const heading = oneLine(given);
  return `${heading}\n${mark.repeat(Math.min(WIDTH, heading.length))}`;
}

/** A change: its title as a point; below it, indented, where and when, its settings and its reason. */
function point(input: ExportInput, change: Change): string {
  const facts = [...factsOf(input, change), shortId(change.id)].join(' · ');
  const reason = plainProse(firstParagraph(change.why));
  return [
    wrapped(change.title || change.id, '* ', '  '),
    wrapped(facts, '  ', '  '),
    ...(change.settings ?? []).map((setting) =>
      wrapped(settingText(input, change, setting), '  - ', '    '),
    ),
    ...(reason ? [wrapped(reason, '  ', '  ')] : []),
  ].join('\n');
}

/** Text in lines of at most `WIDTH` characters, broken at spaces alone: an address stays whole. */
function wrapped(given: string, first: string, following: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of oneLine(given).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = following;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
