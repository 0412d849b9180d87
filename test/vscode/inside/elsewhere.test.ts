import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openIndex } from '../../../src/core/logbook/indexer';
import { LogbookTriage } from '../../../src/extension/reconcile/logbook-triage';
import { showData } from '../../../src/extension/reconcile/reconcile-data';
import { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { workspaceReader } from '../../../src/extension/services/workspace-reader';
import { services, until } from './workspace';

const SCHEME = 'mops-elsewhere';
const LOGBOOK = new TextEncoder().encode('format: 1\nname: Far away\n');

/** A file system that no disk has, with one logbook in it. */
class Elsewhere implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => undefined);
  stat({ path }: vscode.Uri): vscode.FileStat {
    const type = path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    if (path !== '/' && path !== '/logbook.yaml') throw vscode.FileSystemError.FileNotFound(path);
    return { type, ctime: 0, mtime: 0, size: LOGBOOK.length };
  }
  readDirectory = (): [string, vscode.FileType][] => [['logbook.yaml', vscode.FileType.File]];
  readFile = () => LOGBOOK;
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe('a logbook that is on no disk', () => {
  const open: { dispose(): unknown }[] = [];
  let logbook: OpenLogbook;
  const fault = (why: unknown) => assert.fail(String(why));

  before(async () => {
    open.push(vscode.workspace.registerFileSystemProvider(SCHEME, new Elsewhere()));
    const root = vscode.Uri.from({ scheme: SCHEME, path: '/' });
    logbook = new OpenLogbook(root, await openIndex({ reader: workspaceReader(root) }), fault);
    open.push(logbook);
  });
  after(() => {
    for (const one of open) one.dispose();
  });

  it('is read, and its page of audit trails says that these are read elsewhere alone', async () => {
    const all = await services();
    const triage = new LogbookTriage(logbook, all.context.globalStorageUri, fault);
    open.push(triage);
    assert.equal(showData(all, logbook, triage).state, 'elsewhere');
    await until(() => triage.looked); // no thread is started that would look for a folder on this disk
    const { state, title, damaged } = showData(all, logbook, triage);
    assert.deepEqual([state, title, damaged], ['elsewhere', 'Reconcile: Far away', []]);
  });
});
