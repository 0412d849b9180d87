import * as l10n from '@vscode/l10n';
import { asksForDigest, digestOf } from '../../core/export/digest/digest';
import type { Digest } from '../../core/export/digest/digest';
import type { Exporter, ExportInput } from '../../core/export/exporter';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { refuseNewerFormat } from '../opened-logbook';

/**
 * The digest that an export will be; undefined when it is another export. A `CliFailure` where something is to be
 * marked as sent that is no digest, or cannot be marked.
 */
export function chosenDigest(
  call: Call,
  exporter: Exporter,
  input: ExportInput,
): Digest | undefined {
  const { audience, template } = {
    audience: input.options.audience,
    template: call.text('template'),
  };
  const isDigest = asksForDigest(input.options) && (exporter.digest ?? template) !== undefined;
  if (call.flag('mark-sent')) {
    if (!isDigest || audience === undefined)
      throw new CliFailure(
        l10n.t(
          'Only a digest can be marked as sent: name an --audience, and a format that people read, such as mail. Nothing was written.',
        ),
      );
    refuseNewerFormat(input.snapshot);
  }
  return isDigest ? digestOf(input) : undefined;
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
