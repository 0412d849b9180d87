import * as vscode from 'vscode';
import { targetName } from '../../core/logbook/names';
import { changesByTarget, compareText } from '../../core/logbook/stack';
import type { IntegrationEntry, ProcessEntry, ToolEntry } from '../../core/logbook/entry';
import { choiceLabel, recordKindLabel } from '../../messages/labels';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { KIND_ICONS } from '../tree/icons';

export type TargetEntry = ToolEntry | ProcessEntry | IntegrationEntry;

/** What a change is about, in the logbook where it stands. */
export interface Target {
  readonly logbook: OpenLogbook;
  readonly entry: TargetEntry;
}

interface TargetItem extends vscode.QuickPickItem {
  readonly target?: Target;
}

const RECENT = 5;
const REMEMBERED = 'mopsLogbook.recentTargets';

/** Asks for a tool, those that changes were logged for last on top. Undefined: the person left. */
export async function pickTool(
  services: Services,
  title: string,
  step: string,
): Promise<(Target & { readonly entry: ToolEntry }) | 'add-tool' | undefined> {
  const picked = await pickAmong(
    services,
    `${title} ${step}`,
    vscode.l10n.t('Which tool is it about?'),
    ({ entry }) => entry.kind === 'tool',
  );
  if (picked === undefined || picked === 'add-tool') return picked;
  const { logbook, entry } = picked;
  return entry.kind === 'tool' ? { logbook, entry } : undefined;
}

/** Asks for a tool or a process, those that changes were logged for last on top. Undefined: the person left. */
export async function pickTarget(
  services: Services,
  title: string,
  step: string,
): Promise<Target | 'add-tool' | undefined> {
  const asked = vscode.l10n.t('Which tool or process does it touch?');
  return pickAmong(services, `${title} ${step}`, asked, () => true);
}

async function pickAmong(
  services: Services,
  title: string,
  placeHolder: string,
  fits: (target: Target) => boolean,
): Promise<Target | 'add-tool' | undefined> {
  const addTool: TargetItem = {
    label: `$(add) ${vscode.l10n.t('Add a tool')}`,
    alwaysShow: true,
  };
  const picked = await vscode.window.showQuickPick([...itemsOf(services, fits), addTool], {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: false,
  });
  if (picked === addTool) return 'add-tool';
  return picked?.target;
}

/** Keeps in mind what a change was logged for, so that it is offered first next time. */
export async function rememberTarget({ context }: Services, target: Target): Promise<void> {
  const key = keyOf(target);
  const before = context.workspaceState.get<readonly string[]>(REMEMBERED, []);
  const after = [key, ...before.filter((other) => other !== key)].slice(0, RECENT);
  await context.workspaceState.update(REMEMBERED, after);
}

function keyOf({ logbook, entry }: Target): string {
  return `${logbook.root.toString()} ${entry.path}`;
}

function itemsOf(
  { logbooks, context }: Services,
  fits: (target: Target) => boolean,
): readonly TargetItem[] {
  const several = logbooks.all.length > 1;
  const targets = logbooks.all.flatMap(targetsOf).filter(fits);
  const remembered = context.workspaceState.get<readonly string[]>(REMEMBERED, []);
  const recent = remembered
    .map((key) => targets.find((target) => keyOf(target) === key))
    .filter((target) => target !== undefined);
  const rest = targets.filter((target) => !recent.includes(target));
  const section = (label: string, members: readonly Target[]): readonly TargetItem[] =>
    members.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...members.map((target) => itemOf(target, several)),
        ];
  return [
    ...section(vscode.l10n.t('recent'), recent),
    ...section(vscode.l10n.t('tools'), ofKind(rest, 'tool')),
    ...section(vscode.l10n.t('processes'), ofKind(rest, 'process')),
    ...section(vscode.l10n.t('integrations'), ofKind(rest, 'integration')),
  ];
}

const ofKind = (targets: readonly Target[], kind: TargetEntry['kind']) =>
  targets.filter(({ entry }) => entry.kind === kind);

/** Retired ones take no new changes. The busiest stand first, since they are wanted most often. */
function targetsOf(logbook: OpenLogbook): readonly Target[] {
  const { snapshot } = logbook;
  const facts = changesByTarget(snapshot);
  const entries: readonly TargetEntry[] = [
    ...snapshot.tools.values(),
    ...snapshot.processes.values(),
    ...snapshot.integrations.values(),
  ];
  return entries
    .filter(({ record }) => record.status !== 'retired')
    .map((entry) => ({ entry, count: facts.of(entry.kind, entry.id).changes.length }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        compareText(targetName(snapshot, a.entry.id), targetName(snapshot, b.entry.id)),
    )
    .map(({ entry }) => ({ logbook, entry }));
}

function itemOf(target: Target, several: boolean): TargetItem {
  const { entry, logbook } = target;
  const about =
    entry.kind === 'tool' && entry.record.category
      ? choiceLabel('category', entry.record.category)
      : recordKindLabel(entry.kind);
  return {
    label: withoutIcons(targetName(logbook.snapshot, entry.id)),
    description: withoutIcons(several ? `${about} · ${logbook.name}` : about),
    iconPath: new vscode.ThemeIcon(KIND_ICONS[entry.kind]),
    target,
  };
}
