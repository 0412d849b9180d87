import * as vscode from 'vscode';
import { ledgerOf } from '../../core/ledger/ledger';
import { targetName } from '../../core/logbook/names';
import { compareText } from '../../core/logbook/stack';
import { oneLine } from '../../core/one-line';
import { recordOf } from '../commands/argument';
import type { TargetEntry } from '../commands/pick-target';
import { pickLogbook } from '../commands/pick-logbook';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { KIND_ICONS } from '../tree/icons';
import type { AsOfPage } from './as-of-panel';

type Whose = Omit<AsOfPage, 'compare'>;

interface ScopeItem extends vscode.QuickPickItem {
  readonly whose?: Whose;
}

/** Whose settings are wanted: the node's that the command was called on, or what a person picks. Undefined: they left. */
export async function pickScope(
  services: Services,
  argument: unknown,
  title: string,
): Promise<Whose | undefined> {
  const given = argument === undefined ? undefined : recordOf(services, argument);
  const { entry } = given ?? {};
  if (
    given &&
    (entry?.kind === 'tool' || entry?.kind === 'process' || entry?.kind === 'integration')
  )
    return ofTarget(given.logbook, entry);
  const logbook = await pickLogbook(services, argument, title);
  if (!logbook) return undefined;
  const all: ScopeItem = {
    label: vscode.l10n.t('Everything'),
    description: withoutIcons(logbook.name),
    iconPath: new vscode.ThemeIcon('book'),
    whose: { logbook, scope: {}, name: oneLine(logbook.name) },
  };
  const picked = await vscode.window.showQuickPick([...targetItems(logbook), all], {
    title,
    placeHolder: vscode.l10n.t('Settings of which tool or process?'),
  });
  return picked?.whose;
}

function ofTarget(logbook: OpenLogbook, entry: TargetEntry): Whose {
  const name = oneLine(targetName(logbook.snapshot, entry.id));
  return { logbook, scope: { [entry.kind]: entry.id }, name };
}

/** Tools and integrations of which settings are known, and all processes: their changes touch settings of tools. */
function targetItems(logbook: OpenLogbook): readonly ScopeItem[] {
  const { tools, processes, integrations } = logbook.snapshot;
  const counts = new Map<string, number>();
  for (const { name } of ledgerOf(logbook.snapshot).lines.values())
    counts.set(name.target, (counts.get(name.target) ?? 0) + 1);
  const known = (entry: TargetEntry) => counts.has(entry.id);
  const entries: readonly TargetEntry[] = [
    ...[...tools.values()].filter(known),
    ...processes.values(),
    ...[...integrations.values()].filter(known),
  ];
  return entries
    .map((entry) => itemOf(logbook, entry, counts.get(entry.id)))
    .sort((a, b) => compareText(a.label, b.label));
}

function itemOf(logbook: OpenLogbook, entry: TargetEntry, count: number | undefined): ScopeItem {
  const whose = ofTarget(logbook, entry);
  return {
    label: withoutIcons(whose.name),
    ...(count === undefined ? {} : { description: vscode.l10n.t('{0} known settings', count) }),
    iconPath: new vscode.ThemeIcon(KIND_ICONS[entry.kind]),
    whose,
  };
}
