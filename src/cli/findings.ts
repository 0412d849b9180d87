import type { Entry } from '../core/logbook/entry';
import type { FieldPath, OffsetRange, Problem } from '../core/problem';
import { fixText } from '../messages/fix-text';
import { readYaml } from '../core/yaml/read-yaml';
import { problemText } from '../messages/problem-text';
import type { OpenedLogbook } from './opened-logbook';
import type { Finding } from './outputs';
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
  return problems.map((problem) => {
    const range = problem.range ?? reading?.rangeOf(problem.path ?? [], 'value');
    return {
      path: entry.path,
      ...placeOf(text, problem.path?.length === 0 ? undefined : range),
      severity: problem.severity,
      code: problem.code,
      field: problem.path && problem.path.length > 0 ? fieldText(problem.path) : null,
      message: problemText(problem, kind),
      fixes: (problem.fixes ?? []).map((fix) => fixText(fix, kind)),
    };
  });
}

/** A field as `set` takes it: `settings[0].path`. */
function fieldText(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}

/** An error or a warning is something to look at; a note is only shown. */
export function isFinding({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'info';
}

function placeOf(text: string | undefined, range: OffsetRange | undefined) {
  const before = (text ?? '').slice(0, range?.start ?? 0);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
