import * as l10n from '@vscode/l10n';
import { checkEntry } from '../../core/rules/check';
import { ruleContext } from '../../core/rules/context';
import { fieldLabel } from '../../messages/labels';
import { brokenText } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { findRecord } from '../find-record';
import { findingsOf } from '../findings';
import type { ShowOutput } from '../outputs/outputs';
import { wholeRecord } from '../record-file';
import { recordLines } from '../record-lines';
import { inColumns } from '../wrap';

export const show = (): Command => ({
  usage: 'show ID',
  about: l10n.t(
    'Shows one record with all its fields, and what is still wrong or missing. ID is an id, or a part of it that no other has.',
  ),
  options: {},
  positionals: { min: 1, max: 1 },
  examples: ['show raise-mql-threshold-k3f9', 'show marketo', 'show k3f9 --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const [given = ''] = call.positionals;
  const logbook = await call.openLogbook();
  const { snapshot, shown } = logbook;
  const listed = findRecord(snapshot, given);
  const { path } = listed;
  // What was no record when it was listed may be a link: it is not read again.
  const { entry, value } =
    listed.kind === 'broken' ? { entry: listed, value: {} } : await wholeRecord(logbook, path);
  if (entry.kind === 'broken') throw new CliFailure(`${shown(path)}: ${brokenText(entry)}`);
  const context = ruleContext(snapshot, call.io.now().toISOString());
  const findings = await findingsOf(logbook, entry, checkEntry(entry, context));
  if (call.json) {
    const output: ShowOutput = { id: entry.id, kind: entry.kind, path, record: value, findings };
    call.printJson(output);
    return EXIT.fine;
  }
  for (const line of recordLines(value, entry.kind)) call.print(inColumns(line, call.io.out, 2));
  call.say(l10n.t('File: {0}', shown(path)));
  for (const { field, message } of findings)
    call.say(
      field === null
        ? message
        : `${fieldLabel(entry.kind, field.split(/[.[]/)[0] ?? '')}: ${message}`,
    );
  return EXIT.fine;
}
