import * as vscode from 'vscode';
import type { Gap } from '../../core/ledger/gap';
import type { Entry } from '../../core/logbook/entry';
import { gapDraft } from '../../core/ledger/gap-draft';
import { equalPlain } from '../../core/model/plain';
import { gapTitle } from '../../messages/ledger-text';
import { problemText } from '../../messages/problem-text';
import { askLine } from '../commands/ask-line';
import { writeDraft } from '../commands/draft-change';
import { openWith } from '../commands/open-record';
import { editRecordFile } from '../editor/edit-record-file';
import { mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { Told } from '../services/told';

/** Begins the change that nobody wrote down, with all that is known of it, and opens its form. */
export async function logGap(
  services: Services,
  logbook: OpenLogbook,
  gap: Gap,
): Promise<vscode.Uri> {
  const { about, fields } = gapDraft(gap, logbook.snapshot);
  return writeDraft(services, logbook, { title: gapTitle(gap), about, fields });
}

/** Asks why a gap is fine, and writes the answer beside the setting of the later change. */
export async function answerGap(logbook: OpenLogbook, gap: Gap): Promise<void> {
  mustBeWritable(logbook); // before anything is asked
  const reason = await askLine({
    title: vscode.l10n.t('Say why it is fine'),
    prompt: vscode.l10n.t('One line. It is kept with the later change, beside this setting.'),
    placeHolder: vscode.l10n.t('A test of one day, agreed with sales'),
  });
  if (reason !== undefined) await writeReason(logbook, gap, reason);
}

/**
 * Writes the reason into the file, and saves it unless a person has edits of their own in it that are not saved.
 * Throws `Told` when the file has moved on, or is one that only its text can be edited of.
 */
async function writeReason(logbook: OpenLogbook, gap: Gap, reason: string): Promise<void> {
  const { step } = gap.after;
  const path = logbook.snapshot.changes.get(step.change)?.path;
  if (path === undefined) throw new Told(movedOn());
  const edited = await editRecordFile(logbook, path, 'change', (entry) =>
    hasStep(entry, step)
      ? [{ op: 'set', path: ['settings', step.row, 'gap-reason'], value: reason }]
      : undefined,
  );
  if (edited.done) return;
  if (edited.problem) throw new Told(problemText(edited.problem));
  await openWith(logbook.uriOf(path), 'mopsLogbook.form');
  throw new Told(movedOn());
}

/** Whether the row of a step is still that one. */
function hasStep(entry: Entry, { row, from }: Gap['after']['step']): boolean {
  const setting = entry.kind === 'change' ? entry.record.settings?.[row] : undefined;
  // A row that could not be read is missing in the record: then those below it stand elsewhere in the file.
  const isSteady = !entry.problems.some(({ path: field }) => field?.[0] === 'settings');
  return setting !== undefined && isSteady && equalPlain(setting.from, from);
}

function movedOn(): string {
  return vscode.l10n.t(
    'The change has been edited since, so nothing was written. Look at it, then say it again, or fill in “Why the gap is fine” there.',
  );
}
