import { shortId } from '../logbook/ids';
import type { Change } from '../model/change';
import { factsOf, headingOf, settingText, summaryOf } from './about';
import { digestText } from './digest/digest-text';
import type { ExportInput, TextExporter } from './exporter';
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
  export(input) {
    const { words } = input;
    const parts = [underlined(headingOf(input), '='), wrapped(summaryOf(input), '', '')];
    for (const section of sectionsOf(input)) {
      parts.push(underlined(section.title, '-'));
      for (const { title, changes } of partsOf(input, section))
        parts.push(
          ...(title === '' ? [] : [wrapped(words.labelled(title, '').trimEnd(), '', '')]),
          ...changes.map((change) => point(input, change)),
        );
    }
    return `${parts.join('\n\n')}\n`;
  },
};

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
