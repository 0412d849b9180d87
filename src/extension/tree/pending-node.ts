import * as vscode from 'vscode';
import { oneLine } from '../../core/one-line';
import type { PendingFile } from '../../node/git/pending-files';
import type { OpenLogbook } from '../services/open-logbook';
import { statusIcon } from './icons';
import type { RecordNode, RecordRef, TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { recordTitle } from './record-title';

/** A file that is not in the logbook's history as it is now. */
export function pendingNode(parent: string, logbook: OpenLogbook, file: PendingFile): TreeNode {
  const entry = logbook.snapshot.entries.get(file.path);
  return new PendingNode(parent, file, entry && { logbook, entry });
}

class PendingNode implements TreeNode, Partial<RecordNode> {
  readonly id: string;

  constructor(
    parent: string,
    readonly file: PendingFile,
    readonly record: RecordRef | undefined,
  ) {
    this.id = `${parent}/${file.path}`;
  }

  item(): vscode.TreeItem {
    const { file, record } = this;
    const title = record ? recordTitle(record.logbook, record.entry) : file.path;
    const item = new vscode.TreeItem(oneLine(title));
    const state = isFreshDraft(this) ? vscode.l10n.t('new draft') : stateWords(file.state);
    item.description = state;
    item.tooltip = file.path;
    // Else the path is what is read aloud.
    item.accessibilityInformation = { label: `${oneLine(title)} ${state}` };
    if (record) {
      const { entry } = record;
      if (entry.kind === 'change') item.iconPath = statusIcon(entry.record.status);
      item.contextValue = entry.kind;
      item.command = openOnClick(record);
    }
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }
}

function isFreshDraft({ file, record }: PendingNode): boolean {
  const { entry } = record ?? {};
  return file.state === 'added' && entry?.kind === 'change' && entry.record.status === 'draft';
}

/** What happened to a file since it was last saved to the logbook. */
export function stateWords(state: PendingFile['state']): string {
  switch (state) {
    case 'added':
      return vscode.l10n.t('new');
    case 'changed':
      return vscode.l10n.t('changed');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'in-conflict':
      return vscode.l10n.t('two versions, to be settled');
  }
}
