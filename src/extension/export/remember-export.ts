import * as vscode from 'vscode';
import { presetRow, presetsOf } from '../../core/export/request';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { EXPORT_REQUEST_KEYS } from '../../core/model/export-request';
import type { ExportRequest } from '../../core/model/export-request';
import { keyOrder } from '../../core/model/key-order';
import type { Operation, Value } from '../../core/problem';
import { computeEdits } from '../../core/yaml/compute-edits';
import { problemText } from '../../messages/problem-text';
import { askLine } from '../commands/ask-line';
import { mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';
import { workspaceEdit } from '../services/workspace-edit';

/**
 * Asks for a name and keeps a request under it in logbook.yaml, by the fewest bytes; what has that name already is
 * replaced when the person agrees. Gives the name; undefined: the person left. Edits of the person's own that are not
 * saved stay unsaved. Throws `Told` when the file cannot be edited.
 */
export async function rememberExport(
  logbook: OpenLogbook,
  request: ExportRequest,
  preset: string | undefined,
): Promise<string | undefined> {
  mustBeWritable(logbook); // before anything is asked
  const title = vscode.l10n.t('Remember this export');
  const name = await askLine({
    title,
    prompt: vscode.l10n.t('Under which name? Everybody who has the logbook can then choose it.'),
    placeHolder: vscode.l10n.t('Monthly news for sales'),
    ...(preset === undefined ? {} : { value: preset }),
  });
  if (name === undefined || !(await mayReplace(logbook, name, title))) return undefined;
  await write(logbook, name, request);
  return name;
}

async function mayReplace(logbook: OpenLogbook, name: string, title: string): Promise<boolean> {
  if (placeOf(logbook, name) < 0) return true;
  const replace = vscode.l10n.t('Replace it');
  const placeHolder = vscode.l10n.t('There is an export of this name already.');
  const picked = await vscode.window.showQuickPick([replace, vscode.l10n.t('Leave it as it is')], {
    ...{ title, placeHolder, ignoreFocusOut: true },
  });
  return picked === replace;
}

function placeOf({ snapshot }: OpenLogbook, name: string): number {
  return presetsOf(snapshot).findIndex((one) => one.name === name);
}

async function write(logbook: OpenLogbook, name: string, request: ExportRequest): Promise<void> {
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(LOGBOOK_FILE));
  const wasSaved = !document.isDirty;
  const operations = operationsFor(logbook, name, request);
  const edits = computeEdits(document.getText(), operations, keyOrder('logbook'));
  if (!edits.ok) throw new Told(problemText(edits.problem, 'logbook'));
  if (!(await vscode.workspace.applyEdit(workspaceEdit(document, edits.value))))
    throw new Told(
      vscode.l10n.t(
        'logbook.yaml was being edited at the same moment, so nothing was written. Try it again.',
      ),
    );
  if (wasSaved) await document.save();
}

function operationsFor(
  logbook: OpenLogbook,
  name: string,
  request: ExportRequest,
): readonly Operation[] {
  const given = EXPORT_REQUEST_KEYS.flatMap((key) => {
    const value = request[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const place = placeOf(logbook, name);
  if (place < 0) {
    const index = Number.MAX_SAFE_INTEGER; // behind all others
    const value: Value = { name, ...Object.fromEntries(given) };
    return [{ op: 'insert', path: ['exports'], index, value }];
  }
  const path = ['exports', presetRow(logbook.snapshot, place)];
  const old = presetsOf(logbook.snapshot)[place];
  const gone = EXPORT_REQUEST_KEYS.filter(
    (key) => old?.[key] !== undefined && request[key] === undefined,
  );
  return [
    ...gone.map((key): Operation => ({ op: 'unset', path: [...path, key] })),
    ...given.map(([key, value]): Operation => ({ op: 'set', path: [...path, key], value })),
  ];
}
