import * as vscode from 'vscode';
import { findPerson, personName, processName, toolName } from '../../core/logbook/names';
import { peopleOf } from '../../core/logbook/select';
import type { ChangeFilter } from '../../core/logbook/select';
import type { Snapshot } from '../../core/logbook/snapshot';
import { compareText } from '../../core/logbook/stack';
import { STATUSES } from '../../core/model/codes';
import { choiceLabel } from '../../messages/labels';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { KIND_ICONS, statusIcon } from '../tree/icons';
import type { Command } from './command';
import { pickOrType } from './pick-or-type';

interface FilterItem extends vscode.QuickPickItem {
  /** Narrows what is shown already; words name it in the view's title. */
  readonly add?: ChangeFilter;
  readonly words?: string;
  readonly clear?: true;
}

/** Narrows the Changes view: by what is typed, or by a tool, process, status or person of the list. */
export const filterChanges: Command = {
  id: 'filterChanges',
  async run(services) {
    const item = await pickFilter(services);
    if (!item) return;
    if (item.clear) services.filter.set(undefined);
    else if (item.add && item.words !== undefined) {
      const { filter = {}, words } = services.filter.current ?? {};
      services.filter.set({
        filter: { ...filter, ...item.add },
        words: [words, item.words].filter(Boolean).join(', '),
      });
    }
    await vscode.commands.executeCommand('mopsLogbook.changes.focus');
  },
};

export const clearFilter: Command = {
  id: 'clearFilter',
  run: (services) => {
    services.filter.set(undefined);
    return Promise.resolve();
  },
};

function pickFilter(services: Services): Promise<FilterItem | undefined> {
  const known = [...clearItem(services), ...itemsOf(services)];
  const typed = (text: string): readonly FilterItem[] => {
    const label = `$(search) ${vscode.l10n.t('Changes with “{0}”', withoutIcons(text))}`;
    return [{ label, alwaysShow: true, add: { text }, words: `“${text}”` }, ...known];
  };
  const title = vscode.l10n.t('Filter changes');
  const placeholder = vscode.l10n.t('Type words to search for, or choose');
  return pickOrType({ title, placeholder, known, typed });
}

function clearItem({ filter }: Services): readonly FilterItem[] {
  if (!filter.current) return [];
  return [
    {
      label: `$(clear-all) ${vscode.l10n.t('Show all changes')}`,
      description: withoutIcons(filter.current.words),
      clear: true,
    },
  ];
}

function itemsOf({ logbooks }: Services): readonly FilterItem[] {
  const section = (label: string, items: readonly FilterItem[]): readonly FilterItem[] =>
    items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  const sorted = (items: Iterable<FilterItem>) =>
    [...items].sort((a, b) => compareText(a.label, b.label));
  const snapshots = logbooks.all.map(({ snapshot }) => snapshot);
  const tools = snapshots.flatMap((snapshot) =>
    [...snapshot.tools.keys()].map((tool) =>
      itemOf(toolName(snapshot, tool), { tool }, new vscode.ThemeIcon(KIND_ICONS.tool)),
    ),
  );
  const processes = snapshots.flatMap((snapshot) =>
    [...snapshot.processes.keys()].map((process) =>
      itemOf(processName(snapshot, process), { process }, new vscode.ThemeIcon(KIND_ICONS.process)),
    ),
  );
  const people = new Map(snapshots.flatMap(peopleIn));
  const statuses = STATUSES.map((status) =>
    itemOf(choiceLabel('status', status), { status: [status] }, statusIcon(status)),
  );
  return [
    ...section(vscode.l10n.t('status'), statuses),
    ...section(vscode.l10n.t('tool'), sorted(tools)),
    ...section(vscode.l10n.t('process'), sorted(processes)),
    ...section(
      vscode.l10n.t('person'),
      sorted(
        [...people].map(([person, name]) =>
          itemOf(name, { person }, new vscode.ThemeIcon('person')),
        ),
      ),
    ),
  ];
}

/** Everybody whom changes name, once each however they are referred to, with their names. */
function peopleIn(snapshot: Snapshot): readonly (readonly [reference: string, name: string])[] {
  const references = new Set(
    [...snapshot.changes.values()].flatMap(({ record }) => peopleOf(record)),
  );
  return [...references].map((reference) => [
    findPerson(snapshot, reference)?.id ?? reference,
    personName(snapshot, reference),
  ]);
}

function itemOf(name: string, add: ChangeFilter, iconPath: vscode.ThemeIcon): FilterItem {
  return { label: withoutIcons(name), add, words: withoutIcons(name), iconPath };
}
