import * as vscode from 'vscode';
import type { History } from '../../core/history/history';
import { knownAs } from '../../core/logbook/names';
import { compareText } from '../../core/logbook/stack';
import { gitText } from '../../messages/git-text';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { KIND_ICONS } from '../tree/icons';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

interface ScopeItem extends vscode.QuickPickItem {
  choose?(): void;
}

/** Whose history the view shows: of what is selected, a tool, a process, a person, or everything. */
export const chooseHistory: Command = {
  id: 'chooseHistory',
  async run(services, argument) {
    const title = vscode.l10n.t('Show the history of');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return;
    const history = await services.git?.of(logbook)?.history();
    if (!history) return;
    if (!history.ok) throw new Told(gitText(history.failure));
    const item = await vscode.window.showQuickPick(itemsOf(services, logbook, history.value), {
      title,
      placeHolder: vscode.l10n.t('A tool, a process, a person, or everything'),
    });
    if (!item) return;
    item.choose?.();
    await vscode.commands.executeCommand('mopsLogbook.history.focus');
  },
};

function itemsOf(services: Services, logbook: OpenLogbook, history: History): readonly ScopeItem[] {
  const { historyScope, selection } = services;
  const { tools, processes } = logbook.snapshot;
  const record = (
    entry: { readonly record: { readonly name: string } },
    icon: string,
    of: object,
  ) => ({
    label: withoutIcons(entry.record.name),
    iconPath: new vscode.ThemeIcon(icon),
    choose: () => {
      selection.choose({ record: of });
      historyScope.set(undefined);
    },
  });
  const everything = vscode.l10n.t('Everything');
  return [
    {
      label: vscode.l10n.t('What is selected'),
      iconPath: new vscode.ThemeIcon('target'),
      choose: () => historyScope.set(undefined),
    },
    {
      label: everything,
      iconPath: new vscode.ThemeIcon('history'),
      choose: () => historyScope.set({ logbook, person: undefined, words: everything }),
    },
    ...section(vscode.l10n.t('person'), peopleItems(services, logbook, history)),
    ...section(
      vscode.l10n.t('tool'),
      [...tools.values()].map((entry) => record(entry, KIND_ICONS.tool, { logbook, entry })),
    ),
    ...section(
      vscode.l10n.t('process'),
      [...processes.values()].map((entry) => record(entry, KIND_ICONS.process, { logbook, entry })),
    ),
  ];
}

/** Everybody who ever saved something, once each by the name that the logbook knows. */
function peopleItems(
  { historyScope }: Services,
  logbook: OpenLogbook,
  history: History,
): readonly ScopeItem[] {
  const people = new Map<string, readonly string[]>();
  for (const { name, email } of history.authors()) {
    const known = knownAs(logbook.snapshot, email);
    const words = known.length > 1 ? (known.at(-1) ?? name) : name;
    people.set(words, [...(people.get(words) ?? []), ...known, email, name]);
  }
  return [...people].map(([name, person]) => ({
    label: withoutIcons(name),
    iconPath: new vscode.ThemeIcon('person'),
    choose: () => historyScope.set({ logbook, person, words: name }),
  }));
}

function section(label: string, items: readonly ScopeItem[]): readonly ScopeItem[] {
  if (items.length === 0) return [];
  const sorted = [...items].sort((a, b) => compareText(a.label, b.label));
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...sorted];
}
