import type * as vscode from 'vscode';
import type { Entry } from '../../core/logbook/entry';
import type { OpenLogbook } from '../services/open-logbook';

/** A line of a view. It knows how it looks and what stands under it. */
export interface TreeNode {
  /** Unique in its view and steady, so that what a person has opened stays open. */
  readonly id: string;
  item(): vscode.TreeItem;
  /** Asked for when a person points at the line. */
  tooltip?(): vscode.MarkdownString;
  /** Asked for only when opened. */
  children(): readonly TreeNode[] | Promise<readonly TreeNode[]>;
}

/** A record, with the logbook that it stands in. */
export interface RecordRef {
  readonly logbook: OpenLogbook;
  readonly entry: Entry;
}

/** A line that stands for a record: commands take it as their argument. */
export interface RecordNode extends TreeNode {
  readonly record: RecordRef;
}
