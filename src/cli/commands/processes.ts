import * as l10n from '@vscode/l10n';
import { processName } from '../../core/logbook/names';
import { compareText } from '../../core/logbook/stack';
import { choiceLabel } from '../../messages/labels';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import type { ProcessesOutput } from '../outputs/outputs';
import { table } from '../table';
import { factCells, targetOutput } from '../targets';

export const processes = (): Command => ({
  usage: 'processes',
  about: l10n.t(
    'Lists the processes by name: id, name, status, number of changes, open ones, day of the last.',
  ),
  options: {},
  positionals: { min: 0, max: 0 },
  examples: ['processes', 'processes --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const found: ProcessesOutput['processes'] = [...snapshot.processes.values()]
    .sort((a, b) => compareText(processName(snapshot, a.id), processName(snapshot, b.id)))
    .map((entry) => targetOutput(entry, snapshot));
  const broken = reportBroken(call, logbook);
  if (call.json) {
    const output: ProcessesOutput = { processes: found, broken };
    call.printJson(output);
    return EXIT.fine;
  }
  const rows = found.map((process) => [
    process.id,
    process.name,
    process.status ? choiceLabel('status', process.status) : '',
    ...factCells(process),
  ]);
  for (const line of table(rows, call.io.out)) call.print(line);
  if (found.length === 0) call.say(l10n.t('There are no processes yet.'));
  return EXIT.fine;
}
