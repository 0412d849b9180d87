import * as vscode from 'vscode';
import { Owner } from '../services/owner';
import type { TreeNode } from './node';

/** Shows nodes that answer for themselves. */
export class NodeTree extends Owner implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly roots: () => readonly TreeNode[] | Promise<readonly TreeNode[]>) {
    super();
  }

  refresh(): void {
    this.changed.fire();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const text = node.tooltip?.();
    if (text) item.tooltip = text;
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return [...(await (node ? node.children() : this.roots()))];
  }
}
