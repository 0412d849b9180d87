import * as l10n from '@vscode/l10n';
import type { Digest } from '../../core/export/digest/digest';
import { channelOf, sentOperations } from '../../core/export/digest/mark-sent';
import { audienceOf } from '../../core/logbook/audience';
import type { ExportRequest } from '../../core/model/export-request';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { editFile } from '../edit-file';
import { withOperations } from '../edit-record';
import { CliFailure } from '../failure';
import { dateContext, todayOf } from '../moment';
import type { OpenedLogbook } from '../opened-logbook';

/**
 * Notes in each change of a digest that its audience was told today. What cannot be edited stays as it is, is named,
 * and makes the command end with 1: the digest itself is written by then.
 */
export async function markSent(
  call: Call,
  logbook: OpenedLogbook,
  { told }: Digest,
  request: ExportRequest,
): Promise<ExitCode> {
  const { snapshot, shown } = logbook;
  const audience = audienceOf(snapshot, request.audience ?? '');
  // Whom nobody knows was refused before.
  if (!audience || told.length === 0) return EXIT.fine;
  if ((await call.io.out.delivered?.()) === false)
    throw new CliFailure(
      l10n.t('Nobody read the digest to its end, so nothing is marked as sent. Print it again.'),
    );
  const on = todayOf(dateContext(call, snapshot));
  const sent = { on, channel: channelOf(audience, request.format) };
  const written: string[] = [];
  const failures: string[] = [];
  for (const path of told.flatMap((id) => snapshot.changes.get(id)?.path ?? [])) {
    try {
      const edit = (text: string): string =>
        withOperations(logbook, { path, kind: 'change', text }, (record) =>
          sentOperations(record, audience, sent),
        );
      const isMarked = await editFile(logbook, path, edit, written);
      if (isMarked) written.push(shown(path));
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error;
      failures.push(error.message);
    }
  }
  call.say(
    written.length === 1
      ? l10n.t('One change is marked as sent to {0}.', audience.name)
      : l10n.t('{0} changes are marked as sent to {1}.', written.length, audience.name),
  );
  for (const failure of failures) call.say(failure);
  if (failures.length === 0) return EXIT.fine;
  call.say(l10n.t('What is not marked stands in the next digest again.'));
  return EXIT.findings;
}
