import * as vscode from 'vscode';
import type { ExportContent, ExportFolder, StreamedContent } from '../../core/export/exporter';
import { isFolder } from '../../core/export/exporter';
import { joined, zipPieces } from '../../core/export/zip-folder';
import { expectedKind } from '../../core/logbook/layout';
import { errorCode } from '../../node/error-code';
import { exportPlace } from '../../node/export-place';
import { nodeFiles } from '../../node/files';
import { writeFolder } from '../../node/write-folder';
import { withoutLinks } from '../services/plain-text';
import { Told } from '../services/told';

/** What an export made, or is making as it is written. */
export type ToBeSaved = ExportContent | StreamedContent;

/** What is to be saved: how its file is called (a ZIP where it is a folder), and what makes it. */
export interface ToSave {
  readonly fileName: string;
  readonly make: (signal: AbortSignal) => Promise<ToBeSaved>;
}

/**
 * Asks where to, makes the export, and writes it there, wholly or not at all. Gives what was written; undefined: the
 * person left, or cancelled. Throws `Told` for a place for records of the logbook, and where it cannot be written.
 */
export async function saveExport(
  logbook: vscode.Uri,
  what: ToSave,
): Promise<vscode.Uri | undefined> {
  const inOneFile = what.fileName.endsWith('.zip') ? await asksForZip(logbook) : true;
  if (inOneFile === undefined) return undefined;
  const target = inOneFile ? await askFile(logbook, what.fileName) : await askFolder(logbook, what);
  if (!target) return undefined;
  refuseRecords(logbook, target);
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting…'),
    cancellable: true,
  };
  const isWritten = await vscode.window.withProgress(progress, async (_, cancelled) => {
    const stop = new AbortController();
    cancelled.onCancellationRequested(() => stop.abort());
    try {
      const content = stoppable(await what.make(stop.signal), stop.signal);
      await write(target, content, inOneFile).catch((fault: unknown) => {
        throw explained(fault);
      });
      return true;
    } catch (fault) {
      if (stop.signal.aborted) return false;
      throw fault;
    }
  });
  if (!isWritten) return undefined;
  offerToOpen(target, inOneFile);
  return target;
}

/** The same; made and written bit by bit, it ends where it is aborted, and nothing is left of it. */
function stoppable(content: ToBeSaved, signal: AbortSignal): ToBeSaved {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  if (!isFolder(content)) return passed(content, signal);
  return { ...content, files: passed(content.files, signal) };
}

async function* passed<T>(
  parts: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, undefined> {
  for await (const part of parts) {
    signal.throwIfAborted();
    yield part;
  }
  signal.throwIfAborted();
}

/** A folder can only be written where the disk is that of this computer. */
async function asksForZip({ scheme }: vscode.Uri): Promise<boolean | undefined> {
  if (scheme !== 'file') return true;
  const items = [
    { label: vscode.l10n.t('A folder of files'), isZip: false },
    { label: vscode.l10n.t('One file (ZIP)'), isZip: true },
  ];
  const placeHolder = vscode.l10n.t('This export has several files. How shall they be saved?');
  const title = vscode.l10n.t('Save the export');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.isZip;
}

async function askFile(logbook: vscode.Uri, fileName: string): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(logbook, '..', fileName),
    title: vscode.l10n.t('Save the export'),
  });
}

/** The folder below the one that a person picks, so that nothing of theirs stands among its files. */
async function askFolder(
  logbook: vscode.Uri,
  { fileName }: ToSave,
): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
    defaultUri: vscode.Uri.joinPath(logbook, '..'),
    title: vscode.l10n.t('Where shall the folder {0} be made?', fileName.replace(/\.zip$/, '')),
    openLabel: vscode.l10n.t('Save here'),
  });
  return picked?.[0] && vscode.Uri.joinPath(picked[0], fileName.replace(/\.zip$/, ''));
}

function refuseRecords(logbook: vscode.Uri, target: vscode.Uri): void {
  if (placeRefusal(logbook, target) === undefined) return;
  throw new Told(
    vscode.l10n.t(
      'That is a place for records of the logbook. Nothing was written. Choose another folder.',
    ),
  );
}

function placeRefusal(logbook: vscode.Uri, target: vscode.Uri): string | undefined {
  const isOnDisk = target.scheme === 'file' && logbook.scheme === 'file';
  if (isOnDisk) return exportPlace(target.fsPath, logbook.fsPath).refused;
  const prefix = `${logbook.path}/`;
  const inside = target.path.startsWith(prefix) ? target.path.slice(prefix.length) : undefined;
  return inside === undefined ? undefined : expectedKind(inside.toLowerCase());
}

async function write(target: vscode.Uri, content: ToBeSaved, inOneFile: boolean): Promise<void> {
  if (isFolder(content) && !inOneFile) return writeFolder(target.fsPath, content.files);
  const file = isFolder(content) ? zipPieces(content) : content;
  const name = target.path.split('/').at(-1) ?? '';
  if (target.scheme === 'file')
    return nodeFiles(vscode.Uri.joinPath(target, '..').fsPath).replace(name, file);
  return vscode.workspace.fs.writeFile(target, await bytesOf(file));
}

/** Where there is no disk to write to bit by bit, all is there at once. */
async function bytesOf(file: Exclude<ToBeSaved, ExportFolder>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  if (typeof file === 'string') return encoder.encode(file);
  if (file instanceof Uint8Array) return file;
  return joined(file);
}

/** A fault of the file system as a sentence, where one helps. */
function explained(fault: unknown): unknown {
  switch (errorCode(fault)) {
    case 'ETAKEN':
      return new Told(
        vscode.l10n.t(
          'There is a folder of that name with other files in it. Nothing was written. Choose another place.',
        ),
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'NoPermissions':
      return new Told(
        vscode.l10n.t('Nothing may be written there, and nothing was. Choose another folder.'),
      );
    case 'EZIPFULL':
      return new Told(
        vscode.l10n.t(
          'This export has more files than the 65,535 that a ZIP holds, so nothing was written. Save it as a folder of files.',
        ),
      );
    case 'ENOSPC':
      return new Told(
        vscode.l10n.t(
          'The disk is full, so nothing was written. Make room, or choose another disk.',
        ),
      );
    default:
      return fault;
  }
}

/**
 * Files that a program of this computer shows better than VS Code, and that none runs. Whatever else a template of a
 * logbook makes, `weekly.bat` say, opens as text: to open that elsewhere is to run what a stranger wrote.
 */
const SHOWN_ELSEWHERE = /\.(?:html?|xlsx|csv|ics|atom|zip)$/i;

function offerToOpen(uri: vscode.Uri, inOneFile: boolean): void {
  const open = inOneFile ? vscode.l10n.t('Open') : vscode.l10n.t('Show the folder');
  const name = withoutLinks(uri.path.split('/').at(-1) ?? '');
  // Not awaited: the export is done, whenever the message is read.
  void vscode.window
    .showInformationMessage(vscode.l10n.t('The export was saved as {0}.', name), open)
    .then((answer) => {
      if (answer !== open) return undefined;
      if (!inOneFile) return vscode.commands.executeCommand('revealFileInOS', uri);
      const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
      return isHere && SHOWN_ELSEWHERE.test(uri.path)
        ? vscode.env.openExternal(uri)
        : vscode.commands.executeCommand('vscode.open', uri);
    });
}
