import * as vscode from 'vscode';
import { changeDay } from '../../core/logbook/dates';
import type { ChangeEntry } from '../../core/logbook/entry';
import { changeTitle, personName, processName, toolName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { byMonth } from '../../core/logbook/stack';
import { oneLine } from '../../core/one-line';
import { choiceLabel } from '../../messages/labels';
import { dayWords, exactDay, monthWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { GroupNode } from './group-node';
import { statusIcon } from './icons';
import type { RecordNode, RecordRef, TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { tooltip } from './tooltip';

/** More than this under one heading are put under their months. */
const AT_ONCE = 60;

/** A change, wherever it is listed. */
export class ChangeNode implements RecordNode {
  readonly id: string;
  readonly record: RecordRef;

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    private readonly entry: ChangeEntry,
    /** What the place where it is listed says already, and need not be said again. */
    private readonly said?: 'targets',
  ) {
    this.record = { logbook, entry };
    this.id = `${parent}/${entry.path}`;
  }

  item(): vscode.TreeItem {
    const { entry, logbook } = this;
    const { snapshot } = logbook;
    const title = oneLine(changeTitle(snapshot, entry.id));
    const item = new vscode.TreeItem(title);
    const about = this.said ? undefined : targetNames(snapshot, entry).join(', ');
    const more = [dayWords(changeDay(entry.record)), about].filter(Boolean).join(' · ');
    item.description = more;
    item.iconPath = statusIcon(entry.record.status);
    item.contextValue = 'change';
    const status = choiceLabel('status', entry.record.status);
    // The icon alone says the state to those who see it.
    item.accessibilityInformation = {
      label: [title, status, more].filter(Boolean).join(', '),
    };
    item.command = openOnClick(this.record);
    return item;
  }

  /** Asked for when a person points at the line, so that ten thousand lines need not have one each. */
  tooltip(): vscode.MarkdownString {
    const { record } = this.entry;
    const { snapshot } = this.logbook;
    const who = record['done-by']?.[0] ?? record.owner;
    return tooltip(
      changeTitle(snapshot, this.entry.id),
      [
        [vscode.l10n.t('Status'), choiceLabel('status', record.status)],
        [vscode.l10n.t('Day'), exactDay(changeDay(record))],
        [vscode.l10n.t('About'), targetNames(snapshot, this.entry).join(', ')],
        [vscode.l10n.t('By'), who && personName(snapshot, who)],
        [vscode.l10n.t('Risk'), record.risk && choiceLabel('risk', record.risk)],
      ],
      record.why,
    );
  }

  children(): readonly TreeNode[] {
    return [];
  }
}

/** Names of the tools and processes that a change is about. */
function targetNames(snapshot: Snapshot, entry: ChangeEntry): readonly string[] {
  const { tools = [], processes = [] } = entry.record;
  return [
    ...tools.map((id) => toolName(snapshot, id)),
    ...processes.map((id) => processName(snapshot, id)),
  ];
}

/** Lines for changes, newest first: under their months when there are many. */
export function changeNodes(
  parent: string,
  logbook: OpenLogbook,
  changes: readonly ChangeEntry[],
): readonly TreeNode[] {
  if (changes.length <= AT_ONCE)
    return changes.map((entry) => new ChangeNode(parent, logbook, entry, 'targets'));
  return monthNodes(parent, logbook, changes, 'targets');
}

/** A month of changes, `YYYY-MM`; '' for those without a date. */
export class MonthNode extends GroupNode {
  constructor(
    readonly logbook: OpenLogbook,
    readonly month: string,
    group: ConstructorParameters<typeof GroupNode>[0],
  ) {
    super(group);
  }
}

/** A line a month, the newest open when `open` says so. */
export function monthNodes(
  parent: string,
  logbook: OpenLogbook,
  changes: readonly ChangeEntry[],
  said?: 'targets',
  open = 0,
): readonly TreeNode[] {
  return byMonth(changes).map(
    ({ month, changes: ofMonth }, index) =>
      new MonthNode(logbook, month, {
        id: `${parent}/${month}`,
        label: monthWords(month),
        description: String(ofMonth.length),
        contextValue: 'month',
        open: index < open,
        children: () =>
          ofMonth.map((entry) => new ChangeNode(`${parent}/${month}`, logbook, entry, said)),
      }),
  );
}
