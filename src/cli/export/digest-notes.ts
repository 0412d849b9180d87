import * as l10n from '@vscode/l10n';
import { asksForDigest, digestOf } from '../../core/export/digest/digest';
import type { Digest } from '../../core/export/digest/digest';
import type { ExportContext } from '../../core/export/exporter';
import type { ChangeHead } from '../../core/logbook/change-head';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { refuseNewerFormat } from '../opened-logbook';
import type { ChosenExport } from './chosen-export';

/** A `CliFailure` where something is to be marked as sent that is no digest, or cannot be marked. */
export function checkMarkSent(call: Call, chosen: ChosenExport, snapshot: Snapshot): void {
  if (!call.flag('mark-sent')) return;
  if (!isDigest(chosen) || chosen.options.audience === undefined)
    throw new CliFailure(
      l10n.t(
        'Only a digest can be marked as sent: name an --audience, and a format that people read, such as mail. Nothing was written.',
      ),
    );
  refuseNewerFormat(snapshot);
}

/** The digest that a template of one's own stands for; undefined of all other exports. */
export function templateDigest(
  chosen: ChosenExport,
  entries: readonly ChangeHead[],
  context: ExportContext,
): Digest | undefined {
  if (chosen.request.template === undefined || !isDigest(chosen)) return undefined;
  return digestOf({ ...context, changes: entries.map(({ record }) => record) });
}

function isDigest({ exporter, options, request }: ChosenExport): boolean {
  return asksForDigest(options) && (exporter.digest ?? request.template) !== undefined;
}

/** Says what a digest leaves out, or that there is nothing to tell. */
export function sayDigest(call: Call, { isEmpty, counts, known }: Digest): void {
  if (isEmpty) call.say(counts.join(' '));
  if (known === 1)
    call.say(l10n.t('One change that they were already told is left out; --again takes it too.'));
  else if (known > 1)
    call.say(
      l10n.t(
        '{0} changes that they were already told are left out; --again takes them too.',
        known,
      ),
    );
}
