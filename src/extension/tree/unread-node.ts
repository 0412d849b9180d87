import * as vscode from 'vscode';
import type { BrokenEntry } from '../../core/logbook/entry';
import type { OpenLogbook } from '../services/open-logbook';
import { BrokenNode } from './broken-node';
import { GroupNode } from './group-node';
import type { TreeNode } from './node';

/** The files that cannot be read: a broken one is not to be missed because it has no name to be listed under. */
export function unreadNodes(
  logbook: OpenLogbook,
  parent: string,
  wanted: (entry: BrokenEntry) => boolean,
): readonly TreeNode[] {
  const broken = [...logbook.snapshot.broken].filter(wanted);
  if (broken.length === 0) return [];
  const id = `${parent}/unread`;
  return [
    new GroupNode({
      id,
      label: vscode.l10n.t('Cannot be read'),
      description: String(broken.length),
      children: () => broken.map((entry) => new BrokenNode(id, logbook, entry)),
    }),
  ];
}
