import * as vscode from 'vscode';
import { pathOfNew } from '../../core/logbook/layout';
import type { RecordKind } from '../../core/model/record-kind';
import type { Value } from '../../core/problem';
import { problemText } from '../../messages/problem-text';
import { printRecord } from '../../core/yaml/print-record';
import { errorCode } from '../../node/error-code';
import { nodeFiles } from '../../node/files';
import { Told } from './told';
import type { OpenLogbook } from './open-logbook';

/** How often another id is tried when a file of that name is there already. */
const TRIES = 5;

/**
 * Writes a new record into its own file, which must not exist yet, and puts it into the index at once.
 * `make` gives the record for the nth try; its id names the file.
 * @returns the path in the logbook. Throws `Told` when the folder refuses.
 */
export async function createRecord(
  logbook: OpenLogbook,
  kind: RecordKind,
  make: (attempt: number) => Readonly<Record<string, Value>> & { readonly id: string },
): Promise<string> {
  mustBeWritable(logbook);
  for (let attempt = 0; ; attempt += 1) {
    const record = make(attempt);
    const path = pathOfNew(kind, record.id);
    const text = printRecord(kind, record);
    try {
      await createFile(logbook.root, path, text);
    } catch (fault) {
      if (errorCode(fault) === 'EEXIST' && attempt < TRIES) continue;
      throw explained(fault, path);
    }
    logbook.take(path, text);
    return path;
  }
}

/** A logbook of a newer format is read as far as it goes, and never written to. Throws `Told`. */
export function mustBeWritable({ snapshot }: OpenLogbook): void {
  const newer = snapshot.logbook?.problems.find(({ code }) => code === 'format-newer');
  if (newer) throw new Told(problemText(newer));
}

/** Writes a new file of a logbook; throws an error with code `EEXIST` when it is there already. */
export async function createFile(root: vscode.Uri, path: string, text: string): Promise<void> {
  if (root.scheme === 'file') return nodeFiles(root.fsPath).create(path, text);
  const uri = vscode.Uri.joinPath(root, path);
  const there = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (there) throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** A fault of the file system as a sentence, where one helps. */
export function explained(fault: unknown, path: string): unknown {
  switch (errorCode(fault)) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return new Told(
        vscode.l10n.t(
          '{0} cannot be written: this folder lets you read only. Nothing was changed. Ask whoever looks after it for write access, then try again.',
          path,
        ),
        { cause: fault },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Told(
        vscode.l10n.t(
          '{0} cannot be written: the disk is full. Nothing was changed. Free some space, then try again.',
          path,
        ),
        { cause: fault },
      );
    case 'EEXIST':
      return new Told(
        vscode.l10n.t(
          'There is a file {0} already. It was left as it is. Take another name.',
          path,
        ),
        { cause: fault },
      );
    default:
      return fault;
  }
}
