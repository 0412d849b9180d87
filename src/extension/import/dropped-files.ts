import * as vscode from 'vscode';
import type { SourceFile } from '../../core/import/importer';
import type { TreeNode } from '../tree/node';
import { fileOfBytes, filesAt } from './chosen-files';
import type { Chosen } from './chosen-files';

const ADDRESSES = 'text/uri-list';
/** What VS Code calls files of the computer in front of a person; their address may mean nothing where it runs. */
const FILES = 'files';

/** What was dropped onto a view, and the line that it was dropped onto. */
export class DroppedFiles {
  constructor(
    readonly target: TreeNode | undefined,
    private readonly dropped: vscode.DataTransfer,
  ) {}

  /** The files; to be asked for at once: what was dropped is gone once VS Code believes that it was taken. */
  async files(): Promise<Chosen> {
    const addresses = (await this.dropped.get(ADDRESSES)?.asString()) ?? '';
    const uris = addresses
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => vscode.Uri.parse(line, true));
    const onlyBytes = await this.onlyBytes();
    if (uris.length === 0) return { files: onlyBytes, uris: [] };
    try {
      return await filesAt(uris);
    } catch (fault) {
      if (onlyBytes.length === 0) throw fault;
      return { files: onlyBytes, uris: [] };
    }
  }

  private async onlyBytes(): Promise<readonly SourceFile[]> {
    const files: SourceFile[] = [];
    for (const [kind, item] of this.dropped) {
      const file = kind === FILES ? item.asFile() : undefined;
      // One that this window can read where it is comes a piece at a time.
      if (file && file.uri?.scheme !== 'file')
        files.push(fileOfBytes(file.name, await file.data()));
    }
    return files;
  }
}

/** Takes files that are dropped onto a view: onto a tool or process, they are about that. */
export class FileDrops implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dropMimeTypes = [ADDRESSES, FILES];
  readonly dragMimeTypes = [];

  async handleDrop(target: TreeNode | undefined, dropped: vscode.DataTransfer): Promise<void> {
    await vscode.commands.executeCommand('mopsLogbook.import', new DroppedFiles(target, dropped));
  }
}
