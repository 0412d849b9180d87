import * as vscode from 'vscode';
import { fieldsToCopy } from '../../core/logbook/copy-change';
import { allChanges } from '../../core/logbook/stack';
import { changeTitle } from '../../core/logbook/names';
import type { ChangeEntry } from '../../core/logbook/entry';
import { withoutIcons } from '../services/plain-text';
import { dayWords } from '../services/day-words';
import { changeDay } from '../../core/logbook/dates';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { statusIcon } from '../tree/icons';
import { Told } from '../services/told';
import { recordOf } from './argument';
import type { Command } from './command';
import { draftChange } from './draft-change';
import { pickLogbook } from './pick-logbook';

/** A new draft that begins with what an earlier change was about. */
export const copyAsNewChange: Command = {
  id: 'copyAsNewChange',
  async run(services, argument) {
    const title = vscode.l10n.t('Copy as a new change');
    const picked = await changeFor(services, argument, title);
    if (!picked) return undefined;
    const { logbook, entry } = picked;
    const whole = await logbook.index.read(entry.path);
    if (whole.kind !== 'change')
      throw new Told(
        vscode.l10n.t('This change cannot be read at the moment. Nothing was copied.'),
      );
    return draftChange(services, logbook, {
      title,
      fields: fieldsToCopy(whole.record),
      value: changeTitle(logbook.snapshot, entry.id),
    });
  },
};

/** The change that a command was called on, or what a person picks. */
export async function changeFor(
  services: Services,
  argument: unknown,
  title: string,
): Promise<{ logbook: OpenLogbook; entry: ChangeEntry } | undefined> {
  const record = recordOf(services, argument);
  if (record?.entry.kind === 'change') return { logbook: record.logbook, entry: record.entry };
  const logbook = await pickLogbook(services, argument, title);
  if (!logbook) return undefined;
  const items = allChanges(logbook.snapshot).map((entry) => ({
    label: withoutIcons(changeTitle(logbook.snapshot, entry.id)),
    description: dayWords(changeDay(entry.record)),
    iconPath: statusIcon(entry.record.status),
    entry,
  }));
  const placeHolder = vscode.l10n.t('Which change?');
  const item = await vscode.window.showQuickPick(items, { title, placeHolder });
  return item && { logbook, entry: item.entry };
}
