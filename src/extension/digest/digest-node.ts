import * as vscode from 'vscode';
import type { DigestState } from '../../core/export/digest/due';
import { oneLine } from '../../core/one-line';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { tooltip } from '../tree/tooltip';
import type { TreeNode } from '../tree/node';
import { statesOf } from './digest-states';

/** The digests that are due, a line an audience. */
export function digestNodes(logbook: OpenLogbook, parent: string): readonly DigestNode[] {
  return statesOf(logbook)
    .filter(({ due }) => due !== undefined)
    .map((state) => new DigestNode(parent, logbook, state));
}

/** A digest that is due: a click shows it. */
export class DigestNode implements TreeNode {
  readonly id: string;
  readonly audience: string;

  constructor(
    parent: string,
    readonly logbook: OpenLogbook,
    private readonly state: DigestState,
  ) {
    this.audience = state.audience.id;
    this.id = `${parent}/digest/${this.audience}`;
  }

  item(): vscode.TreeItem {
    const { audience } = this.state;
    const label = vscode.l10n.t('Digest for {0}', oneLine(audience.name));
    const item = new vscode.TreeItem(label);
    item.description = this.fact();
    item.iconPath = new vscode.ThemeIcon('megaphone');
    item.contextValue = 'digest';
    item.command = { command: 'mopsLogbook.openDigest', title: label, arguments: [this] };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { audience, last } = this.state;
    return tooltip(
      vscode.l10n.t('Digest for {0}', audience.name),
      [
        [vscode.l10n.t('Cadence'), audience.cadence],
        [vscode.l10n.t('Channel'), audience.channel],
        [vscode.l10n.t('Last told'), last === undefined ? vscode.l10n.t('never') : dayWords(last)],
      ],
      vscode.l10n.t('A click shows it. Copy it, send it, then mark it as sent.'),
    );
  }

  children(): readonly TreeNode[] {
    return [];
  }

  private fact(): string {
    const { due = '', news } = this.state;
    const since = dayWords(due);
    return news === 1
      ? vscode.l10n.t('1 change · due since {0}', since)
      : vscode.l10n.t('{0} changes · due since {1}', news, since);
  }
}
