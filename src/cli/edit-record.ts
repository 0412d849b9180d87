import type { Entry } from '../core/logbook/entry';
import { readRecord } from '../core/logbook/read-record';
import { describe } from '../core/model/describe';
import type { Plain } from '../core/model/field';
import { keyOrder } from '../core/model/key-order';
import { isTable } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import type { Operation, Problem } from '../core/problem';
import { approvedVersions } from '../core/trust/approved-version';
import { applyTextEdits } from '../core/text-edit';
import { computeEdits } from '../core/yaml/compute-edits';
import { problemText } from '../messages/problem-text';
import { sha256 } from '../node/sha256';
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
  logbook: Pick<OpenedLogbook, 'snapshot' | 'shown'>,
  file: RecordText,
  assignments: readonly string[],
): string {
  const { snapshot } = logbook;
  return withOperations(logbook, file, (record) => {
    const given = operationsOf(assignments, {
      fields: describe(file.kind, snapshot.logbook?.record['custom-fields']),
      record,
      dates: dateContext(call, snapshot),
    });
    // Whoever decides something decides it of what stands there.
    return [...given, ...(file.kind === 'change' ? approvedVersions(record, given, sha256) : [])];
  });
}

/** The same with what `operationsOf` makes of the record as its file has it. */
export function withOperations(
  { shown }: Pick<OpenedLogbook, 'shown'>,
  file: RecordText,
  operationsOf: (record: { readonly [key: string]: Plain }) => readonly Operation[],
): string {
  const before = readRecord(file.path, file.text);
  const value = before.reading?.value;
  if (!isTable(value)) throw refusal(shown(file.path), before.entry, before.entry.problems);
  const edits = computeEdits(file.text, operationsOf(value), keyOrder(file.kind));
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
