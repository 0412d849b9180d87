import * as vscode from 'vscode';
import type { Looked } from '../../node/reconcile/file-triage';
import { TriageThread } from '../../node/reconcile/triage-thread';
import { Debounced } from '../services/debounce';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import { today } from '../services/today';
import { watchFiles } from '../services/watch-files';

/** A save is answered after the first pause where a page is open, and after the second where none is; milliseconds. */
const PAUSE = { page: 100, todo: 1_500 };
/** So long after the last page was closed nobody will ask again soon: what the thread holds may be a gigabyte. */
const IDLE = 60_000;

/** The audit entries of a logbook, held against its changes whenever either changes. */
export class LogbookTriage extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  /** What was found; undefined before it was looked for. */
  looked: Looked | undefined;
  /** Counts what was found. */
  revision = 0;
  readonly thread: TriageThread;
  private pages = 0;
  private turn: Promise<void> = Promise.resolve();
  private seen: unknown;
  private readonly soon = this.own(new Debounced(() => this.lookNow(), PAUSE.page));
  private readonly later = this.own(new Debounced(() => this.lookNow(), PAUSE.todo));
  private readonly rest = this.own(new Debounced(() => this.restNow(), IDLE));

  constructor(
    private readonly logbook: OpenLogbook,
    cacheDir: vscode.Uri,
    private readonly report: (fault: unknown) => void,
  ) {
    super();
    this.thread = new TriageThread({
      root: logbook.root.fsPath,
      cacheDir: cacheDir.fsPath,
      words: vscode.l10n.bundle,
    });
    // Of a folder that comes with what is in it, VS Code may tell as a whole.
    const watched = {
      folder: logbook.root,
      files: ['imports'],
      folders: ['events', 'imports/done'],
    };
    this.own(watchFiles(logbook.root, watched, () => this.look()));
    this.own(logbook.onDidChange(() => this.follow()));
    this.look();
  }

  /** Looks at the files again, soon: who has just written one says so, since nobody may tell of it otherwise. */
  look(): void {
    this.seen = this.logbook.snapshot;
    (this.pages > 0 ? this.soon : this.later).soon();
  }

  /** A page shows what is found, from now on until it is closed. */
  hold(): vscode.Disposable {
    this.pages += 1;
    this.rest.dispose();
    this.look();
    return new vscode.Disposable(() => {
      this.pages -= 1;
      if (this.pages === 0) this.rest.soon();
    });
  }

  /** Looks at once, and resolves when that is done. */
  async lookAgain(): Promise<void> {
    this.lookNow();
    await this.turn;
  }

  override dispose(): void {
    super.dispose();
    void this.thread.end();
  }

  /** A logbook also says so when no more than its problems are others. */
  private follow(): void {
    if (this.logbook.snapshot !== this.seen) this.look();
  }

  private lookNow(): void {
    this.soon.dispose();
    this.later.dispose();
    this.turn = this.turn.then(() => this.lookOnce()).catch(this.report);
  }

  private async lookOnce(): Promise<void> {
    if (this.disposed) return;
    const looked = (await this.hasFolder())
      ? await this.thread.ask('look', this.typedTexts(), today(this.logbook))
      : NOTHING;
    if (this.pages === 0) this.rest.soon();
    this.found(looked);
  }

  private found(looked: Looked): void {
    if (this.disposed) return;
    this.looked = looked;
    this.revision += 1;
    this.changed.fire();
  }

  /** No thread is started where nobody ever imported an audit trail. */
  private async hasFolder(): Promise<boolean> {
    if (this.logbook.root.scheme !== 'file') return false;
    return vscode.workspace.fs.stat(this.logbook.uriOf('events')).then(
      ({ type }) => type === vscode.FileType.Directory,
      () => false,
    );
  }

  private typedTexts(): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const document of vscode.workspace.textDocuments) {
      const path = document.isDirty ? this.logbook.relativePath(document.uri) : undefined;
      if (path !== undefined) texts.set(path, document.getText());
    }
    return texts;
  }

  /** Not while it looks: what is asked then would never be answered. */
  private restNow(): void {
    this.turn = this.turn.then(() => (this.pages > 0 ? undefined : this.thread.end()));
  }
}

const NOTHING: Looked = {
  hasEntries: false,
  coverage: [],
  totals: { documented: 0, undocumented: 0, ignored: 0 },
  withoutEntry: new Map(),
  actors: [],
  open: new Map(),
  unread: [],
};
