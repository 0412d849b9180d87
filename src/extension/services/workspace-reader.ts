import * as vscode from 'vscode';
import { isListed } from '../../core/logbook/layout';
import type { FileReader, FileStamp } from '../../core/logbook/ports';

/** The deepest record, `changes/2026/11/x.yaml`, stands in the third folder. */
const DEEPEST = 3;

/**
 * Reads a logbook that is not on this computer's disk (a remote repository, a web drive) through
 * VS Code's own file system. Links are listed and never followed.
 */
export function workspaceReader(root: vscode.Uri): FileReader {
  return {
    list: () => listBelow(root, '', 0),
    async read(path, limit) {
      const uri = vscode.Uri.joinPath(root, path);
      const stat = await vscode.workspace.fs.stat(uri);
      if (stat.type !== vscode.FileType.File || stat.size > limit)
        throw new Error(`Not a regular file of at most ${limit} bytes: ${path}`);
      return vscode.workspace.fs.readFile(uri);
    },
  };
}

async function listBelow(
  root: vscode.Uri,
  folder: string,
  depth: number,
): Promise<readonly FileStamp[]> {
  const children = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
  const lists = await Promise.all(
    children.map(async ([name, type]): Promise<readonly FileStamp[]> => {
      const path = folder ? `${folder}/${name}` : name;
      if (type === vscode.FileType.Directory)
        return depth < DEEPEST ? listBelow(root, path, depth + 1) : [];
      return isListed(path) ? [await stampOf(root, path, type)] : [];
    }),
  );
  return lists.flat();
}

async function stampOf(root: vscode.Uri, path: string, type: vscode.FileType): Promise<FileStamp> {
  const stat = await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path));
  const link = (type & vscode.FileType.SymbolicLink) !== 0;
  return {
    path,
    size: stat.size,
    mtimeMs: stat.mtime,
    ctimeMs: stat.ctime,
    type: link ? 'link' : type === vscode.FileType.File ? 'file' : 'other',
  };
}
