import * as vscode from 'vscode';
import type { TrustFact } from '../../core/trust/fact';
import { branchName } from '../../core/trust/rewrite-facts';
import { choiceLabel } from '../../messages/labels';
import { trustHelp } from '../../messages/trust-help';
import { factText } from '../../messages/trust-text';
import type { OpenLogbook } from '../services/open-logbook';
import { oneLine } from '../../core/one-line';
import { CommandNode } from '../tree/command-node';
import type { RecordNode, RecordRef, TreeNode } from '../tree/node';
import { openOnClick } from '../tree/open-on-click';
import { recordTitle } from '../tree/record-title';
import { tooltip } from '../tree/tooltip';
import { trustContext } from './trust-context';
import type { TrustState } from './trust-watch';

/** What *To do* shows of trust: a history that was rewritten, and approvals that were given for another version. */
export function trustNodes(
  logbook: OpenLogbook,
  parent: string,
  { lost, earlier }: TrustState,
): readonly TreeNode[] {
  const branches = [...new Set(lost.map(({ ref }) => branchName(ref)))].join(', ');
  const rewritten = new CommandNode(logbook, {
    id: `${parent}/rewritten`,
    label: vscode.l10n.t('The history was rewritten'),
    description: oneLine(branches),
    icon: 'history',
    command: 'mopsLogbook.checkIntegrity',
    contextValue: 'rewritten',
  });
  return [
    ...(lost.length > 0 ? [rewritten] : []),
    ...earlier.flatMap((fact) => {
      const entry = fact.record && logbook.snapshot.changes.get(fact.record.id);
      return entry ? [new EarlierApprovalNode(parent, fact, { logbook, entry })] : [];
    }),
  ];
}

/** An approval of a change that has become another since. */
class EarlierApprovalNode implements RecordNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly fact: TrustFact,
    readonly record: RecordRef,
  ) {
    const { role, approver } = fact.args;
    this.id = `${parent}/earlier/${record.entry.path}/${String(role)} ${String(approver)}`;
  }

  item(): vscode.TreeItem {
    const { record, fact } = this;
    const role = choiceLabel('role', String(fact.args['role']));
    const words = vscode.l10n.t('{0} agreed to an earlier version', role);
    const item = new vscode.TreeItem(oneLine(words));
    item.description = oneLine(recordTitle(record.logbook, record.entry));
    item.iconPath = new vscode.ThemeIcon('versions');
    item.contextValue = record.entry.kind;
    item.command = openOnClick(record);
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { logbook, entry } = this.record;
    const words = `${factText(this.fact, trustContext(logbook, 'exact'))}\n\n${trustHelp(this.fact.code)}`;
    return tooltip(recordTitle(logbook, entry), [], words);
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
