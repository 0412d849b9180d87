import * as vscode from 'vscode';
import { dayOf } from '../../core/logbook/dates';
import { stemOf } from '../../core/logbook/layout';
import {
  answerWithChange,
  answerWithReason,
  changeForUpdate,
  handTo,
} from '../../core/logbook/updates';
import type { Answer } from '../../core/logbook/updates';
import { changesByTarget } from '../../core/logbook/stack';
import { readDateWords } from '../../core/model/date-words';
import { askLine } from '../commands/ask-line';
import type { Command } from '../commands/command';
import { prepareDraft } from '../commands/draft-change';
import { pickChange } from '../commands/pick-change';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { today, zoneOf } from '../services/today';
import { editUpdate } from './edit-update';
import type { UpdateRef } from './edit-update';
import { updateOf } from './update-of';

/** A draft that knows of the announcement and its deadline, and of which the update knows. */
export const answerUpdate: Command = {
  id: 'answerUpdate',
  async run(services, argument) {
    const update = await updateOf(services, argument, vscode.l10n.t('Answer with a change'));
    if (!update) return undefined;
    const { logbook, entry } = update;
    const { title, tool } = entry.record;
    const { path, open } = await prepareDraft(services, logbook, {
      title,
      about: tool === undefined ? [] : [{ kind: 'tool', id: tool }],
      fields: changeForUpdate(entry.record),
    });
    await editUpdate(update, answerWithChange(stemOf(path), answerIn(services, update)));
    await open();
    return logbook.uriOf(path);
  },
};

/** A change that there is already answers it. */
export const linkUpdate: Command = {
  id: 'linkUpdate',
  async run(services, argument) {
    const title = vscode.l10n.t('Link to a change');
    const update = await updateOf(services, argument, title);
    if (!update) return undefined;
    const { snapshot } = update.logbook;
    const { tool = '' } = update.entry.record;
    const likely = changesByTarget(snapshot).of('tool', tool).changes.slice(0, MOST_LIKELY);
    const change = await pickChange(update.logbook, {
      title,
      placeHolder: vscode.l10n.t('Which change answers “{0}”?', update.entry.record.title),
      likely: likely.map(({ id }) => id),
    });
    if (change === undefined) return undefined;
    await editUpdate(update, answerWithChange(change, answerIn(services, update)));
    said(vscode.l10n.t('The vendor update is answered by this change.'));
    return undefined;
  },
};

/** As many of a tool's latest changes are offered first. */
const MOST_LIKELY = 8;

/** Nothing has to be changed, and why. */
export const dismissUpdate: Command = {
  id: 'dismissUpdate',
  async run(services, argument) {
    const title = vscode.l10n.t('No change needed');
    const update = await updateOf(services, argument, title);
    if (!update) return undefined;
    const reason = await askLine({
      title,
      prompt: vscode.l10n.t('Why is no change needed for “{0}”?', update.entry.record.title),
      placeHolder: vscode.l10n.t('We do not use this feature'),
    });
    if (reason === undefined) return undefined;
    await editUpdate(update, answerWithReason(reason, answerIn(services, update)));
    said(vscode.l10n.t('The vendor update is answered: no change needed.'));
    return undefined;
  },
};

/** Somebody looks into it, by a day. */
export const handUpdate: Command = {
  id: 'handUpdate',
  async run(services, argument) {
    const title = vscode.l10n.t('Hand to somebody');
    const update = await updateOf(services, argument, title);
    const owner = update && (await pickPerson(services, update, title));
    if (!update || owner === undefined) return undefined;
    const due = await askDay(update, title);
    if (due === undefined) return undefined;
    await editUpdate(update, handTo(owner, due));
    said(vscode.l10n.t('The vendor update is handed over.'));
    return undefined;
  },
};

function answerIn(services: Services, { logbook }: UpdateRef): Answer {
  return { by: services.git?.personIn(logbook), on: today(logbook) };
}

function said(words: string): void {
  vscode.window.setStatusBarMessage(words, 5000);
}

/** A person of the logbook who is still there; oneself on top. */
async function pickPerson(
  services: Services,
  { logbook }: UpdateRef,
  title: string,
): Promise<string | undefined> {
  const day = today(logbook);
  const self = services.git?.personIn(logbook);
  const people = (logbook.snapshot.logbook?.record.people ?? [])
    .filter(({ left }) => left === undefined || left >= day)
    .map((person) => ({
      label: withoutIcons(person.name),
      description: withoutIcons(person.role ?? ''),
      value: person.email ?? person.id,
    }));
  const isSelf = ({ value }: { readonly value: string }) => Number(value === self);
  if (people.length === 0)
    return askLine({
      title,
      prompt: vscode.l10n.t('To whom? An e-mail address.'),
      value: self ?? '',
    });
  const placeHolder = vscode.l10n.t('Who looks into it?');
  const items = people.sort((a, b) => isSelf(b) - isSelf(a));
  return (
    await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true })
  )?.value;
}

async function askDay({ logbook, entry }: UpdateRef, title: string): Promise<string | undefined> {
  const read = (words: string) =>
    dayOf(
      readDateWords(words, {
        now: Date.now(),
        timeZone: zoneOf(logbook),
        locale: vscode.env.language,
      }),
    );
  const words = await askLine({
    title,
    prompt: vscode.l10n.t(
      'By when is an answer needed? Words will do: friday, in 2 weeks, 31 Jan.',
    ),
    value: entry.record.due ?? 'in 1 week',
    validateInput: (typed) =>
      read(typed) === undefined
        ? vscode.l10n.t('No day is called that. Try friday, in 2 weeks, or 2027-01-31.')
        : undefined,
  });
  return words === undefined ? undefined : read(words);
}
