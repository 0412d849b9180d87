import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../core/logbook/snapshot';
import { answerWithChange, answerWithReason, handTo } from '../../core/logbook/updates';
import type { Operation } from '../../core/problem';
import { brokenText } from '../broken-files';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { editFile } from '../edit-file';
import { withOperations } from '../edit-record';
import { CliFailure } from '../failure';
import { findRecord } from '../find-record';
import { dateContext, dayOption, todayOf } from '../moment';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';
import { ownerOption } from '../owner-option';
import type { SetOutput } from '../outputs/outputs';

/** Answers the update that `given` names, by one of `--change`, `--no-change` and `--owner`. */
export async function answerUpdate(
  call: Call,
  logbook: OpenedLogbook,
  given: string,
): Promise<ExitCode> {
  const { snapshot, shown } = logbook;
  refuseNewerFormat(snapshot);
  const entry = findRecord(snapshot, given);
  if (entry.kind === 'broken') throw new CliFailure(`${shown(entry.path)}: ${brokenText(entry)}`);
  if (entry.kind !== 'update')
    throw new CliFailure(l10n.t('{0} is no vendor update.', shown(entry.path)));
  const operations = operationsOf(call, snapshot);
  const { path, kind, id } = entry;
  const changed = await editFile(logbook, path, (text) =>
    withOperations(logbook, { path, kind, text }, () => operations),
  );
  if (call.json) {
    const output: SetOutput = { id, path, changed };
    call.printJson(output);
  } else if (changed) call.print(shown(path));
  if (!changed) call.say(l10n.t('{0} has these values already.', shown(path)));
  return EXIT.fine;
}

function operationsOf(call: Call, snapshot: Snapshot): readonly Operation[] {
  const change = call.text('change');
  const reason = call.text('no-change')?.trim();
  const owner = ownerOption(call, snapshot);
  const given = [change, reason, owner].filter((text) => text !== undefined);
  if (given.length !== 1)
    throw new CliFailure(
      l10n.t('Give one answer: --change ID, --no-change REASON, or --owner PERSON.'),
    );
  if (call.text('due') !== undefined && owner === undefined)
    throw new CliFailure(l10n.t('--due goes with --owner: who is to answer by then?'));
  const answer = { by: undefined, on: todayOf(dateContext(call, snapshot)) };
  if (change !== undefined) return answerWithChange(changeIdOf(snapshot, change), answer);
  if (owner !== undefined) return handTo(owner, dayOption(call, 'due', snapshot));
  if (!reason || /[\r\n]/.test(reason))
    throw new CliFailure(l10n.t('The reason is one line that says why.'));
  return answerWithReason(reason, answer);
}

function changeIdOf(snapshot: Snapshot, given: string): string {
  const entry = findRecord(snapshot, given);
  if (entry.kind !== 'change') throw new CliFailure(l10n.t('{0} is no change.', entry.path));
  return entry.id;
}
