import * as vscode from 'vscode';
import type { Logbooks } from './logbooks';
import type { OpenLogbook } from './open-logbook';
import { Owner } from './owner';

/** What a window keeps of one of its logbooks, and that says when it is another. */
interface Kept extends Owner {
  readonly onDidChange: vscode.Event<void>;
}

/** One of a kind for every logbook of the window; it ends when its logbook is closed. */
export class PerLogbook<T extends Kept> extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** One of them has changed. */
  readonly onDidChange = this.changed.event;
  private readonly byLogbook = new Map<OpenLogbook, T>();

  /** @param make undefined: of this logbook there is none */
  constructor(
    private readonly logbooks: Logbooks,
    private readonly make: (logbook: OpenLogbook) => T | undefined,
  ) {
    super();
    this.own(logbooks.onDidChange(() => this.follow()));
    this.follow();
  }

  get all(): readonly T[] {
    return [...this.byLogbook.values()];
  }

  of(logbook: OpenLogbook): T | undefined {
    return this.byLogbook.get(logbook);
  }

  override dispose(): void {
    for (const one of this.byLogbook.values()) one.dispose();
    this.byLogbook.clear();
    super.dispose();
  }

  private follow(): void {
    const now = new Set(this.logbooks.all);
    for (const [logbook, one] of this.byLogbook)
      if (!now.has(logbook)) {
        one.dispose();
        this.byLogbook.delete(logbook);
      }
    for (const logbook of now) if (!this.byLogbook.has(logbook)) this.add(logbook);
  }

  private add(logbook: OpenLogbook): void {
    const made = this.make(logbook);
    if (!made) return;
    made.own(made.onDidChange(() => this.changed.fire()));
    this.byLogbook.set(logbook, made);
  }
}
