import * as vscode from 'vscode';
import type { ChangeFilter } from '../../core/logbook/select';
import { Owner } from './owner';

/** What the Changes view is narrowed to, with the words that say so. */
export interface NamedFilter {
  readonly filter: ChangeFilter;
  readonly words: string;
}

/** The filter of the Changes view. */
export class FilterState extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private now: NamedFilter | undefined;

  get current(): NamedFilter | undefined {
    return this.now;
  }

  set(filter: NamedFilter | undefined): void {
    this.now = filter;
    this.changed.fire();
  }
}
