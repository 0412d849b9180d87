import * as vscode from 'vscode';
import { openIndex } from '../../core/logbook/indexer';
import type { LogbookIndex } from '../../core/logbook/indexer';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { openLogbook } from '../../node/open-logbook';
import { Debounced } from './debounce';
import type { Log } from './log';
import { OpenLogbook } from './open-logbook';
import { Owner } from './owner';
import { workspaceReader } from './workspace-reader';

/** How deep below a workspace folder a logbook is looked for. */
const WHERE = '{logbook.yaml,*/logbook.yaml,*/*/logbook.yaml,*/*/*/logbook.yaml}';
const NOT_WHERE = '**/{node_modules,.git}/**';
/** More than anybody keeps; a folder of fixtures must not open a thousand. */
const AT_MOST = 30;

/**
 * Every logbook of the workspace: several folders, logbooks in sub-folders, one within another.
 * `onDidChange` fires when one comes or goes, and when the content of one changes.
 */
export class Logbooks extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly open = new Map<string, OpenLogbook>();
  private readonly findSoon = this.own(new Debounced(() => this.find(), 150));
  private finding: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: Log,
    private readonly cacheDir: vscode.Uri | undefined,
  ) {
    super();
    const watcher = this.own(vscode.workspace.createFileSystemWatcher('**/logbook.yaml'));
    this.own(watcher.onDidCreate(() => this.findSoon.soon()));
    // Of a folder that goes, VS Code tells as a whole, and not of the files that were in it.
    const going = this.own(vscode.workspace.createFileSystemWatcher('**', true, true, false));
    this.own(
      going.onDidDelete((uri) => {
        const isGone = (logbook: OpenLogbook) =>
          logbook.isBelow(uri) || logbook.relativePath(uri) === LOGBOOK_FILE;
        if (this.all.some(isGone)) this.findSoon.soon();
      }),
    );
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.findSoon.soon()));
    this.find();
  }

  /** In the order of their folders. */
  get all(): readonly OpenLogbook[] {
    return [...this.open.values()].sort((a, b) => (a.root.path < b.root.path ? -1 : 1));
  }

  /** Resolves once every logbook that stands in the workspace now is open. */
  get ready(): Promise<void> {
    return this.finding;
  }

  /** The logbook that a file belongs to: the innermost, where one lies within another. */
  of(uri: vscode.Uri): OpenLogbook | undefined {
    let innermost: OpenLogbook | undefined;
    for (const logbook of this.open.values())
      if (
        logbook.relativePath(uri) !== undefined &&
        logbook.root.path.length > (innermost?.root.path.length ?? -1)
      )
        innermost = logbook;
    return innermost;
  }

  /** Looks for logbooks again now; for those who have just made one. */
  async findAgain(): Promise<void> {
    this.find();
    await this.finding;
  }

  override dispose(): void {
    for (const logbook of this.open.values()) logbook.dispose();
    this.open.clear();
    super.dispose();
  }

  private find(): void {
    this.finding = this.finding
      .then(() => this.findNow())
      .catch((fault: unknown) => this.log.fault(fault));
  }

  private async findNow(): Promise<void> {
    const files = await vscode.workspace.findFiles(WHERE, NOT_WHERE, AT_MOST);
    const roots = new Map(
      files.map((file) => {
        const root = vscode.Uri.joinPath(file, '..');
        return [root.toString(), root] as const;
      }),
    );
    for (const [key, logbook] of this.open)
      if (!roots.has(key)) {
        logbook.dispose();
        this.open.delete(key);
      }
    const news = [...roots].filter(([key]) => !this.open.has(key));
    await Promise.all(news.map(([key, root]) => this.openOne(key, root)));
    this.changed.fire();
  }

  private async openOne(key: string, root: vscode.Uri): Promise<void> {
    try {
      const started = Date.now();
      const index = await this.indexOf(root);
      if (this.disposed) return;
      const logbook = new OpenLogbook(root, index, (fault) => this.log.fault(fault));
      logbook.own(
        logbook.onDidChange(() => {
          // It was moved or deleted, and nobody else may tell.
          if (!logbook.snapshot.entries.has(LOGBOOK_FILE)) this.findSoon.soon();
          this.changed.fire();
        }),
      );
      this.open.set(key, logbook);
      const count = index.snapshot.entries.size;
      this.log.info(`Opened ${root.toString()}: ${count} files in ${Date.now() - started} ms`);
    } catch (fault) {
      this.log.fault(fault); // one logbook that cannot be read must not hide the others
    }
  }

  private async indexOf(root: vscode.Uri): Promise<LogbookIndex> {
    if (root.scheme !== 'file') return openIndex({ reader: workspaceReader(root) });
    return openLogbook(root.fsPath, this.cacheDir ? { cacheDir: this.cacheDir.fsPath } : {});
  }
}
