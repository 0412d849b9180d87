import { underlined, wrapped } from '../plain-lines';
import { chaptersOf, leadOf, numbersOf } from './chapters';
import type { Chapter } from './chapters';
import type { Pack } from './pack';

/** The overview as plain text: what the first page says. */
export function readmeText(pack: Pack): string {
  const { heading, lines } = leadOf(pack);
  const numbers = numbersOf(pack).map(({ count, name }) =>
    wrapped(`${name}: ${count}`, '* ', '  '),
  );
  const parts = [
    underlined(heading, '='),
    ...lines.map((line) => wrapped(line, '', '')),
    numbers.join('\n'),
    ...chaptersOf(pack).flatMap(chapterText),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function chapterText(chapter: Chapter): readonly string[] {
  const { title, facts = [], paragraphs = [], points = [], command, after = [], files } = chapter;
  const pad = Math.max(0, ...(files ?? []).map(([path]) => path.length)) + 2;
  return [
    underlined(title, '-'),
    facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => wrapped(`${name}: ${value}`, '', '  '))
      .join('\n'),
    ...paragraphs.map((text) => wrapped(text, '', '')),
    points.map((text) => wrapped(text, '* ', '  ')).join('\n'),
    (files ?? [])
      .map(([path, about]) => wrapped(about, path.padEnd(pad), ' '.repeat(pad)))
      .join('\n'),
    command === undefined ? '' : command.replace(/^/gm, '    '),
    ...after.map((text) => wrapped(text, '', '')),
  ];
}
