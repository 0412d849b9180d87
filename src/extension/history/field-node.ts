import * as vscode from 'vscode';
import { oneLine } from '../../core/one-line';
import type { TreeNode } from '../tree/node';

/** One field of a save: `Risk: Low → High`, the value dimmed. */
export class FieldNode implements TreeNode {
  constructor(
    readonly id: string,
    private readonly line: string,
    private readonly command: vscode.Command | undefined,
  ) {}

  item(): vscode.TreeItem {
    const [, label = this.line, value = ''] = /^([^:]{1,60}): (.*)$/s.exec(this.line) ?? [];
    const item = new vscode.TreeItem(oneLine(label));
    item.description = oneLine(value);
    item.tooltip = this.line;
    if (this.command) item.command = this.command;
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
