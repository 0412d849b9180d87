import * as vscode from 'vscode';
import type { KnownSetting } from '../../core/logbook/known-settings';
import { changeTitle } from '../../core/logbook/names';
import { oneLine } from '../../core/one-line';
import { valueText } from '../../messages/format-value';
import { exactDay } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import type { TreeNode } from './node';
import { openOnClick } from './open-on-click';
import { tooltip } from './tooltip';

/** What a setting is known to be. A click opens the change that set it. */
export class SettingNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly logbook: OpenLogbook,
    private readonly setting: KnownSetting,
  ) {
    const { path, asset, environment } = setting;
    this.id = `${parent}/${JSON.stringify([path, asset, environment])}`;
  }

  item(): vscode.TreeItem {
    const { path, value, asset, environment, change } = this.setting;
    const item = new vscode.TreeItem(oneLine(path));
    const shown = value === undefined ? vscode.l10n.t('not known') : valueText(value);
    item.description = [shown, asset, environment]
      .filter((part) => part !== undefined)
      .map(oneLine)
      .join(' · ');
    item.iconPath = new vscode.ThemeIcon('symbol-property');
    const entry = this.logbook.snapshot.changes.get(change);
    if (entry) item.command = openOnClick({ logbook: this.logbook, entry });
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { path, value, asset, environment, change, since } = this.setting;
    return tooltip(path, [
      [vscode.l10n.t('Value'), value === undefined ? undefined : valueText(value)],
      [vscode.l10n.t('Asset'), asset],
      [vscode.l10n.t('Environment'), environment],
      [vscode.l10n.t('Since'), exactDay(since)],
      [vscode.l10n.t('Change'), changeTitle(this.logbook.snapshot, change)],
    ]);
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
