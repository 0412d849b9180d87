import type { Change } from '../model/change';
import { once } from '../once';
import { shortId } from '../logbook/ids';
import { headingOf, placeText, settingText, summaryOf, timeText } from './about';
import { digestMarkdown } from './digest/digest-markdown';
import type { ExportContext, ExportInput, TextExporter } from './exporter';
import { documentOf } from './piece-by-piece';
import { escapeMarkdown, escapeWithin, firstParagraph, inlineMarkdown } from './prose';
import { partsOf, sectionsOf } from './sections';

/**
 * A changelog in the shape of https://keepachangelog.com: a section a month (or tool, process, status, release),
 * newest first, after what is planned and before what has no date; within it a heading a kind (or a section of the
 * changelog that it was imported from); below that a change a point.
 */
export const markdown: TextExporter = {
  id: 'md',
  extension: 'md',
  mime: 'text/markdown',
  needs: 'head',
  digest: digestMarkdown,
  ...documentOf(pieces, pointOf),
};

function* pieces(input: ExportInput, textOf: (change: Change) => string): Generator<string> {
  yield `# ${escapeMarkdown(headingOf(input))}\n\n${escapeMarkdown(summaryOf(input, input.changes.length))}`;
  for (const section of sectionsOf(input)) {
    yield `\n\n## ${escapeMarkdown(section.title)}`;
    for (const { title, changes } of partsOf(input, section)) {
      yield title === '' ? '\n' : `\n\n### ${escapeMarkdown(title)}\n`;
      for (const change of changes) yield `\n${textOf(change)}`;
    }
  }
  yield '\n';
}

function pointOf(input: ExportContext): (change: Change) => string {
  const place = once(
    (change: Change) => escapeWithin(placeText(input, change)),
    // No id has a comma or a space in it.
    ({ tools = [], processes = [] }) => `${tools.join()} ${processes.join()}`,
  );
  const escape = once(escapeWithin, String);
  return (change) => point(input, change, [place(change), escape(timeText(input, change))]);
}

/** A change as a point of a list: what, where, when and the end of its id; below that its settings and its reason. */
function point(input: ExportContext, change: Change, facts: readonly string[]): string {
  let text = `- **${escapeMarkdown(change.title) || change.id}**`;
  for (const fact of facts) if (fact) text += ` · ${fact}`;
  text += ` · ${escapeWithin(shortId(change.id))}`;
  for (const setting of change.settings ?? [])
    text += `\n  - ${escapeMarkdown(settingText(input, change, setting))}`;
  const reason = firstParagraph(change.why);
  return reason ? `${text}\n  - ${inlineMarkdown(reason)}` : text;
}
