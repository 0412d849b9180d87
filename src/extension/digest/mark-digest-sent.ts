import * as vscode from 'vscode';
import { channelOf, sentOperations } from '../../core/export/digest/mark-sent';
import { audienceOf } from '../../core/logbook/audience';
import type { Audience } from '../../core/logbook/audience';
import type { ExportRequest } from '../../core/model/export-request';
import { keyOrder } from '../../core/model/key-order';
import { isTable } from '../../core/model/plain';
import { applyTextEdits, invertTextEdits } from '../../core/text-edit';
import type { TextEdit } from '../../core/text-edit';
import { computeEdits } from '../../core/yaml/compute-edits';
import { readYaml } from '../../core/yaml/read-yaml';
import { mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutLinks } from '../services/plain-text';
import { today } from '../services/today';
import { Told } from '../services/told';
import { workspaceEdit } from '../services/workspace-edit';
import { digestFor } from './digest-request';

/** A file that was marked, and what takes that back. */
interface Marked {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly back: readonly TextEdit[];
}

/**
 * Notes in each change of a digest that its audience was told today, by the fewest bytes, and offers to take it back.
 * Edits of the person's own that are not saved stay unsaved. Gives how many changes were marked. Throws `Told` when
 * there is nothing to mark.
 */
export async function markDigestSent(
  logbook: OpenLogbook,
  request: ExportRequest,
): Promise<number> {
  mustBeWritable(logbook);
  const { snapshot } = logbook;
  const audience = audienceOf(snapshot, request.audience ?? '');
  const told = audience ? digestFor(logbook, request).told : [];
  if (!audience || told.length === 0)
    throw new Told(vscode.l10n.t('There is nothing new for them, and so nothing to mark as sent.'));
  const marked: Marked[] = [];
  const failed: string[] = [];
  for (const path of told.flatMap((id) => snapshot.changes.get(id)?.path ?? [])) {
    const one = await mark(logbook, path, audience, request);
    if (one) marked.push(one);
    else failed.push(path);
  }
  // Not awaited: it is done, whenever the message is read.
  void tell(audience, marked, failed);
  return marked.length;
}

async function mark(
  logbook: OpenLogbook,
  path: string,
  audience: Audience,
  { format }: ExportRequest,
): Promise<Marked | undefined> {
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(path));
  const before = document.getText();
  const { value } = readYaml(before);
  if (!isTable(value)) return undefined;
  const sent = { on: today(logbook), channel: channelOf(audience, format) };
  const edits = computeEdits(before, sentOperations(value, audience, sent), keyOrder('change'));
  if (!edits.ok || !(await applied(document, edits.value))) return undefined;
  const text = applyTextEdits(before, edits.value);
  return { document, text, back: invertTextEdits(before, edits.value) };
}

/** Makes edits; a file that was as on disk is saved. */
async function applied(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const wasDirty = document.isDirty;
  if (!(await vscode.workspace.applyEdit(workspaceEdit(document, edits)))) return false;
  return wasDirty || document.save();
}

async function tell(
  { name }: Audience,
  marked: readonly Marked[],
  failed: readonly string[],
): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const done =
    marked.length === 1
      ? vscode.l10n.t('One change is marked as sent to {0}.', name)
      : vscode.l10n.t('{0} changes are marked as sent to {1}.', marked.length, name);
  const left = vscode.l10n.t(
    'These could not be marked, and stand in the next digest again: {0}.',
    failed.join(', '),
  );
  const words = withoutLinks(failed.length > 0 ? `${done} ${left}` : done);
  const offers = marked.length > 0 ? [undo] : [];
  const answer = await (failed.length > 0
    ? vscode.window.showWarningMessage(words, ...offers)
    : vscode.window.showInformationMessage(words, ...offers));
  if (answer !== undo) return;
  // What somebody has edited since is theirs.
  const untouched = marked.filter(({ document, text }) => document.getText() === text);
  for (const { document, back } of untouched) await applied(document, back);
  vscode.window.setStatusBarMessage(
    untouched.length === marked.length
      ? vscode.l10n.t('The marks were taken back.')
      : vscode.l10n.t('The marks were taken back where nothing was edited since.'),
    5000,
  );
}
