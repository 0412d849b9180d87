import * as vscode from 'vscode';
import { latestFirst, shelvesToLookThrough } from '../../core/logbook/stack';
import { oneLine } from '../../core/one-line';
import { choiceLabel } from '../../messages/labels';
import { FileDrops } from '../import/dropped-files';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { GroupNode } from './group-node';
import { logbookRoots } from './logbook-roots';
import type { TreeNode } from './node';
import { NodeTree } from './node-tree';
import { TargetNode } from './target-node';
import { unreadNodes } from './unread-node';

/** *Stack*: tools (by category, where that helps), processes, and under each what is known of it. */
export function registerStackView({ logbooks, selection }: Services): Owner {
  const owner = new Owner();
  const tree = owner.own(new NodeTree(() => logbookRoots(logbooks, stackNodes)));
  const view = owner.own(
    vscode.window.createTreeView('mopsLogbook.stack', {
      treeDataProvider: tree,
      showCollapseAll: true,
      dragAndDropController: new FileDrops(),
    }),
  );
  owner.own(logbooks.onDidChange(() => tree.refresh()));
  owner.own(view.onDidChangeSelection(({ selection: [node] }) => selection.choose(node)));
  return owner;
}

/** What one logbook shows in the view. */
export function stackNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  return [
    ...toolNodes(logbook, parent),
    ...processNodes(logbook, parent),
    ...unreadNodes(logbook, parent, ({ expected }) => expected !== 'change'),
  ];
}

function toolNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  const shelves = shelvesToLookThrough(logbook.snapshot);
  const nodes = shelves.map(({ category, tools }) => {
    const id = `${parent}/category/${category ?? ''}`;
    const children = () => tools.map((tool) => new TargetNode(id, logbook, tool));
    const label = category
      ? oneLine(choiceLabel('category', category))
      : vscode.l10n.t('Other tools');
    return { category, children, heading: new GroupNode({ id, label, open: true, children }) };
  });
  const [first] = nodes;
  // A heading that all tools stand under says nothing.
  if (first && nodes.length === 1 && first.category === undefined) return first.children();
  return nodes.map(({ heading }) => heading);
}

function processNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  const processes = latestFirst(logbook.snapshot, logbook.snapshot.processes.values());
  if (processes.length === 0) return [];
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
