import type { ImportItem, Importer, SourceFile } from '../../../../src/core/import/importer';
import type { Change } from '../../../../src/core/model/change';

/*
 * Two kinds of files as small as can be, so that what drives importers is tried by itself. A line of cells between
 * semicolons each: `at;actor;action;text;account` and `key;day;title;why`. `?` asks, `!` refuses, `-` is left out.
 */

async function* linesOf(
  files: readonly SourceFile[],
): AsyncIterable<{ readonly file: string; readonly line: number; readonly text: string }> {
  for (const file of files) {
    const decoder = new TextDecoder();
    let line = 0;
    let rest = '';
    for await (const bytes of file.open()) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) yield { file: file.name, line: (line += 1), text };
    }
    if (rest !== '') yield { file: file.name, line: line + 1, text: rest };
  }
}

function special(text: string, file: string, line: number): ImportItem | undefined {
  const place = { file, line };
  if (text === '-') return { what: 'left-out', place, reason: { code: 'row-empty', args: {} } };
  if (text === '!') return { what: 'refused', place, reason: { code: 'no-headings', args: {} } };
  return undefined;
}

const smallEvents: Importer = {
  id: 'small-events',
  makes: 'events',
  describedBy: 'this file',
  tools: ['salesforce'],
  recognise: ({ text }) => (/^\d{4}-.*;/.test(text) ? 0.9 : 0),
  async *read(files, { answers }) {
    for await (const { file, line, text } of linesOf(files)) {
      const found = special(text, file, line);
      if (found) yield found;
      else if (text === '?' && answers['date-order'] === undefined)
        yield {
          what: 'question',
          question: { code: 'date-order', file, choices: ['day-month-year'], examples: ['1/2/26'] },
        };
      else {
        const [at = '', actor = '', action = '', say = '', account] = text.split(';');
        const original = { when: at, user: actor, action, display: say };
        const place = { file, line };
        const event = { at, actor, action, text: say, original, ...(account ? { account } : {}) };
        yield { what: 'event', place, event };
      }
    }
  },
};

const smallChanges: Importer = {
  id: 'small-changes',
  makes: 'changes',
  describedBy: 'this file',
  recognise: ({ text }) => (/^\w+;\d{4}-/.test(text) ? 0.9 : 0),
  async *read(files) {
    for await (const { file, line, text } of linesOf(files)) {
      const found = special(text, file, line);
      if (found) {
        yield found;
        continue;
      }
      const [key = '', day, title = '', why, status] = text.split(';');
      const change = {
        title,
        ...(why ? { why } : {}),
        ...(status ? { status: status as Change['status'] } : {}),
      };
      yield { what: 'change', place: { file, line }, key, day: day || undefined, change };
    }
  },
};

export const smallImporters: readonly Importer[] = [smallEvents, smallChanges];
