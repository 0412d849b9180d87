import * as vscode from 'vscode';
import type { OpenLogbook } from './open-logbook';
import { Owner } from './owner';

/** What the History view shows when it does not follow what is selected: everything, or what a person saved. */
export interface HistoryWish {
  readonly logbook: OpenLogbook;
  /** All that the person may be called in commits; undefined: everybody. */
  readonly person: readonly string[] | undefined;
  /** Says so in the view's title. */
  readonly words: string;
}

/** Whether the History view follows what is selected, and what it shows otherwise. */
export class HistoryScope extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private now: HistoryWish | undefined;

  /** Undefined: it follows what is selected. */
  get current(): HistoryWish | undefined {
    return this.now;
  }

  set(wish: HistoryWish | undefined): void {
    this.now = wish;
    this.changed.fire();
  }
}
