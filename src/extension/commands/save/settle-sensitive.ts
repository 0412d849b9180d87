import * as vscode from 'vscode';
import { allowOperations } from '../../../core/sensitive/allowed';
import { findSensitive } from '../../../core/sensitive/find-sensitive';
import type { SensitiveFile } from '../../../core/sensitive/find-sensitive';
import { keyOrder } from '../../../core/model/key-order';
import { computeEdits } from '../../../core/yaml/compute-edits';
import { MAX_FILE_SIZE } from '../../../core/yaml/max-file-size';
import { fieldLabel } from '../../../messages/labels';
import { problemText } from '../../../messages/problem-text';
import { nodeFiles } from '../../../node/files';
import type { Repository } from '../../../node/git/open-repository';
import { savedEntries } from '../../../node/git/saved-entries';
import { busy } from '../../services/busy';
import { mustBeWritable } from '../../services/create-record';
import type { OpenLogbook } from '../../services/open-logbook';
import { oneLine } from '../../../core/one-line';
import type { Services } from '../../services/services';
import { today } from '../../services/today';
import { workspaceEdit } from '../../services/workspace-edit';
import { recordTitle } from '../../tree/record-title';
import { askLine } from '../ask-line';

/** More than this is counted, not listed. */
const MOST_LISTED = 6;

/**
 * Asks about what looks like a secret or like personal data in files that are about to be saved, once for all of
 * them. Gives the files to save: these, and those in which the answer is kept. Undefined: nothing is to be saved.
 */
export async function settleSensitive(
  services: Services,
  logbook: OpenLogbook,
  repository: Repository,
  paths: readonly string[],
): Promise<readonly string[] | undefined> {
  const found = await busy(vscode.l10n.t('Looking at what is about to be saved…'), () =>
    findSensitive(paths, {
      snapshot: logbook.snapshot,
      read: (path) => logbook.index.read(path),
      bytes: (path) => nodeFiles(logbook.root.fsPath).read(path, MAX_FILE_SIZE),
      saved: (those) => savedEntries(repository, those),
    }),
  );
  const [first] = found;
  if (!first) return paths;
  const because = await askWhyFine(logbook, found, first);
  if (because === undefined) return undefined;
  mustBeWritable(logbook);
  const kept = await keep(services, logbook, found, because);
  return [...new Set([...paths, ...kept])];
}

/** Why all of it is fine; undefined when it is not, or somebody wants to look first. */
async function askWhyFine(
  logbook: OpenLogbook,
  found: readonly SensitiveFile[],
  first: SensitiveFile,
): Promise<string | undefined> {
  const open = vscode.l10n.t('Open it');
  const fine = vscode.l10n.t('It is fine, because…');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Some of this may not belong in a logbook. Nothing has been saved yet.'),
    { modal: true, detail: detailOf(logbook, found) },
    open,
    fine,
  );
  if (answer === open)
    await vscode.commands.executeCommand('mopsLogbook.open', logbook.uriOf(placeOf(first)));
  if (answer !== fine) return undefined;
  return askLine({
    title: vscode.l10n.t('Save to logbook'),
    prompt: vscode.l10n.t(
      'Why is it fine? The answer is kept in the record, for whoever asks later.',
    ),
  });
}

/** An attachment opens as the record that it belongs to. */
function placeOf({ owner, path }: SensitiveFile): string {
  return owner?.path ?? path;
}

function detailOf(logbook: OpenLogbook, found: readonly SensitiveFile[]): string {
  const lines = found.flatMap((file) => linesOf(logbook, file));
  const more = lines.length - MOST_LISTED;
  return [
    ...lines.slice(0, MOST_LISTED),
    ...(more > 0 ? [vscode.l10n.t('And {0} more.', more)] : []),
  ].join('\n\n');
}

function linesOf(
  logbook: OpenLogbook,
  { path, owner, problems }: SensitiveFile,
): readonly string[] {
  const kind = owner?.kind ?? 'change';
  const name = owner?.path === path ? recordTitle(logbook, owner) : path;
  return problems.map((problem) => {
    const field = problem.path && problem.path.length > 0 ? fieldLabel(kind, problem.path) : '';
    const where = field === '' ? name : vscode.l10n.t('{0}, {1}', name, field);
    return vscode.l10n.t('{0}: {1}', oneLine(where), problemText(problem, kind));
  });
}

/** Writes the answer into the records, and saves their files. Gives these. */
async function keep(
  services: Services,
  logbook: OpenLogbook,
  found: readonly SensitiveFile[],
  because: string,
): Promise<readonly string[]> {
  const reason = { because, by: services.git?.personIn(logbook), on: today(logbook) };
  const kept: string[] = [];
  for (const { path, owner, problems } of found) {
    if (!owner) continue;
    const field = owner.path === path ? undefined : path;
    const document = await vscode.workspace.openTextDocument(logbook.uriOf(owner.path));
    const operations = allowOperations(problems, reason, field);
    const edits = computeEdits(document.getText(), operations, keyOrder(owner.kind));
    if (!edits.ok) {
      services.log.info(`An answer could not be kept in ${owner.path}: ${edits.problem.code}`);
      continue;
    }
    const edit = workspaceEdit(document, edits.value);
    if ((await vscode.workspace.applyEdit(edit)) && (await document.save())) kept.push(owner.path);
  }
  return kept;
}
