import * as vscode from 'vscode';
import type { SourceFile } from '../../core/import/importer';
import { errorCode } from '../../node/error-code';
import { sourceFaultText } from '../../messages/import/fault-text';
import { sourceFilesAt } from '../../node/import/source-files';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutLinks } from '../services/plain-text';
import { Told } from '../services/told';

/** What somebody chose or dropped. */
export interface Chosen {
  readonly files: readonly SourceFile[];
  /** The addresses of what was chosen: a folder's own. None of what only bytes came of. */
  readonly uris: readonly vscode.Uri[];
}

/** What is not on this computer's disk comes as a whole; more than this, in bytes, would not fit into memory well. */
const MOST_AT_ONCE = 100 * 1024 * 1024;

/** Asks for files or a folder; undefined: the person left. Throws `Told` for what cannot be read. */
export async function chooseFiles({ root }: OpenLogbook): Promise<Chosen | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import'),
    openLabel: vscode.l10n.t('Look at it'),
    canSelectFiles: true,
    canSelectMany: true,
    // Windows and Linux show one kind at a time; a folder can be dropped there.
    canSelectFolders: process.platform === 'darwin',
    defaultUri: root,
  });
  return uris && filesAt(uris);
}

/** The files that addresses stand for, folders on this computer with all below them. Throws `Told`. */
export async function filesAt(uris: readonly vscode.Uri[]): Promise<Chosen> {
  const files: SourceFile[] = [];
  for (const uri of uris)
    try {
      if (uri.scheme === 'file') files.push(...sourceFilesAt(uri.fsPath));
      else files.push(await elsewhere(uri));
    } catch (fault) {
      throw explained(uri, fault);
    }
  if (uris.length > 0 && files.length === 0)
    throw new Told(vscode.l10n.t('There are no files in that folder. Nothing was imported.'));
  return { files, uris };
}

/** A file of which only the bytes came. */
export function fileOfBytes(name: string, bytes: Uint8Array): SourceFile {
  return { name, size: bytes.length, open: () => once(() => bytes) };
}

async function elsewhere(uri: vscode.Uri): Promise<SourceFile> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > MOST_AT_ONCE) throw new Told(tooLargeText());
  const read = async () => vscode.workspace.fs.readFile(uri);
  return { name: lastPart(uri), size, open: () => once(read) };
}

async function* once(read: () => Uint8Array | Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await read();
}

const lastPart = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? '';

function tooLargeText(): string {
  return vscode.l10n.t(
    'This file is too large to be read from where it is. Nothing was imported. Copy it to this computer, and import it from there.',
  );
}

/** A fault of reading as a sentence. */
function explained(uri: vscode.Uri, cause: unknown): Told {
  if (cause instanceof Told) return cause;
  const name = withoutLinks(lastPart(uri));
  const text =
    sourceFaultText(errorCode(cause), name) ??
    vscode.l10n.t('{0} cannot be read. Look whether it is still there.', name);
  return new Told(vscode.l10n.t('{0} Nothing was imported.', text), { cause });
}
