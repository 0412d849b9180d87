import * as vscode from 'vscode';
import type { Entry } from '../../core/logbook/entry';
import type { Operation, Problem } from '../../core/problem';
import type { FormKind } from '../../protocol/form';
import type { OpenLogbook } from '../services/open-logbook';
import { FormDocument } from './form-document';

export type EditedFile =
  | {
      readonly done: true;
      readonly document: vscode.TextDocument;
      /** What it said before. */
      readonly before: string;
      /** Nobody had edits of their own in it: it was saved, too. */
      readonly wasSaved: boolean;
    }
  /** Nothing was changed: the problem says why; without one, the file is not what it was any more. */
  | { readonly done: false; readonly problem?: Problem | undefined };

/**
 * Edits a record's file as its form does, and saves it unless a person has edits of their own in it that are not saved.
 * @param path relative to the logbook
 * @param operationsOn what to do to the record as the file says it now; undefined: it is not what was meant any more
 */
export async function editRecordFile(
  logbook: OpenLogbook,
  path: string,
  kind: FormKind,
  operationsOn: (entry: Entry) => readonly Operation[] | undefined,
): Promise<EditedFile> {
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(path));
  const [wasSaved, before] = [!document.isDirty, document.getText()];
  const form = new FormDocument(document, path, kind);
  const { entry, version } = form.read();
  const operations = operationsOn(entry);
  if (!operations) return { done: false };
  const outcome = await form.edit(version, operations);
  if (!outcome.done) return { done: false, problem: outcome.problem };
  if (wasSaved) await document.save();
  return { done: true, document, before, wasSaved };
}
