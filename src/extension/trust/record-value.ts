import * as vscode from 'vscode';
import type { Plain } from '../../core/model/field';
import { readRecord } from '../../core/logbook/read-record';
import { guardBytes } from '../../core/yaml/guard';
import type { OpenLogbook } from '../services/open-logbook';

/** A change as its document or its file has it now; undefined when it has none that can be read. */
export async function currentChange(logbook: OpenLogbook, id: string): Promise<Plain | undefined> {
  const path = logbook.snapshot.changes.get(id)?.path;
  if (path === undefined) return undefined;
  const uri = logbook.uriOf(path);
  const typed = vscode.workspace.textDocuments.find(
    (one) => one.isDirty && one.uri.toString() === uri.toString(),
  );
  const text = typed ? typed.getText() : await textOf(uri);
  return text === undefined ? undefined : readRecord(path, text).reading?.value;
}

/** A file that went meanwhile, or is no text any more, has no value; the index says what is wrong with it. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (read) => read,
    () => undefined,
  );
  const text = bytes && guardBytes(bytes);
  return text?.ok ? text.value : undefined;
}
