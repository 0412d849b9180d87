import * as vscode from 'vscode';
import { selectChanges } from '../../core/logbook/select';
import type { ChangeFilter } from '../../core/logbook/select';
import { allChanges } from '../../core/logbook/stack';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { monthNodes } from './change-node';
import { logbookRoots } from './logbook-roots';
import type { TreeNode } from './node';
import { NodeTree } from './node-tree';
import { unreadNodes } from './unread-node';

/** How many months stand open at first. */
const OPEN_MONTHS = 2;

/** *Changes*: by month, newest first, narrowed by the filter that the view names. */
export function registerChangesView({ logbooks, filter, selection }: Services): Owner {
  const owner = new Owner();
  const roots = () =>
    logbookRoots(logbooks, (logbook, parent) =>
      changesNodes(logbook, parent, filter.current?.filter),
    );
  const tree = owner.own(new NodeTree(roots));
  const view = owner.own(
    vscode.window.createTreeView('mopsLogbook.changes', {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    }),
  );
  const filtered = () => {
    const named = filter.current;
    view.description = named?.words ?? '';
    void vscode.commands.executeCommand('setContext', 'mopsLogbook.filtered', named !== undefined);
    tree.refresh();
  };
  owner.own(filter.onDidChange(filtered));
  owner.own(logbooks.onDidChange(() => tree.refresh()));
  owner.own(view.onDidChangeSelection(({ selection: [node] }) => selection.choose(node)));
  return owner;
}

/** What one logbook shows in the view. */
export function changesNodes(
  logbook: OpenLogbook,
  parent: string,
  filter: ChangeFilter | undefined,
): readonly TreeNode[] {
  const { snapshot } = logbook;
  const changes = filter ? selectChanges(snapshot, filter) : allChanges(snapshot);
  const id = `${parent}/months`;
  const months = monthNodes(id, logbook, changes, undefined, filter ? Infinity : OPEN_MONTHS);
  return filter
    ? months
    : [...months, ...unreadNodes(logbook, parent, ({ expected }) => expected === 'change')];
}
