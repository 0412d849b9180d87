import type { Entry } from '../core/logbook/entry';
import { readRecord } from '../core/logbook/read-record';
import { describe } from '../core/model/describe';
import { keyOrder } from '../core/model/key-order';
import { isTable } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import type { Problem } from '../core/problem';
import { applyTextEdits } from '../core/text-edit';
import { computeEdits } from '../core/yaml/compute-edits';
import { problemText } from '../messages/problem-text';
import { operationsOf } from './assignments';
import type { Call } from './command';
import { CliFailure } from './failure';
import { dateContext } from './moment';
import type { OpenedLogbook } from './opened-logbook';

/** A record's file, of which fields are to be set. */
export interface RecordText {
  /** Relative to the logbook. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly text: string;
}

/**
 * The text with the fields set that `assignments` (`path=value`) name; only their bytes differ. A `CliFailure` says
 * why it cannot be: the file is edited as text only, or the record would have an error that it had not before.
 */
export function withAssignments(
  call: Call,
  { snapshot, shown }: Pick<OpenedLogbook, 'snapshot' | 'shown'>,
  file: RecordText,
  assignments: readonly string[],
): string {
  const before = readRecord(file.path, file.text);
  const value = before.reading?.value;
  if (!isTable(value)) throw refusal(shown(file.path), before.entry, before.entry.problems);
  const operations = operationsOf(assignments, {
    fields: describe(file.kind, snapshot.logbook?.record['custom-fields']),
    record: value,
    dates: dateContext(call, snapshot),
  });
  const edits = computeEdits(file.text, operations, keyOrder(file.kind));
  if (!edits.ok) throw refusal(shown(file.path), before.entry, [edits.problem]);
  const text = applyTextEdits(file.text, edits.value);
  const { entry } = readRecord(file.path, text);
  const known = new Set(before.entry.problems.map(identity));
  const added = entry.problems.filter(
    (problem) => problem.severity === 'error' && !known.has(identity(problem)),
  );
  if (added.length > 0) throw refusal(shown(file.path), entry, added);
  return text;
}

function identity({ code, path = [] }: Problem): string {
  return JSON.stringify([code, path]);
}

function refusal(shownPath: string, entry: Entry, problems: readonly Problem[]): CliFailure {
  const kind = entry.kind === 'broken' ? entry.expected : entry.kind;
  const sentences = problems.map((problem) => problemText(problem, kind));
  return new CliFailure([`${shownPath}:`, ...sentences].join('\n  '));
}
