import * as l10n from '@vscode/l10n';
import { exportDigest, exportEntries, plannedChanges } from '../../core/export/export-changes';
import type { Exporter } from '../../core/export/exporter';
import { streamChanges } from '../../core/export/stream-changes';
import type { StreamedExport } from '../../core/export/stream-changes';
import type { ExportRequest } from '../../core/model/export-request';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { checkFormat, chosenExport } from '../export/chosen-export';
import { wordsFor } from '../export/export-language';
import { checkMarkSent, sayDigest, templateDigest } from '../export/digest-notes';
import { exportOptions } from '../export/export-options';
import { exportTarget } from '../export/export-target';
import { orTemplateFault } from '../export/template-fault';
import { presetOutput } from '../export/preset';

export const exportCommand = (): Command => ({
  usage:
    'export --format FORMAT | --preset NAME [--since DAY] [--until DAY] [--tool ID] [--output FILE]',
  about: l10n.t(
    'Writes changes for others, newest first. Drafts, rejected and cancelled changes are left out unless they are asked for.',
  ),
  options: exportOptions(),
  positionals: { min: 0, max: 0 },
  examples: [
    'export --format md --since 2026-10-01 --output CHANGELOG.md',
    'export --format csv --tool marketo --status live > marketo.csv',
    'export --format ndjson --since 2026-01-01 --output changes.ndjson',
    'export --format slack --audience sales --mark-sent',
    'export --format mail --audience leadership --period last-month --top 5',
    'export --format md --group tool --drafts',
    'export --format xlsx --since 2026-01-01 --output changes.xlsx',
    'export --format ics --tool marketo --output marketo.ics',
    'export --format html --since 2026-10-01 --until 2026-12-31 --output q4.html',
    'export --format md --period last-month --output october.md',
    'export --template weekly --period last-7-days --output weekly.md',
    'export --format evidence --since 2026-07-01 --until 2026-09-30 --seed audit-q3 --output q3.zip',
    'export --preset "Monthly for sales" --period this-month',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  checkFormat(call);
  const logbook = await call.openLogbook();
  const { root, index, snapshot } = logbook;
  // What few exports need stands on more than all others do together: history, trust, YAML.
  if (call.flag('presets'))
    return (await import('../export/list-presets')).listPresets(call, snapshot);
  const chosen = await chosenExport(call, logbook);
  const { exporter, filter, options, request } = chosen;
  checkMarkSent(call, chosen, snapshot);
  const words = wordsFor(call, snapshot, request);
  const output = outputOf(call, exporter, request);
  const write = exportTarget(call, exporter, output, root);
  reportBroken(call, logbook);
  if (exporter.id === 'evidence') {
    const { exportEvidence } = await import('../export/evidence');
    return exportEvidence(call, logbook, { options, request, words, write, output });
  }
  const source = { snapshot, read: (path: string) => index.read(path) };
  const streamed = streamChanges(exporter, filter, source, words, options);
  if (streamed) return writeStreamed(call, streamed, write, output);
  const entries = plannedChanges(snapshot, chosen);
  const made = await exportDigest(exporter, entries, source, words, options);
  const content =
    made?.content ??
    (await orTemplateFault(exportEntries(exporter, entries, source, words, options)));
  const digest = made?.digest ?? templateDigest(chosen, entries, { snapshot, words, options });
  if (digest) sayDigest(call, digest);
  else if (entries.length === 0) call.say(l10n.t('No change fits: what is written is empty.'));
  await write(content);
  const count = digest?.told.length ?? entries.length;
  if (output !== undefined && output !== '-') call.say(writtenText(count, output));
  if (!digest || !call.flag('mark-sent')) return EXIT.fine;
  const { markSent } = await import('../export/mark-sent');
  return markSent(call, logbook, digest, request);
}

async function writeStreamed(
  call: Call,
  { count, content }: StreamedExport,
  write: ReturnType<typeof exportTarget>,
  output: string | undefined,
): Promise<ExitCode> {
  if (count === 0) call.say(l10n.t('No change fits: what is written is empty.'));
  await write(content);
  if (output !== undefined && output !== '-') call.say(writtenText(count, output));
  return EXIT.fine;
}

/** What the person at the terminal names may stand anywhere; what the logbook names may not. */
function outputOf(call: Call, exporter: Exporter, request: ExportRequest): string | undefined {
  const { output } = request;
  const isOwn = output === undefined || output === call.text('output');
  return isOwn ? output : presetOutput(call.io.cwd, exporter, request);
}

function writtenText(count: number, output: string): string {
  return count === 1
    ? l10n.t('One change written to {0}.', output)
    : l10n.t('{0} changes written to {1}.', count, output);
}
