import * as l10n from '@vscode/l10n';
import { csvOptionsOf } from '../../core/import/columns/find-map';
import { proposeMap } from '../../core/import/columns/propose-map';
import { sampleTable } from '../../core/import/columns/sample-table';
import type { TableSample } from '../../core/import/columns/sample-table';
import type { ImportRequest } from '../../core/import/plan';
import { MAP_MAKES } from '../../core/model/codes';
import { oneLine } from '../../core/one-line';
import type { Value } from '../../core/problem';
import { printRecord } from '../../core/yaml/print-record';
import { columnWhyText } from '../../messages/import/column-why-text';
import { fieldLabel } from '../../messages/labels';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';
import type { OpenedLogbook } from '../opened-logbook';
import { answered, refused } from './ask';
import { importRequest } from './import-request';
import { importing } from './importing';

/**
 * Prints the column map that a table seems to need, as a file of `imports/`, and says what speaks for each column.
 * Nothing is imported: a person looks at it, corrects it, and keeps it.
 */
export async function printProposedMap(
  call: Call,
  logbook: OpenedLogbook,
  given: string,
): Promise<ExitCode> {
  const makes = MAP_MAKES.find((known) => known === given);
  if (!makes)
    throw new CliFailure(noSuch(l10n.t('A table cannot become {0}.', given), given, MAP_MAKES));
  const request = await importRequest(call, logbook);
  const { sample, answers } = await sampled(call, logbook, request);
  const { map, columns } = proposeMap(sample, logbook.snapshot, { makes, answers });
  call.io.out.write(printRecord('column-map', map as unknown as Readonly<Record<string, Value>>));
  for (const { heading, field, why } of columns) {
    const column = oneLine(heading);
    call.say(
      field === undefined || why === undefined
        ? l10n.t('{0}: not used', column)
        : l10n.t('{0}: {1}. {2}', column, fieldLabel('change', field), columnWhyText(why)),
    );
  }
  return EXIT.fine;
}

interface Sampled {
  readonly sample: TableSample;
  readonly answers: ImportRequest['answers'];
}

/** The beginning of the first file that is named, once what it leaves open is answered. */
async function sampled(call: Call, logbook: OpenedLogbook, asked: ImportRequest): Promise<Sampled> {
  const [file] = asked.files;
  if (!file) throw new CliFailure(l10n.t('Name the file to import: {0}', 'import trail.csv'));
  const { answers } = asked;
  const sample = await importing(() => sampleTable(file, csvOptionsOf(undefined, { answers })));
  if (sample.what === 'sample') return { sample, answers };
  if (sample.what === 'question')
    return sampled(call, logbook, await answered(call, asked, sample.question, logbook.snapshot));
  if (sample.what !== 'refused') throw new Error(`a file was told as ${sample.what}`);
  const { reason, place } = sample;
  throw refused({ outcome: 'refused', reason, ...(place ? { place } : {}) });
}
