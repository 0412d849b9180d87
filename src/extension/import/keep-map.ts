import * as vscode from 'vscode';
import type { ColumnMap } from '../../core/model/column-map';
import { keyOrder } from '../../core/model/key-order';
import { equalPlain, toPlain } from '../../core/model/plain';
import type { Operation, Value } from '../../core/problem';
import { computeEdits } from '../../core/yaml/compute-edits';
import { problemText } from '../../messages/problem-text';
import { nodeFiles } from '../../node/files';
import { createRecord } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';

/**
 * Keeps a column map in the logbook: as a file of its own, or by the fewest edits of the one that it corrects. Gives
 * what takes that back. Throws `Told` when the folder refuses, or the file is being edited.
 */
export async function keepMap(logbook: OpenLogbook, map: ColumnMap): Promise<() => Promise<void>> {
  const kept = [...logbook.snapshot.columnMaps.values()].find(({ id }) => id === map.id);
  if (!kept) {
    const record = map as unknown as Readonly<Record<string, Value>> & { readonly id: string };
    const path = await createRecord(logbook, 'column-map', () => record);
    return async () => {
      await vscode.workspace.fs.delete(logbook.uriOf(path));
      await logbook.refresh();
    };
  }
  return correctMap(logbook, kept.path, kept.record, map);
}

async function correctMap(
  logbook: OpenLogbook,
  path: string,
  before: ColumnMap,
  after: ColumnMap,
): Promise<() => Promise<void>> {
  if (logbook.isTyped(path)) throw new Told(beingEditedText(path));
  const operations = difference(before, after);
  const uri = logbook.uriOf(path);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const edits = computeEdits(text, operations, keyOrder('column-map'));
  if (!edits.ok) throw new Told(problemText(edits.problem, 'column-map'));
  const next = [...edits.value]
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
  const write = async (content: string) => {
    await nodeFiles(logbook.root.fsPath).replace(path, content);
    logbook.take(path, content);
  };
  await write(next);
  return () => write(text);
}

/** What the page changes of a map; what it does not know of, stays. */
function difference(before: ColumnMap, after: ColumnMap): readonly Operation[] {
  const values = after as unknown as Readonly<Record<string, Value>>;
  const old = before as unknown as Readonly<Record<string, Value>>;
  const keys = new Set([...Object.keys(values), 'one-change-per', 'defaults']);
  return [...keys].flatMap((key): Operation[] => {
    const [from, to] = [old[key], values[key]];
    if (to === undefined) return from === undefined ? [] : [{ op: 'unset', path: [key] }];
    const isSame = from !== undefined && equalPlain(toPlain(from), toPlain(to));
    return isSame ? [] : [{ op: 'set', path: [key], value: to }];
  });
}

function beingEditedText(path: string): string {
  return vscode.l10n.t(
    '{0} has edits that are not saved. Nothing was imported. Save them, or close the file, then import again.',
    path,
  );
}
