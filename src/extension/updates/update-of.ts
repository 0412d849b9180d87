import * as vscode from 'vscode';
import { inboxOf } from '../../core/logbook/updates';
import { toolName } from '../../core/logbook/names';
import { recordOf } from '../commands/argument';
import { mustBeWritable } from '../services/create-record';
import { dayWords } from '../services/day-words';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { today } from '../services/today';
import type { UpdateRef } from './edit-update';

/**
 * The update that a command is about: that of the line or form it was called on, else the one that a person picks
 * among those that nobody has answered. Undefined: the person left.
 */
export async function updateOf(
  services: Services,
  argument: unknown,
  title: string,
): Promise<UpdateRef | undefined> {
  const given = recordOf(services, argument);
  const entry = given?.entry;
  const found =
    given && entry?.kind === 'update'
      ? { logbook: given.logbook, entry }
      : await pickUpdate(services, title);
  if (found) mustBeWritable(found.logbook); // before anything is asked
  return found;
}

async function pickUpdate({ logbooks }: Services, title: string): Promise<UpdateRef | undefined> {
  const open = logbooks.all.flatMap((logbook) =>
    inboxOf(logbook.snapshot, undefined, today(logbook))
      .filter(({ state }) => state === 'open')
      .map(({ entry, next }) => ({ logbook, entry, next })),
  );
  if (open.length === 0)
    throw new Told(vscode.l10n.t('Every vendor update is answered. There is nothing to answer.'));
  const items = open.map(({ logbook, entry, next }) => {
    const { tool, title: label } = entry.record;
    const name = tool === undefined ? '' : toolName(logbook.snapshot, tool);
    const about = [name, dayWords(next ?? '')].filter(Boolean).join(' · ');
    return { label: withoutIcons(label), description: withoutIcons(about), logbook, entry };
  });
  const placeHolder = vscode.l10n.t('Which vendor update?');
  const options = { title, placeHolder, matchOnDescription: true };
  return vscode.window.showQuickPick(items, options);
}
