import * as vscode from 'vscode';
import { toolName } from '../../core/logbook/names';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { GroupNode } from '../tree/group-node';
import type { TreeNode } from '../tree/node';
import { short } from './entry-words';

/** More tools than this are put under a heading, as everything in *To do* is. */
const AT_ONCE = 5;

/** What nobody wrote down, a line a tool, the most first; nothing where no audit trail was imported. */
export function reconcileNodes(
  { triage }: Pick<Services, 'triage'>,
  logbook: OpenLogbook,
  parent: string,
): readonly TreeNode[] {
  const { open } = triage.of(logbook)?.looked ?? {};
  const nodes = [...(open ?? [])]
    .sort((a, b) => b[1] - a[1])
    .map(([tool, count]) => new ReconcileNode(parent, logbook, tool, count));
  if (nodes.length <= AT_ONCE) return nodes;
  return [
    new GroupNode({
      id: `${parent}/reconcile`,
      label: vscode.l10n.t('Audit entries that are not documented'),
      description: [...(open ?? [])]
        .reduce((sum, [, count]) => sum + count, 0)
        .toLocaleString(vscode.env.language),
      children: () => nodes,
    }),
  ];
}

/** Audit entries of a tool that nobody wrote down: a click lists them. */
export class ReconcileNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    readonly logbook: OpenLogbook,
    readonly tool: string,
    private readonly count: number,
  ) {
    this.id = `${parent}/reconcile/${tool}`;
  }

  item(): vscode.TreeItem {
    const { count, tool, logbook } = this;
    const name = short(toolName(logbook.snapshot, tool));
    const many = count.toLocaleString(vscode.env.language);
    const label = vscode.l10n.t('{0}: {1} undocumented', name, many);
    const item = new vscode.TreeItem(label);
    item.description = count === 1 ? vscode.l10n.t('audit entry') : vscode.l10n.t('audit entries');
    item.iconPath = new vscode.ThemeIcon('question');
    item.contextValue = 'reconcile';
    item.command = { command: 'mopsLogbook.reconcile', title: label, arguments: [this] };
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
