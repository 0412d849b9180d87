import * as l10n from '@vscode/l10n';
import { changesToExport, exportEntries } from '../../core/export/export-changes';
import { exportWords } from '../../messages/export-words';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { chosenExport, chosenFormat } from '../export/chosen-export';
import { exportOptions } from '../export/export-options';
import { exportTarget } from '../export/export-target';

export const exportCommand = (): Command => ({
  usage: 'export --format FORMAT [--since DAY] [--until DAY] [--tool ID] [--output FILE]',
  about: l10n.t(
    'Writes changes for others, newest first. Drafts, rejected and cancelled changes are left out unless they are asked for.',
  ),
  options: exportOptions(),
  positionals: { min: 0, max: 0 },
  examples: [
    'export --format md --since 2026-10-01 --output CHANGELOG.md',
    'export --format csv --tool marketo --status live > marketo.csv',
    'export --format ndjson --since 2026-01-01 --output changes.ndjson',
    'export --format slack --since yesterday --audience sales',
    'export --format md --group tool --drafts',
    'export --format xlsx --since 2026-01-01 --output changes.xlsx',
    'export --format ics --tool marketo --output marketo.ics',
    'export --format html --since 2026-10-01 --until 2026-12-31 --output q4.html',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const exporter = chosenFormat(call);
  const logbook = await call.openLogbook();
  const { root, index, snapshot } = logbook;
  const { filter, options } = chosenExport(call, snapshot);
  const output = call.text('output');
  const write = exportTarget(call, exporter, output, root);
  const entries = changesToExport(snapshot, filter);
  reportBroken(call, logbook);
  const source = { snapshot, read: (path: string) => index.read(path) };
  const content = await exportEntries(exporter, entries, source, exportWords(call.locale), options);
  if (entries.length === 0) call.say(l10n.t('No change fits: what is written is empty.'));
  await write(content);
  if (output !== undefined && output !== '-') call.say(writtenText(entries.length, output));
  return EXIT.fine;
}

function writtenText(count: number, output: string): string {
  return count === 1
    ? l10n.t('One change written to {0}.', output)
    : l10n.t('{0} changes written to {1}.', count, output);
}
