import * as vscode from 'vscode';
import { compareText, shelves } from '../../core/logbook/stack';
import { oneLine } from '../../core/one-line';
import { choiceLabel } from '../../messages/labels';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { GroupNode } from './group-node';
import { logbookRoots } from './logbook-roots';
import type { TreeNode } from './node';
import { NodeTree } from './node-tree';
import { TargetNode } from './target-node';
import { unreadNodes } from './unread-node';

/** *Stack*: tools by category, processes, and under each what is known of it. */
export function registerStackView({ logbooks, selection }: Services): Owner {
  const owner = new Owner();
  const tree = owner.own(new NodeTree(() => logbookRoots(logbooks, stackNodes)));
  const view = owner.own(
    vscode.window.createTreeView('mopsLogbook.stack', {
      treeDataProvider: tree,
      showCollapseAll: true,
    }),
  );
  owner.own(logbooks.onDidChange(() => tree.refresh()));
  owner.own(view.onDidChangeSelection(({ selection: [node] }) => selection.choose(node)));
  return owner;
}

/** What one logbook shows in the view. */
export function stackNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  const { snapshot } = logbook;
  const categories = shelves(snapshot).map(({ category, tools }) => {
    const id = `${parent}/category/${category ?? ''}`;
    return new GroupNode({
      id,
      label: category ? oneLine(choiceLabel('category', category)) : vscode.l10n.t('Other tools'),
      open: true,
      children: () => tools.map((tool) => new TargetNode(id, logbook, tool)),
    });
  });
  return [
    ...categories,
    ...processNodes(logbook, parent),
    ...unreadNodes(logbook, parent, ({ expected }) => expected !== 'change'),
  ];
}

function processNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  const processes = [...logbook.snapshot.processes.values()];
  if (processes.length === 0) return [];
  processes.sort((a, b) => compareText(a.record.name, b.record.name));
  const id = `${parent}/processes`;
  return [
    new GroupNode({
      id,
      label: vscode.l10n.t('Processes'),
      open: true,
      children: () => processes.map((process) => new TargetNode(id, logbook, process)),
    }),
  ];
}
