import * as vscode from 'vscode';
import { namesIn } from '../../core/history/names';
import { recordMessage, withTrailers } from '../../core/history/record-message';
import { LOGBOOK_FILE, stemOf } from '../../core/logbook/layout';
import { oneLine } from '../../core/one-line';
import { gitText, recordWords } from '../../messages/git-text';
import type { PendingFile } from '../../node/git/pending-files';
import { pendingFiles } from '../../node/git/pending-files';
import { recordFiles } from '../../node/git/record-changes';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons, withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { recordTitle } from '../tree/record-title';
import { stateWords } from '../tree/pending-node';
import { statusIcon } from '../tree/icons';
import { recordOf } from './argument';
import { askLine } from './ask-line';
import type { Command } from './command';
import { gitFor, sayFailure } from './git-for';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

interface FileItem extends vscode.QuickPickItem {
  readonly file: PendingFile;
}

/** Shows what would be saved, proposes the message, and saves only the chosen files of the logbook. */
export const saveToLogbook: Command = {
  id: 'saveToLogbook',
  async run(services, argument) {
    const title = vscode.l10n.t('Save to logbook');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return undefined;
    await saveDocuments(logbook);
    const git = await gitFor(services, logbook, titleIn(services, logbook, title));
    if (!git) return undefined;
    const pending = await pendingFiles(git.repository);
    if (!pending.ok) {
      sayFailure(services, logbook, pending.failure);
      return undefined;
    }
    if (pending.value.length === 0) {
      vscode.window.setStatusBarMessage(gitText({ code: 'nothing-to-record', args: {} }), 5000);
      return undefined;
    }
    const chosen = await pickFiles(services, argument, logbook, pending.value, title);
    const message = chosen && (await askMessage(services, logbook, chosen, title));
    if (!message) return undefined;
    const recorded = await vscode.window.withProgress(
      { location: { viewId: 'mopsLogbook.todo' } },
      () =>
        recordFiles(
          git.repository,
          chosen.map(({ path }) => path),
          message,
        ),
    );
    await git.look();
    if (!recorded.ok) {
      sayFailure(services, logbook, recorded.failure);
      return undefined;
    }
    vscode.window.setStatusBarMessage(savedWords(logbook, recorded.value.files), 8000);
    return recorded.value.oid;
  },
};

/** What is typed and not saved belongs to what a person means by *save*. */
async function saveDocuments(logbook: OpenLogbook): Promise<void> {
  const dirty = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && logbook.relativePath(document.uri) !== undefined,
  );
  for (const document of dirty) await document.save();
}

/** All files are chosen at first; of a form's own button, only its record. One file alone needs no list. */
async function pickFiles(
  services: Services,
  argument: unknown,
  logbook: OpenLogbook,
  pending: readonly PendingFile[],
  title: string,
): Promise<readonly PendingFile[] | undefined> {
  const own = argument instanceof vscode.Uri ? recordOf(services, argument)?.entry.path : undefined;
  const ownFile = pending.find(({ path }) => path === own);
  if (pending.length === 1) return pending;
  const items = pending.map((file) =>
    itemOf(logbook, file, !ownFile || file === ownFile || isNewLogbook(file)),
  );
  const picked = await vscode.window.showQuickPick<FileItem>(items, {
    title: titleIn(services, logbook, title),
    placeHolder: vscode.l10n.t('What shall be saved? Enter goes on.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ file }) => file) : undefined;
}

/** Nobody can read a record whose logbook they do not have. */
function isNewLogbook({ path, state }: PendingFile): boolean {
  return path === LOGBOOK_FILE && state === 'added';
}

function itemOf(logbook: OpenLogbook, file: PendingFile, picked: boolean): FileItem {
  const entry = logbook.snapshot.entries.get(file.path);
  const problems = problemCount(logbook, file.path);
  return {
    label: withoutIcons(entry ? recordTitle(logbook, entry) : file.path),
    description:
      problems > 0
        ? vscode.l10n.t('{0} · {1} to look at', stateWords(file.state), problems)
        : stateWords(file.state),
    ...(entry?.kind === 'change' ? { iconPath: statusIcon(entry.record.status) } : {}),
    picked,
    file,
  };
}

function problemCount({ problems }: OpenLogbook, path: string): number {
  return (problems.get(path) ?? []).filter(({ severity }) => severity !== 'info').length;
}

/** The proposed message, which a person may rewrite; trailers are added afterwards and always true. */
async function askMessage(
  services: Services,
  logbook: OpenLogbook,
  chosen: readonly PendingFile[],
  title: string,
): Promise<string | undefined> {
  const { snapshot } = logbook;
  const entries = chosen
    .map(({ path }) => snapshot.entries.get(path))
    .filter((entry) => entry !== undefined);
  const removed = chosen.filter(({ state }) => state === 'removed').map(({ path }) => stemOf(path));
  const proposed = recordMessage(entries, namesIn(snapshot), recordWords, removed);
  const [subject = ''] = proposed.split('\n');
  const message = await askLine({
    title: titleIn(services, logbook, title),
    prompt: promptFor(logbook, chosen),
    value: subject,
  });
  if (message === undefined) return undefined;
  return message === subject ? proposed : withTrailers(oneLine(message), entries);
}

/** Says what is about to be saved, since a single record was not shown in a list before. */
function promptFor(logbook: OpenLogbook, chosen: readonly PendingFile[]): string {
  const [file] = chosen;
  const entry = file && logbook.snapshot.entries.get(file.path);
  if (chosen.length > 1 || !entry)
    return vscode.l10n.t('Saves {0} records. What did you do, in a few words?', chosen.length);
  return vscode.l10n.t(
    'Saves “{0}”. What did you do, in a few words?',
    oneLine(recordTitle(logbook, entry)),
  );
}

function savedWords(logbook: OpenLogbook, files: readonly string[]): string {
  const problems = files.filter((path) => problemCount(logbook, path) > 0).length;
  const name = withoutLinks(withoutIcons(logbook.name));
  if (problems === 0)
    return files.length === 1
      ? vscode.l10n.t('Saved to {0}.', name)
      : vscode.l10n.t('{0} records saved to {1}.', files.length, name);
  return vscode.l10n.t(
    'Saved to {0}. {1} of them still have something to look at.',
    name,
    problems,
  );
}
