import * as vscode from 'vscode';
import type { RecordRef } from '../tree/node';
import type { Logbooks } from './logbooks';
import { Owner } from './owner';

/** The record that a person is looking at: chosen in a view, or open in the editor; the later counts. */
export class Selection extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private chosen: { readonly logbook: vscode.Uri; readonly path: string } | undefined;

  constructor(private readonly logbooks: Logbooks) {
    super();
    this.own(vscode.window.tabGroups.onDidChangeTabs(() => this.followEditor()));
    this.own(vscode.window.tabGroups.onDidChangeTabGroups(() => this.followEditor()));
    void logbooks.ready.then(() => this.followEditor());
  }

  /** As its file says now, or undefined when nothing is chosen or it is gone. */
  get current(): RecordRef | undefined {
    if (!this.chosen) return undefined;
    const { logbook: root, path } = this.chosen;
    const logbook = this.logbooks.all.find((one) => one.root.toString() === root.toString());
    const entry = logbook?.snapshot.entries.get(path);
    return logbook && entry ? { logbook, entry } : undefined;
  }

  /** Takes whatever a view has selected; a line that stands for no record leaves things as they are. */
  choose(node: unknown): void {
    const record = recordIn(node);
    if (record) this.set(record);
  }

  private followEditor(): void {
    const uri = activeUri();
    const logbook = uri && this.logbooks.of(uri);
    const path = uri && logbook?.relativePath(uri);
    const entry = path === undefined ? undefined : logbook?.snapshot.entries.get(path);
    if (logbook && entry) this.set({ logbook, entry });
  }

  private set({ logbook, entry }: RecordRef): void {
    const same =
      this.chosen?.path === entry.path &&
      this.chosen.logbook.toString() === logbook.root.toString();
    if (same) return;
    this.chosen = { logbook: logbook.root, path: entry.path };
    this.changed.fire();
  }
}

/** The record of a node, when it is one of ours that has one. */
export function recordIn(node: unknown): RecordRef | undefined {
  if (typeof node !== 'object' || node === null || !('record' in node)) return undefined;
  return node.record as RecordRef;
}

/** The file of the tab in front, as text or as form. */
export function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText)
    return input.uri;
  return undefined;
}
