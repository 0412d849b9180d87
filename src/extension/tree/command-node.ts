import * as vscode from 'vscode';
import type { OpenLogbook } from '../services/open-logbook';
import type { RecordRef, TreeNode } from './node';

interface Step {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly command: string;
  readonly contextValue: string;
  /** Whether what is below it is shown at first. */
  readonly open?: boolean;
}

/** A line that is the next step itself: a click takes it. */
export class CommandNode implements TreeNode {
  readonly id: string;

  constructor(
    /** Tells the command which logbook it is for. */
    readonly logbook: OpenLogbook,
    private readonly step: Step,
    private readonly below: readonly TreeNode[] = [],
    /** What the command is for, when it is for one record. */
    readonly record?: RecordRef,
  ) {
    this.id = step.id;
  }

  item(): vscode.TreeItem {
    const { label, description, icon, command, contextValue, open } = this.step;
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const opened = open ? Expanded : Collapsed;
    const item = new vscode.TreeItem(label, this.below.length > 0 ? opened : None);
    item.description = description;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = contextValue;
    // A click on a line with others below it opens those; its inline icon takes the step.
    if (this.below.length === 0) item.command = { command, title: label, arguments: [this] };
    return item;
  }

  children(): readonly TreeNode[] {
    return this.below;
  }
}
