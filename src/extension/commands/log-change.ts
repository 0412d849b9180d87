import * as vscode from 'vscode';
import { oneLine } from '../../core/one-line';
import { recordOf } from './argument';
import { addTool } from './add-tool';
import type { Command } from './command';
import { draftChange } from './draft-change';
import type { Draft } from './draft-change';
import { pickTarget, rememberTarget } from './pick-target';
import type { Target } from './pick-target';
import type { Services } from '../services/services';
import { recordTitle } from '../tree/record-title';

/** Two prompts, and a draft exists: what it touches, and what happened. The form then asks why. */
export const logChange: Command = {
  id: 'logChange',
  async run(services, argument) {
    const title = vscode.l10n.t('Log a change');
    const target = await targetFor(services, argument, title);
    if (!target) return undefined;
    const name = oneLine(recordTitle(target.logbook, target.entry));
    const about = vscode.l10n.t('Log a change: {0}', name); // What was picked stays in sight.
    return draftChangeFor(services, target, { title: about });
  },
};

/** A draft about a target, which is then remembered for the next time. */
export async function draftChangeFor(
  services: Services,
  target: Target,
  draft: Draft,
): Promise<vscode.Uri | undefined> {
  const uri = await draftChange(services, target.logbook, { ...draft, about: [target.entry] });
  if (uri) await rememberTarget(services, target);
  return uri;
}

/** What the change is about: the node that the command was called on, or what a person picks. */
export async function targetFor(
  services: Services,
  argument: unknown,
  title: string,
): Promise<Target | undefined> {
  const given = argument === undefined ? undefined : recordOf(services, argument);
  const { entry } = given ?? {};
  if (
    given &&
    (entry?.kind === 'tool' || entry?.kind === 'process' || entry?.kind === 'integration')
  )
    return { logbook: given.logbook, entry };
  const picked = await pickTarget(services, title, vscode.l10n.t('(1 of 2)'));
  return picked === 'add-tool' ? addedTool(services) : picked;
}

async function addedTool(services: Services): Promise<Target | undefined> {
  const added = await addTool.run(services, { thenLog: true });
  const record = recordOf(services, added);
  return record?.entry.kind === 'tool'
    ? { logbook: record.logbook, entry: record.entry }
    : undefined;
}
