import type { Entry } from '../core/logbook/entry';
import type { OffsetRange, Problem } from '../core/problem';
import { fixText } from '../messages/fix-text';
import { readYaml } from '../core/yaml/read-yaml';
import { problemText } from '../messages/problem-text';
import type { OpenedLogbook } from './opened-logbook';
import type { Finding } from './outputs/outputs';
import { fieldText } from './field-text';
import { textOfRecord } from './record-file';

/** The problems of one file in words, each with its line and column; the file is read for these alone. */
export async function findingsOf(
  logbook: OpenedLogbook,
  entry: Entry,
  problems: readonly Problem[],
): Promise<Finding[]> {
  if (problems.length === 0) return [];
  // What cannot be read has no lines; why it cannot is the problem itself.
  const text = await textOfRecord(logbook, entry.path).catch(() => undefined);
  // What rules find has a field and no place yet.
  const unplaced = problems.some(({ range, path = [] }) => !range && path.length > 0);
  const reading = text !== undefined && unplaced ? readYaml(text) : undefined;
  const kind = entry.kind === 'broken' ? entry.expected : entry.kind;
  const starts = lineStarts(text ?? '');
  return problems.map((problem) => {
    const range = problem.range ?? reading?.rangeOf(problem.path ?? [], 'value');
    return {
      path: entry.path,
      ...placeOf(starts, problem.path?.length === 0 ? undefined : range),
      severity: problem.severity,
      code: problem.code,
      field: problem.path && problem.path.length > 0 ? fieldText(problem.path) : null,
      message: problemText(problem, kind),
      fixes: (problem.fixes ?? []).map((fix) => fixText(fix, kind)),
    };
  });
}

/** An error or a warning is something to look at; a note is only shown. */
export function isFinding({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'info';
}

/** Where each line of a text begins. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** By halves: a file may have a hundred thousand lines, and a problem in each. */
function placeOf(starts: readonly number[], { start }: Pick<OffsetRange, 'start'> = { start: 0 }) {
  let [line, past] = [0, starts.length];
  while (past - line > 1) {
    const middle = Math.floor((line + past) / 2);
    if ((starts[middle] ?? 0) <= start) line = middle;
    else past = middle;
  }
  return { line: line + 1, column: start - (starts[line] ?? 0) + 1 };
}
