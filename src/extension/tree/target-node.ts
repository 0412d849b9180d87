import * as vscode from 'vscode';
import { knownSettings } from '../../core/logbook/known-settings';
import { personName, targetName } from '../../core/logbook/names';
import { changesByTarget, integrationsOf } from '../../core/logbook/stack';
import type { TargetFacts } from '../../core/logbook/stack';
import type { IntegrationEntry, ProcessEntry, ToolEntry } from '../../core/logbook/entry';
import { oneLine } from '../../core/one-line';
import { choiceLabel } from '../../messages/labels';
import { agoWords, exactDay } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { changeNodes } from './change-node';
import { CommandNode } from './command-node';
import { GroupNode } from './group-node';
import { KIND_ICONS } from './icons';
import type { RecordNode, RecordRef, TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { SettingNode } from './setting-node';
import { tooltip } from './tooltip';
import { updatesNode } from '../updates/update-node';

type TargetEntry = ToolEntry | ProcessEntry | IntegrationEntry;

/** A tool, a process or an integration, with what is known of it. */
export class TargetNode implements RecordNode {
  readonly id: string;
  readonly record: RecordRef;

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    readonly entry: TargetEntry,
  ) {
    this.record = { logbook, entry };
    this.id = `${parent}/${entry.path}`;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(
      oneLine(targetName(this.logbook.snapshot, this.entry.id)),
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.description = this.fact();
    item.iconPath = new vscode.ThemeIcon(KIND_ICONS[this.entry.kind]);
    item.contextValue = this.entry.kind;
    item.command = openOnClick(this.record);
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { entry, logbook } = this;
    const { snapshot } = logbook;
    const facts = this.facts();
    const { owner, status } = entry.record;
    return tooltip(
      targetName(snapshot, entry.id),
      [
        [vscode.l10n.t('Status'), status && choiceLabel(`${entry.kind}.status`, status)],
        [vscode.l10n.t('Owner'), owner && personName(snapshot, owner)],
        [vscode.l10n.t('Vendor'), entry.kind === 'tool' ? entry.record.vendor : undefined],
        [vscode.l10n.t('Category'), categoryOf(entry)],
        [vscode.l10n.t('Changes'), String(facts.changes.length)],
        [vscode.l10n.t('Last change'), facts.lastDay && exactDay(facts.lastDay)],
      ],
      entry.kind === 'integration' ? undefined : entry.record.purpose,
    );
  }

  children(): readonly TreeNode[] {
    return [
      this.updatesNode(),
      this.changesNode(),
      this.integrationsNode(),
      this.settingsNode(),
    ].filter((node) => node !== undefined);
  }

  private facts(): TargetFacts {
    return changesByTarget(this.logbook.snapshot).of(this.entry.kind, this.entry.id);
  }

  /** The one fact that matters now. */
  private fact(): string {
    const { entry } = this;
    if (entry.record.status === 'retired') return vscode.l10n.t('retired');
    if (entry.kind === 'integration' && entry.record.status && entry.record.status !== 'on')
      return choiceLabel('integration.status', entry.record.status).toLowerCase();
    const { open, lastDay } = this.facts();
    const last = lastDay ? agoWords(lastDay) : '';
    if (open === 0) return last || serviceLevel(entry);
    const opened = vscode.l10n.t('{0} open', open);
    return last ? `${opened} · ${last}` : opened;
  }

  private changesNode(): TreeNode {
    const { changes } = this.facts();
    const id = `${this.id}/changes`;
    if (changes.length === 0) return this.firstChangeNode(id);
    return new GroupNode({
      id,
      label: vscode.l10n.t('Changes'),
      description: String(changes.length),
      children: () => changeNodes(id, this.logbook, changes),
    });
  }

  /** Nothing was logged for it yet: the next step stands in the place of the list. */
  private firstChangeNode(id: string): TreeNode {
    const step = {
      id,
      label: vscode.l10n.t('Log a change'),
      description: vscode.l10n.t('nothing logged yet'),
      icon: 'add',
      command: 'mopsLogbook.logChange',
      contextValue: 'first-change',
    };
    return new CommandNode(this.logbook, step, [], this.record);
  }

  private updatesNode(): TreeNode | undefined {
    if (this.entry.kind !== 'tool') return undefined;
    return updatesNode(this.logbook, this.id, this.entry.id);
  }

  private integrationsNode(): TreeNode | undefined {
    if (this.entry.kind !== 'tool') return undefined;
    const integrations = integrationsOf(this.logbook.snapshot, this.entry.id);
    if (integrations.length === 0) return undefined;
    const id = `${this.id}/integrations`;
    return new GroupNode({
      id,
      label: vscode.l10n.t('Integrations'),
      description: String(integrations.length),
      children: () => integrations.map((entry) => new TargetNode(id, this.logbook, entry)),
    });
  }

  private settingsNode(): TreeNode | undefined {
    const settings = knownSettings(this.logbook.snapshot, this.entry.id);
    if (settings.length === 0) return undefined;
    const id = `${this.id}/settings`;
    return new GroupNode({
      id,
      label: vscode.l10n.t('Settings'),
      description: vscode.l10n.t('{0} known', settings.length),
      children: () => settings.map((setting) => new SettingNode(id, this.logbook, setting)),
    });
  }
}

/** Under a heading or not, a tool's category can be looked up. */
function categoryOf(entry: TargetEntry): string | undefined {
  const category = entry.kind === 'tool' ? entry.record.category : undefined;
  return category && choiceLabel('category', category);
}

/** What a process promises, while nothing has changed yet: "First touch 4 h". */
function serviceLevel(entry: TargetEntry): string {
  const [level] = entry.kind === 'process' ? (entry.record['service-levels'] ?? []) : [];
  return level ? oneLine(`${level.name} ${level.target}`) : '';
}
