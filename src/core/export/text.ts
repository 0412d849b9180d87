import { shortId } from '../logbook/ids';
import type { Change } from '../model/change';
import { factsOf, headingOf, settingText, summaryOf } from './about';
import { digestText } from './digest/digest-text';
import type { ExportContext, ExportInput, TextExporter } from './exporter';
import { documentOf } from './piece-by-piece';
import { underlined, wrapped } from './plain-lines';
import { firstParagraph, plainProse } from './prose';
import { partsOf, sectionsOf } from './sections';

/** The changelog as plain text for a mail: the same sections, kinds and points as Markdown, without marks. */
export const text: TextExporter = {
  id: 'txt',
  extension: 'txt',
  mime: 'text/plain',
  needs: 'head',
  digest: digestText,
  ...documentOf(pieces, (input) => (change) => point(input, change)),
};

function* pieces(input: ExportInput, textOf: (change: Change) => string): Generator<string> {
  const { words } = input;
  yield `${underlined(headingOf(input), '=')}\n\n${wrapped(summaryOf(input, input.changes.length), '', '')}`;
  for (const section of sectionsOf(input)) {
    yield `\n\n${underlined(section.title, '-')}`;
    for (const { title, changes } of partsOf(input, section)) {
      if (title !== '') yield `\n\n${wrapped(words.labelled(title, '').trimEnd(), '', '')}`;
      for (const change of changes) yield `\n\n${textOf(change)}`;
    }
  }
  yield '\n';
}

/** A change: its title as a point; below it, indented, where and when, its settings and its reason. */
function point(input: ExportContext, change: Change): string {
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
