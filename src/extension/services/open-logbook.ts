import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { isTemplatePath, kindOfPath } from '../../core/logbook/layout';
import type { LogbookIndex } from '../../core/logbook/indexer';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Problem } from '../../core/problem';
import { checkAgain, checkInSlices } from './check-in-slices';
import { Debounced } from './debounce';
import { Owner } from './owner';
import { watchRecords } from './watch-records';

/** Typing is answered after this pause, in milliseconds; checks that look at every record after a longer one. */
const PAUSE = { index: 80, check: 600, disk: 150 };

/**
 * A logbook of the workspace, as its files and the unsaved documents on top of them say.
 * `onDidChange` fires when `snapshot` or `problems` are others than before.
 */
export class OpenLogbook extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private found: ReadonlyMap<string, readonly Problem[]> = new Map();
  private readonly unsaved = new Set<string>();
  private readonly dropped = new Set<string>();
  private readonly typed = new Map<string, vscode.TextDocument>();
  private readonly prefix: string;
  private readonly indexSoon = this.own(new Debounced(() => this.indexTyped(), PAUSE.index));
  private readonly checkSoon: Debounced;
  private readonly refreshSoon: Debounced;

  constructor(
    readonly root: vscode.Uri,
    readonly index: LogbookIndex,
    report: (fault: unknown) => void,
  ) {
    super();
    this.prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
    this.refreshSoon = this.own(
      new Debounced(() => void this.refresh().then(undefined, report), PAUSE.disk),
    );
    this.checkSoon = this.own(
      new Debounced(() => void this.check().then(undefined, report), PAUSE.check),
    );
    this.watchDisk();
    this.watchMoves();
    this.watchDocuments();
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty) this.noteTyped(document);
    this.indexTyped();
    void this.check().then(undefined, report);
  }

  get snapshot(): Snapshot {
    return this.index.snapshot;
  }

  /** Problems of each file (its own, and those of rules) by its path; files without any are left out. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.found;
  }

  /** What a person calls this logbook: its name, or its folder's while it has none. */
  get name(): string {
    return this.snapshot.logbook?.record.name ?? this.root.path.split('/').at(-1) ?? '';
  }

  /** The path inside the logbook, with `/`, or undefined when `uri` lies outside. */
  relativePath(uri: vscode.Uri): string | undefined {
    if (uri.scheme !== this.root.scheme || uri.authority !== this.root.authority) return undefined;
    return uri.path.startsWith(this.prefix) ? uri.path.slice(this.prefix.length) : undefined;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  /** Takes a file that was just written, without waiting for the disk to tell. */
  take(path: string, text: string): void {
    this.index.update(path, text);
    this.recheck([path]);
    this.tell();
    // From now on the disk counts: it may be gone again before VS Code has told of it.
    this.dropped.add(path);
    this.refreshSoon.soon();
  }

  /** Reads what changed on disk, and lays the unsaved documents on top again. Says nothing when nothing changed. */
  async refresh(): Promise<void> {
    const before = this.snapshot;
    for (const path of this.dropped) this.index.update(path, undefined);
    this.dropped.clear();
    await this.index.refresh();
    if (this.disposed) return;
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty) this.noteTyped(document);
    this.indexTyped();
    if (this.snapshot !== before) this.tell();
  }

  /** Whether the document of a file is changed and not saved: then the file itself says nothing. */
  isTyped(path: string): boolean {
    const key = this.uriOf(path).toString();
    return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === key);
  }

  private watchDisk(): void {
    const heard = {
      changed: () => this.refreshSoon.soon(),
      gone: (uri: vscode.Uri) => {
        this.dropBelow(uri);
        this.refreshSoon.soon();
      },
    };
    this.own(watchRecords(this.root, (uri) => this.relativePath(uri), heard));
  }

  /**
   * What VS Code does to files by itself (in its explorer, say) it tells at once. Its watcher may miss what happens
   * in a folder that was made a moment before, or while another window is in front.
   */
  private watchMoves(): void {
    const came = (uris: readonly vscode.Uri[]) => {
      if (uris.some((uri) => this.isAbout(uri))) this.refreshSoon.soon();
    };
    const went = (uris: readonly vscode.Uri[]) => {
      for (const uri of uris) this.dropBelow(uri);
      came(uris);
    };
    const { workspace, window } = vscode;
    this.own(workspace.onDidCreateFiles(({ files }) => came(files)));
    this.own(workspace.onDidDeleteFiles(({ files }) => went(files)));
    this.own(
      workspace.onDidRenameFiles(({ files }) => {
        went(files.map(({ oldUri }) => oldUri));
        came(files.map(({ newUri }) => newUri));
      }),
    );
    this.own(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.refreshSoon.soon();
      }),
    );
  }

  /** Whether a folder is the logbook's, or one that the logbook is in. */
  isBelow(uri: vscode.Uri): boolean {
    return uri.scheme === this.root.scheme && this.prefix.startsWith(`${uri.path}/`);
  }

  /** Of a file or folder in the logbook, or one that the logbook is in. */
  private isAbout(uri: vscode.Uri): boolean {
    return this.relativePath(uri) !== undefined || this.isBelow(uri);
  }

  private dropBelow(uri: vscode.Uri): void {
    const gone = this.relativePath(uri);
    if (gone === undefined) return;
    for (const path of this.snapshot.entries.keys())
      if (path === gone || path.startsWith(`${gone}/`)) this.drop(path);
  }

  /** Its last text, given by `take` or by typing, must not outlive a file. */
  private drop(path: string): void {
    if (!this.isTyped(path)) this.dropped.add(path);
  }

  private watchDocuments(): void {
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.noteTyped(document)) this.indexSoon.soon();
      }),
    );
    this.own(
      vscode.workspace.onDidCloseTextDocument((document) => {
        const path = this.recordPath(document.uri);
        // What was typed and thrown away must not stay in the index.
        if (!path || !this.unsaved.delete(path)) return;
        this.dropped.add(path);
        this.refreshSoon.soon();
      }),
    );
  }

  private noteTyped(document: vscode.TextDocument): boolean {
    const path = this.recordPath(document.uri);
    if (!path) return false;
    this.unsaved.add(path);
    this.typed.set(path, document);
    return true;
  }

  private indexTyped(): void {
    if (this.typed.size === 0) return;
    for (const [path, document] of this.typed) this.index.update(path, document.getText());
    this.recheck([...this.typed.keys()]);
    this.typed.clear();
    this.tell();
  }

  private tell(): void {
    this.changed.fire();
    this.checkSoon.soon();
  }

  private recheck(paths: readonly string[]): void {
    this.found = checkAgain(this.found, paths, this.snapshot, new Date().toISOString());
  }

  private async check(): Promise<void> {
    const { snapshot } = this;
    const isOutdated = () => this.disposed || this.snapshot !== snapshot;
    const found = await checkInSlices(snapshot, new Date().toISOString(), isOutdated);
    if (!found) return; // what has changed meanwhile asks for the next check
    const isNew = !isDeepStrictEqual(found, this.found);
    this.found = found;
    if (isNew) this.changed.fire();
  }

  private recordPath(uri: vscode.Uri): string | undefined {
    const path = this.relativePath(uri);
    return path && (kindOfPath(path) || isTemplatePath(path)) ? path : undefined;
  }
}
