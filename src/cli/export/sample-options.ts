import * as l10n from '@vscode/l10n';
import { MOST_SAMPLED, isSeed } from '../../core/export/evidence/sample';
import type { ExportRequest } from '../../core/model/export-request';
import type { Call } from '../command';
import { CliFailure } from '../failure';

/** What the options of the command line say of a sample; what cannot be is a `CliFailure`. */
export function sampleRequest(call: Call): Pick<ExportRequest, 'sample' | 'seed'> {
  const [sample, seed] = [call.text('sample'), call.text('seed')];
  if (sample !== undefined && (!/^\d{1,4}$/.test(sample) || Number(sample) > MOST_SAMPLED))
    throw new CliFailure(
      l10n.t('“{0}” is no size of a sample: a number up to {1}.', sample, MOST_SAMPLED),
    );
  if (seed !== undefined && !isSeed(seed)) throw new CliFailure(seedText());
  return { sample: sample === undefined ? undefined : Number(sample), seed };
}

/** What a seed may be. */
export const seedText = (): string =>
  l10n.t('A seed has letters, digits, dots, dashes and underscores, 64 at most: audit-2026-q3');
