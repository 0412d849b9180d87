import * as l10n from '@vscode/l10n';
import { changesToExport, exportEntries } from '../../core/export/export-changes';
import { GROUPINGS } from '../../core/export/exporter';
import type { Exporter, ExportContent, ExportOptions } from '../../core/export/exporter';
import { exporters } from '../../core/export/exporters';
import { exportWords } from '../../messages/export-words';
import { reportBroken } from '../broken-files';
import { cleanJson } from '../clean-text';
import { EXIT } from '../command';
import type { Call, Command, ExitCode, OptionSpecs } from '../command';
import { CliFailure } from '../failure';
import { filterOf, filterOptions, noSuch } from '../filter';
import { outputFile } from '../output-file';

const formatNames = (): string[] => exporters.map(({ id }) => id);

export const exportCommand = (): Command => ({
  usage: 'export --format FORMAT [--since DAY] [--until DAY] [--tool ID] [--output FILE]',
  about: l10n.t(
    'Writes changes for others, newest first. Drafts, rejected and cancelled changes are left out unless they are asked for.',
  ),
  options: options(),
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

function options(): OptionSpecs {
  return {
    format: { type: 'string', value: 'FORMAT', help: formatNames().join(', ') },
    ...filterOptions(),
    drafts: { type: 'boolean', help: l10n.t('Drafts too.') },
    group: {
      type: 'string',
      value: 'BY',
      help: l10n.t('Of md, html and txt, what sections are made by: {0}.', GROUPINGS.join(', ')),
    },
    title: {
      type: 'string',
      value: 'TITLE',
      help: l10n.t('Of md, html, txt, atom and ics, the heading.'),
    },
    audience: {
      type: 'string',
      value: 'ID',
      help: l10n.t('Of slack and mail, whom to tell: only what these people are to do.'),
    },
    pasted: {
      type: 'boolean',
      help: l10n.t('Of slack, that a person will paste it; otherwise it is for a program.'),
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: l10n.t('Write to this file, wholly or not at all.'),
    },
  };
}

async function run(call: Call): Promise<ExitCode> {
  const exporter = exporterOf(call);
  const output = call.text('output') ?? '-';
  if (output === '-' && exporter.isBinary)
    throw new CliFailure(l10n.t('{0} is no text. Name a file with --output.', exporter.id));
  const group = call.text('group');
  const grouping = GROUPINGS.find((name) => name === group);
  if (group !== undefined && !grouping)
    throw new CliFailure(noSuch(l10n.t('There is no grouping {0}.', group), group, GROUPINGS));
  const logbook = await call.openLogbook();
  const { root, index, snapshot } = logbook;
  const write = output === '-' ? undefined : outputFile(output, call.io.cwd, root);
  const filter = { ...filterOf(call, snapshot), drafts: call.flag('drafts') };
  const entries = changesToExport(snapshot, filter);
  const chosen: ExportOptions = {
    title: call.text('title'),
    since: filter.since,
    until: filter.until,
    group: grouping,
    tool: filter.tool,
    process: filter.process,
    audience: call.text('audience'),
    pasted: call.flag('pasted'),
  };
  reportBroken(call, logbook);
  const source = { snapshot, read: (path: string) => index.read(path) };
  const content = await exportEntries(exporter, entries, source, exportWords(call.locale), chosen);
  if (entries.length === 0) call.say(l10n.t('No change fits: what is written is empty.'));
  if (write === undefined) print(call, exporter, content);
  else {
    await write(content);
    call.say(writtenText(entries.length, output));
  }
  return EXIT.fine;
}

const ofJson = new Set(['json', 'ndjson']);

function print(call: Call, { id }: Exporter, content: ExportContent): void {
  if (typeof content === 'string') call.io.out.write(ofJson.has(id) ? cleanJson(content) : content);
}

function writtenText(count: number, output: string): string {
  return count === 1
    ? l10n.t('One change written to {0}.', output)
    : l10n.t('{0} changes written to {1}.', count, output);
}

function exporterOf(call: Call): Exporter {
  const format = call.text('format') ?? (call.json ? 'json' : undefined);
  if (format === undefined)
    throw new CliFailure(l10n.t('Say which format: {0}.', formatNames().join(', ')));
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter)
    throw new CliFailure(
      `${l10n.t('There is no format {0}.', format)} ${l10n.t('There are: {0}.', formatNames().join(', '))}`,
    );
  return exporter;
}
