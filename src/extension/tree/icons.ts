import * as vscode from 'vscode';
import type { Status } from '../../core/model/codes';
import type { Severity } from '../../core/problem';
import type { TargetKind } from '../../core/logbook/stack';

/** Icons say the kind of a thing; colour says its state, never alone. */
export const KIND_ICONS: Record<TargetKind, string> = {
  tool: 'package',
  process: 'checklist',
  integration: 'plug',
};

const STATUS_ICONS: Record<Status, readonly [icon: string, colour?: string]> = {
  draft: ['edit'],
  proposed: ['comment-unresolved'],
  approved: ['thumbsup'],
  scheduled: ['calendar'],
  live: ['circle-filled', 'charts.green'],
  tested: ['pass-filled', 'charts.green'],
  'rolled-back': ['discard', 'charts.orange'],
  rejected: ['circle-slash'],
  deferred: ['debug-pause'],
  cancelled: ['close'],
};

/** The icon of a change by its status. */
export function statusIcon(status: Status): vscode.ThemeIcon {
  const [icon, colour] = STATUS_ICONS[status];
  return new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
}

/** The icon of a problem. */
export function severityIcon(severity: Severity): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'info':
      return new vscode.ThemeIcon('info');
  }
}
