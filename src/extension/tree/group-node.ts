import * as vscode from 'vscode';
import type { TreeNode } from './node';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly contextValue?: string;
  readonly open?: boolean;
  /** Of lines that hold nothing under them. */
  readonly tooltip?: string;
  children(): ReturnType<TreeNode['children']>;
}

/** A heading: a category, a month, a logbook, "Changes 41". */
export class GroupNode implements TreeNode {
  readonly id: string;

  constructor(private readonly group: Group) {
    this.id = group.id;
  }

  item(): vscode.TreeItem {
    const { label, description, icon, contextValue, open, tooltip } = this.group;
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, open ? Expanded : Collapsed);
    if (description !== undefined) item.description = description;
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    if (contextValue) item.contextValue = contextValue;
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  children(): ReturnType<TreeNode['children']> {
    return this.group.children();
  }
}
