import * as vscode from 'vscode';
import type { UpdateEntry } from '../../core/logbook/entry';
import type { Operation } from '../../core/problem';
import { problemText } from '../../messages/problem-text';
import { openRecord } from '../commands/open-record';
import { editRecordFile } from '../editor/edit-record-file';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';

/** A vendor update, with the logbook that it stands in. */
export interface UpdateRef {
  readonly logbook: OpenLogbook;
  readonly entry: UpdateEntry;
}

/**
 * Makes edits in the file of an update, and saves it unless a person has edits of their own in it that are not saved.
 * Throws `Told`, with the file open, when it is one that only its text can be edited of.
 */
export async function editUpdate(
  { logbook, entry }: UpdateRef,
  operations: readonly Operation[],
): Promise<void> {
  const edited = await editRecordFile(logbook, entry.path, 'update', () => operations);
  if (edited.done) return;
  await openRecord(logbook, entry);
  throw new Told(edited.problem ? problemText(edited.problem, 'update') : movedOn());
}

function movedOn(): string {
  return vscode.l10n.t(
    'The vendor update was edited at the same moment, so nothing was written. Try it again.',
  );
}
