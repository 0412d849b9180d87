import * as vscode from 'vscode';
import { dayOf } from '../../core/logbook/dates';
import { changeTitle, toolName } from '../../core/logbook/names';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import { dayThere } from '../services/today';

interface ChangeItem extends vscode.QuickPickItem {
  readonly change?: string;
}

/** What is asked, and the ids of the changes that come first. */
interface Asked {
  readonly title: string;
  readonly placeHolder: string;
  readonly likely: readonly string[];
}

/** Asks for a change: the likely ones first, then the latest. Undefined: the person left. */
export async function pickChange(
  logbook: OpenLogbook,
  { title, placeHolder, likely }: Asked,
): Promise<string | undefined> {
  const others = [...logbook.snapshot.changeHeads.keys()].filter((id) => !likely.includes(id));
  const items: ChangeItem[] = [
    ...heading(vscode.l10n.t('Likely'), likely),
    ...likely.map((change) => itemOf(logbook, change)),
    ...heading(vscode.l10n.t('All changes'), others),
    ...others
      .sort()
      .reverse()
      .map((change) => itemOf(logbook, change)),
  ];
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.change;
}

function heading(label: string, below: readonly string[]): readonly ChangeItem[] {
  return below.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }];
}

function itemOf(logbook: OpenLogbook, change: string): ChangeItem {
  const { snapshot } = logbook;
  const record = snapshot.changeHeads.get(change)?.record;
  const day = record?.live ?? dayOf(change) ?? '';
  const tools = (record?.tools ?? []).map((tool) => toolName(snapshot, tool));
  return {
    label: withoutIcons(changeTitle(snapshot, change)),
    description: withoutIcons(
      [dayWords(dayThere(logbook, day)), ...tools].filter(Boolean).join(' · '),
    ),
    change,
  };
}
