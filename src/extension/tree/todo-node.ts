import * as vscode from 'vscode';
import type { Todo } from '../../core/logbook/todo';
import { personName, toolName } from '../../core/logbook/names';
import { oneLine } from '../../core/one-line';
import { choiceLabel, recordKindLabel } from '../../messages/labels';
import { problemText } from '../../messages/problem-text';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { severityIcon } from './icons';
import type { RecordNode, RecordRef, TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { recordTitle } from './record-title';
import { tooltip } from './tooltip';
import { datedTitle, updateContext } from '../updates/update-node';

const ICONS: Record<Exclude<Todo['what'], 'problem'>, string> = {
  approval: 'question',
  review: 'book',
  untested: 'beaker',
  update: 'bell',
  draft: 'edit',
};

/** Something that waits for somebody: what it is about, and what is asked. */
export class TodoNode implements RecordNode {
  readonly id: string;
  readonly record: RecordRef;

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    private readonly todo: Todo,
  ) {
    this.record = { logbook, entry: todo.entry };
    const which = todo.what === 'approval' ? `${todo.role} ${todo.askedOf ?? ''}` : '';
    this.id = `${parent}/${todo.what}/${todo.entry.path}/${which}`;
  }

  item(): vscode.TreeItem {
    const { todo } = this;
    const [title, fact] = [this.title(), this.fact()].map(oneLine);
    const item = new vscode.TreeItem(title ?? '');
    item.description = fact ?? '';
    item.iconPath =
      todo.what === 'problem' ? severityIcon(todo.worst) : new vscode.ThemeIcon(ICONS[todo.what]);
    if ((todo.what === 'approval' && todo.overdue) || (todo.what === 'update' && todo.pressing))
      item.iconPath = new vscode.ThemeIcon(
        ICONS[todo.what],
        new vscode.ThemeColor('list.warningForeground'),
      );
    if (todo.what === 'problem')
      // Only the icon says that it is one.
      item.accessibilityInformation = {
        label: vscode.l10n.t('Problem: {0}. {1}', title ?? '', fact ?? ''),
      };
    item.contextValue = todo.what === 'update' ? updateContext({ state: 'open' }) : todo.entry.kind;
    item.command = openOnClick(this.record);
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { todo, logbook } = this;
    const { entry } = todo;
    const kind = entry.kind === 'broken' ? entry.expected : entry.kind;
    const prose =
      todo.what === 'problem'
        ? todo.problems.map((problem) => problemText(problem, kind)).join('\n\n')
        : this.fact();
    return tooltip(
      recordTitle(logbook, entry),
      [
        [vscode.l10n.t('Kind'), recordKindLabel(kind)],
        [
          vscode.l10n.t('Asked'),
          todo.what === 'approval' && todo.askedOf !== undefined
            ? personName(logbook.snapshot, todo.askedOf)
            : undefined,
        ],
      ],
      prose,
    );
  }

  children(): readonly TreeNode[] {
    return [];
  }

  private fact(): string {
    const { todo } = this;
    switch (todo.what) {
      case 'problem':
        return this.problemFact(todo);
      case 'approval':
        return this.approvalFact(todo);
      case 'review':
        return vscode.l10n.t('Review due {0}', dayWords(todo.due));
      case 'untested':
        return todo.days === undefined
          ? vscode.l10n.t('Live, not tested')
          : vscode.l10n.t('Live for {0} d, not tested', todo.days);
      case 'update':
        return this.updateFact(todo);
      case 'draft':
        return vscode.l10n.t('Draft');
    }
  }

  /** The day of an update comes first: what stands behind a title is cut off in a narrow side bar. */
  private title(): string {
    const { todo, logbook } = this;
    const title = recordTitle(logbook, todo.entry);
    return todo.what === 'update'
      ? datedTitle({ next: todo.day, away: todo.overdue ? -1 : 0 }, title)
      : title;
  }

  private updateFact({ entry }: Extract<Todo, { what: 'update' }>): string {
    const { tool } = entry.record;
    const name = tool === undefined ? '' : toolName(this.logbook.snapshot, tool);
    return [name, vscode.l10n.t('unanswered')].filter(Boolean).join(' · ');
  }

  private problemFact({ problems, entry }: Extract<Todo, { what: 'problem' }>): string {
    const kind = entry.kind === 'broken' ? entry.expected : entry.kind;
    const [first] = problems;
    const text = first ? problemText(first, kind) : '';
    return problems.length > 1
      ? vscode.l10n.t('{0} And {1} more.', text, problems.length - 1)
      : text;
  }

  private approvalFact({ role, days, overdue }: Extract<Todo, { what: 'approval' }>): string {
    const who = choiceLabel('role', role);
    if (overdue)
      return days === undefined
        ? vscode.l10n.t('{0} overdue', who)
        : vscode.l10n.t('{0} overdue, asked {1} d ago', who, days);
    return days === undefined
      ? vscode.l10n.t('{0} asked', who)
      : vscode.l10n.t('{0} asked {1} d ago', who, days);
  }
}
