import * as vscode from 'vscode';
import { namesIn } from '../../core/history/names';
import type { Commit, Revision } from '../../core/history/revision';
import { oneLine } from '../../core/one-line';
import { revisionLines } from '../../messages/history-text';
import { dayWords, momentWords, timeWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { zoneOf } from '../services/today';
import { openOnClick } from '../tree/open-on-click';
import type { TreeNode } from '../tree/node';
import { tooltip } from '../tree/tooltip';
import type { RevisionMark } from '../trust/revision-marks';
import { FieldNode } from './field-node';

/** What a list of saves is about: what is the same on every line need not be said there. */
export type ListedFor = 'record' | 'person' | 'several';

interface RevisionLook {
  readonly listedFor: ListedFor;
  readonly open: boolean;
  readonly mark: RevisionMark | undefined;
}

/** What one save did to one record: who, and below it which fields. */
export class RevisionNode implements TreeNode {
  readonly id: string;
  /** For commands about the whole save. */
  readonly save: { readonly logbook: OpenLogbook; readonly commit: Commit };

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    private readonly revision: Revision,
    private readonly look: RevisionLook,
  ) {
    this.id = `${parent}/${revision.commit.oid}/${revision.path}`;
    this.save = { logbook, commit: revision.commit };
  }

  item(): vscode.TreeItem {
    const { commit, title } = this.revision;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const { listedFor, open, mark } = this.look;
    const label = listedFor === 'person' ? title : commit.author.name;
    const item = new vscode.TreeItem(oneLine(label), open ? Expanded : Collapsed);
    const about = listedFor === 'several' ? title : timeWords(commit.date, zoneOf(this.logbook));
    item.description = oneLine(mark ? `${about} · ${mark.short}` : about);
    const usual = commit.parents.length > 1 ? 'git-merge' : 'account';
    item.iconPath = new vscode.ThemeIcon(mark?.icon ?? usual);
    item.contextValue = 'revision';
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { commit, title } = this.revision;
    return tooltip(title, [
      [vscode.l10n.t('By'), `${commit.author.name} (${commit.author.email})`],
      [vscode.l10n.t('On'), momentWords(commit.date, zoneOf(this.logbook))],
      [vscode.l10n.t('Note'), commit.subject],
      [vscode.l10n.t('Trust'), this.look.mark?.words],
    ]);
  }

  children(): readonly TreeNode[] {
    const { snapshot } = this.logbook;
    const context = { names: namesIn(snapshot), dateText: dayWords };
    const entry = snapshot.entries.get(this.revision.path);
    const isElsewhere = this.look.listedFor !== 'record';
    const command =
      entry && isElsewhere ? openOnClick({ logbook: this.logbook, entry }) : undefined;
    return revisionLines(this.revision, context).map(
      (line, index) => new FieldNode(`${this.id}/${index}`, line, command),
    );
  }
}

/** Whether what a command was called on stands for a save. */
export function isSaveNode(node: unknown): node is Pick<RevisionNode, 'save'> {
  return node instanceof RevisionNode;
}
