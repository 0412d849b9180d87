import * as vscode from 'vscode';
import { newChangeId } from '../../core/logbook/ids';
import { newChange } from '../../core/logbook/new-change';
import type { NewChange } from '../../core/logbook/new-change';
import { readPastedTitle } from '../../core/logbook/pasted-title';
import type { PastedTitle } from '../../core/logbook/pasted-title';
import { oneLine } from '../../core/one-line';
import { createRecord, mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { today } from '../services/today';
import { askLine } from './ask-line';
import { openWith } from './open-record';
import { titleIn } from './title-in';

/** What a draft begins with, before its title is known. */
export interface Draft {
  /** Heading of the prompts. */
  readonly title: string;
  readonly about?: NewChange['about'];
  readonly fields?: NewChange['fields'];
  /** A title to begin with. */
  readonly value?: string;
}

/** Asks for the title, writes the draft, opens its form at *why*. Gives the address of the file, or undefined. */
export async function draftChange(
  services: Services,
  logbook: OpenLogbook,
  draft: Draft,
): Promise<vscode.Uri | undefined> {
  mustBeWritable(logbook); // before anything is asked
  const heading = titleIn(services, logbook, draft.title);
  const pasted = await askTitle({ ...draft, title: heading });
  if (!pasted) return undefined;
  const { title, link } = pasted;
  const { about = [], fields } = draft;
  return writeDraft(services, logbook, { title, link, about, fields });
}

/** Writes a draft of which the title is known, and opens its form at *why*. Gives the address of the file. */
export async function writeDraft(
  services: Services,
  logbook: OpenLogbook,
  draft: Omit<NewChange, 'id' | 'owner'>,
): Promise<vscode.Uri> {
  const { path, open } = await prepareDraft(services, logbook, draft);
  await open();
  return logbook.uriOf(path);
}

/** The same for who has something to do before `open` opens the form. */
export async function prepareDraft(
  services: Services,
  logbook: OpenLogbook,
  draft: Omit<NewChange, 'id' | 'owner'>,
): Promise<{ readonly path: string; readonly open: () => Promise<void> }> {
  const owner = services.git?.personIn(logbook);
  const path = await createRecord(logbook, 'change', () => {
    const id = newChangeId(draft.title, today(logbook), Math.random);
    return { ...newChange({ ...draft, id, owner }), id };
  });
  const uri = logbook.uriOf(path);
  const open = () => {
    services.focus.wish(uri, 'why');
    return openWith(uri, 'mopsLogbook.form', { preview: false });
  };
  return { path, open };
}

async function askTitle(draft: Draft): Promise<PastedTitle | undefined> {
  const first = await askLine({
    title: draft.title,
    prompt: vscode.l10n.t('What changed? One line, or paste the link of a ticket.'),
    placeHolder: vscode.l10n.t('Raise the MQL threshold to 80'),
    ...(draft.value === undefined ? {} : { value: draft.value }),
  });
  if (first === undefined) return undefined;
  const pasted = readPastedTitle(first);
  if (!pasted.guessed) return pasted;
  const second = await askLine({
    title: draft.title,
    prompt: vscode.l10n.t('The link is noted. What changed, in one line?'),
    value: pasted.title,
    valueSelection: [pasted.title.length, pasted.title.length],
  });
  if (second === undefined) return undefined;
  return { title: oneLine(second), link: pasted.link, guessed: false };
}
