import * as vscode from 'vscode';
import { changeTitle, personName, toolName } from '../../core/logbook/names';
import { inboxOf, isPressing, updateDay } from '../../core/logbook/updates';
import type { UpdateFacts } from '../../core/logbook/updates';
import type { Snapshot } from '../../core/logbook/snapshot';
import { oneLine } from '../../core/one-line';
import { dayWords, exactDay } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { today } from '../services/today';
import { GroupNode } from '../tree/group-node';
import type { RecordNode, RecordRef, TreeNode } from '../tree/node';
import { openOnClick } from '../tree/open-on-click';
import { tooltip } from '../tree/tooltip';

/** More that are answered or over than this are put under a heading. */
const SETTLED_AT_ONCE = 5;

/** What its vendor announced of a tool, under that tool: what waits for an answer on top. Undefined: nothing. */
export function updatesNode(
  logbook: OpenLogbook,
  parent: string,
  tool: string,
): TreeNode | undefined {
  const facts = inboxOf(logbook.snapshot, tool, today(logbook));
  if (facts.length === 0) return undefined;
  const open = facts.filter(({ state }) => state === 'open');
  const id = `${parent}/updates`;
  return new GroupNode({
    id,
    label: vscode.l10n.t('Vendor updates'),
    description: open.length > 0 ? vscode.l10n.t('{0} open', open.length) : String(facts.length),
    contextValue: 'updates',
    children: () => updateNodes(id, logbook, facts),
  });
}

function updateNodes(
  parent: string,
  logbook: OpenLogbook,
  facts: readonly UpdateFacts[],
): readonly TreeNode[] {
  const nodesOf = (under: string, some: readonly UpdateFacts[]) =>
    some.map((one) => new UpdateNode(under, logbook, one));
  const open = facts.filter(({ state }) => state === 'open');
  const settled = facts.filter(({ state }) => state !== 'open');
  if (settled.length <= SETTLED_AT_ONCE) return nodesOf(parent, facts);
  const id = `${parent}/earlier`;
  return [
    ...nodesOf(parent, open),
    new GroupNode({
      id,
      label: vscode.l10n.t('Earlier'),
      description: String(settled.length),
      children: () => nodesOf(id, settled),
    }),
  ];
}

/** Something that a vendor announced. */
class UpdateNode implements RecordNode {
  readonly id: string;
  readonly record: RecordRef;

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    private readonly facts: UpdateFacts,
  ) {
    this.record = { logbook, entry: facts.entry };
    this.id = `${parent}/${facts.entry.path}`;
  }

  item(): vscode.TreeItem {
    const { facts } = this;
    const { title: announced } = facts.entry.record;
    const title = oneLine(facts.state === 'open' ? datedTitle(facts, announced) : announced);
    const item = new vscode.TreeItem(title);
    item.description = this.fact();
    item.iconPath = updateIcon(facts);
    item.contextValue = updateContext(facts);
    // The icon alone says whether it is answered.
    const state = stateWords(this.logbook.snapshot, facts);
    item.accessibilityInformation = {
      label: [title, state, item.description].filter(Boolean).join(', '),
    };
    item.command = openOnClick(this.record);
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { logbook, facts } = this;
    const { snapshot } = logbook;
    const { record } = facts.entry;
    return tooltip(
      record.title,
      [
        [vscode.l10n.t('Tool'), record.tool && toolName(snapshot, record.tool)],
        [vscode.l10n.t('Announced'), exactDay(updateDay(record))],
        [vscode.l10n.t('Deadline'), record.deadline && exactDay(record.deadline)],
        [vscode.l10n.t('Owner'), record.owner && personName(snapshot, record.owner)],
        [vscode.l10n.t('Answer'), stateWords(snapshot, facts)],
      ],
      record.summary,
    );
  }

  children(): readonly TreeNode[] {
    return [];
  }

  private fact(): string {
    const { entry, state } = this.facts;
    const announced = dayWords(updateDay(entry.record));
    if (state !== 'open') return announced;
    const { owner } = entry.record;
    return owner === undefined ? announced : oneLine(personName(this.logbook.snapshot, owner));
  }
}

/** "31 Jan: The token in the URL ends"; without a day to come or missed, the title alone. */
export function datedTitle(
  { next, away = 0 }: Pick<UpdateFacts, 'next' | 'away'>,
  title: string,
): string {
  if (next === undefined) return title;
  return away < 0
    ? vscode.l10n.t('Overdue since {0}: {1}', dayWords(next), title)
    : vscode.l10n.t('{0}: {1}', dayWords(next), title);
}

/** A bell for what waits, in the colour of a warning when it presses; a tick for what is answered. */
function updateIcon(facts: UpdateFacts): vscode.ThemeIcon {
  if (facts.state !== 'open')
    return new vscode.ThemeIcon(facts.state === 'over' ? 'circle-slash' : 'pass');
  const colour = isPressing(facts) ? 'list.warningForeground' : undefined;
  return new vscode.ThemeIcon(
    'bell',
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
}

/** What menus ask: `update open` offers the ways to answer, `update` does not. */
export function updateContext({ state }: Pick<UpdateFacts, 'state'>): string {
  return state === 'open' ? 'update open' : 'update';
}

function stateWords(snapshot: Snapshot, { state, entry }: UpdateFacts): string {
  const { response } = entry.record;
  if (state === 'over') return vscode.l10n.t('Not answered, and long over');
  if (state === 'open') return vscode.l10n.t('Not answered yet');
  return response?.change === undefined
    ? vscode.l10n.t('No change needed: {0}', response?.reason ?? '')
    : vscode.l10n.t('Answered by “{0}”', changeTitle(snapshot, response.change));
}
