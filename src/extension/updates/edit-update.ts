import * as vscode from 'vscode';
import type { UpdateEntry } from '../../core/logbook/entry';
import type { Operation } from '../../core/problem';
import { problemText } from '../../messages/problem-text';
import { openRecord } from '../commands/open-record';
import { FormDocument } from '../editor/form-document';
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
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(entry.path));
  const wasSaved = !document.isDirty;
  const form = new FormDocument(document, entry.path, 'update');
  const outcome = await form.edit(form.read().version, operations);
  if (!outcome.done) {
    await openRecord(logbook, entry);
    throw new Told(outcome.problem ? problemText(outcome.problem, 'update') : movedOn());
  }
  if (wasSaved) await document.save();
}

function movedOn(): string {
  return vscode.l10n.t(
    'The vendor update was edited at the same moment, so nothing was written. Try it again.',
  );
}
