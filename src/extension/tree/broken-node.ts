import * as vscode from 'vscode';
import type { BrokenEntry } from '../../core/logbook/entry';
import { nameOf } from '../../core/logbook/layout';
import { oneLine } from '../../core/one-line';
import { problemText } from '../../messages/problem-text';
import type { OpenLogbook } from '../services/open-logbook';
import { severityIcon } from './icons';
import type { RecordNode, RecordRef, TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { tooltip } from './tooltip';

/** A file that cannot be read as a record: listed with its problem; a click opens it as text. */
export class BrokenNode implements RecordNode {
  readonly id: string;
  readonly record: RecordRef;

  constructor(
    parent: string,
    logbook: OpenLogbook,
    private readonly entry: BrokenEntry,
  ) {
    this.record = { logbook, entry };
    this.id = `${parent}/${entry.path}`;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(oneLine(nameOf(this.entry.path)));
    const [problem] = this.entry.problems;
    if (problem) item.description = oneLine(problemText(problem));
    item.iconPath = severityIcon('error');
    item.contextValue = 'broken';
    item.command = openOnClick(this.record);
    return item;
  }

  tooltip(): vscode.MarkdownString {
    return tooltip(
      this.entry.path,
      [],
      this.entry.problems.map((problem) => problemText(problem)).join('\n\n'),
    );
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
