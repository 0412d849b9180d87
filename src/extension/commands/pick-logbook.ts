import * as vscode from 'vscode';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { logbookOf } from './argument';
import { Told } from '../services/told';

/** The logbook that a command is for: the one it was called on, the only one, or the one a person picks. */
export async function pickLogbook(
  services: Services,
  argument: unknown,
  title: string,
): Promise<OpenLogbook | undefined> {
  const { all } = services.logbooks;
  const [only] = all;
  if (!only) throw new Told(vscode.l10n.t('There is no logbook in this window. Create one first.'));
  const given = logbookOf(services, argument);
  if (given) return given;
  if (all.length === 1) return only;
  const items = all.map((logbook) => ({
    label: withoutIcons(logbook.name),
    description: withoutIcons(vscode.workspace.asRelativePath(logbook.root)),
    logbook,
  }));
  const placeHolder = vscode.l10n.t('Which logbook?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.logbook;
}
