import * as vscode from 'vscode';
import type { Change } from '../../core/model/change';
import { keysOf, linkEntries, unlinkEntries } from '../../core/reconcile/answers';
import type { EventGroup } from '../../core/reconcile/outcome';
import type { Operation } from '../../core/problem';
import { problemText } from '../../messages/problem-text';
import { pickChange as pickAmong } from '../commands/pick-change';
import { editRecordFile } from '../editor/edit-record-file';
import { mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';
import { keysToWrite } from './answer-entries';
import { undoOfEdit } from './undo';
import type { Undo } from './undo';

/** Asks which change explains the entries of a group: the likeliest first, then the latest. Undefined: they left. */
export async function pickChange(
  logbook: OpenLogbook,
  group: EventGroup,
): Promise<string | undefined> {
  mustBeWritable(logbook);
  return pickAmong(logbook, {
    title: vscode.l10n.t('Link to a change'),
    placeHolder: vscode.l10n.t('Which change explains these entries?'),
    likely: group.candidates.map(({ change }) => change),
  });
}

/** Writes the keys of a group's entries into a change, which then explains them. */
export async function linkGroup(
  logbook: OpenLogbook,
  group: EventGroup,
  change: string,
): Promise<Undo> {
  const keys = keysToWrite(group);
  return editEvents(logbook, change, (record) => linkEntries(record, keys));
}

/** Takes the keys of a group's entries out of the change that names them; undefined: it names none of them. */
export async function unlinkGroup(
  logbook: OpenLogbook,
  group: EventGroup,
  change: string,
): Promise<Undo | undefined> {
  const record = logbook.snapshot.changes.get(change)?.record;
  if (!record || unlinkEntries(record, keysOf(group)).length === 0) return undefined;
  return editEvents(logbook, change, (now) => unlinkEntries(now, keysOf(group)));
}

/** Edits `events` of a change, and saves it unless a person has edits of their own in it that are not saved. */
async function editEvents(
  logbook: OpenLogbook,
  change: string,
  operations: (change: Change) => readonly Operation[],
): Promise<Undo> {
  mustBeWritable(logbook);
  const path = logbook.snapshot.changes.get(change)?.path;
  if (path === undefined) throw new Told(goneText());
  const edited = await editRecordFile(logbook, path, 'change', (entry) =>
    entry.kind === 'change' ? operations(entry.record) : undefined,
  );
  if (!edited.done)
    throw new Told(edited.problem ? problemText(edited.problem, 'change') : goneText());
  return undoOfEdit(edited.document, edited.before, edited.wasSaved);
}

function goneText(): string {
  return vscode.l10n.t('The change has been edited since, so nothing was written. Try it again.');
}
