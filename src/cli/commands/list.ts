import * as l10n from '@vscode/l10n';
import { changeDay } from '../../core/logbook/dates';
import { processName, toolName } from '../../core/logbook/names';
import { selectHeads } from '../../core/logbook/select';
import type { ChangeHead } from '../../core/logbook/change-head';
import type { Snapshot } from '../../core/logbook/snapshot';
import { choiceLabel } from '../../messages/labels';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { filterOf, filterOptions } from '../filter';
import type { ListOutput } from '../outputs/outputs';
import { table } from '../table';

export const list = (): Command => ({
  usage:
    'list [--tool ID] [--process ID] [--status STATUS] [--since DAY] [--until DAY] [--text WORDS]',
  about: l10n.t(
    'Lists changes, newest first: day, status, title, tools and processes, id. Columns are separated by one tab when the output goes to a file or another program.',
  ),
  options: {
    ...filterOptions(),
    drafts: { type: 'boolean', help: l10n.t('Only drafts.') },
  },
  positionals: { min: 0, max: 0 },
  examples: [
    'list --tool marketo --since 2026-11-01',
    'list --status proposed --status approved',
    'list --text "mql threshold" --json',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const filter = filterOf(call, snapshot);
  const changes = selectHeads(
    snapshot,
    call.flag('drafts') ? { ...filter, status: ['draft'] } : filter,
  );
  const broken = reportBroken(call, logbook);
  if (call.json) {
    const output: ListOutput = { changes: changes.map(listed), broken };
    call.printJson(output);
    return EXIT.fine;
  }
  const rows = changes.map((entry) => row(entry, snapshot));
  for (const line of table(rows, call.io.out, 3)) call.print(line);
  if (changes.length === 0) call.say(l10n.t('No change fits.'));
  return EXIT.fine;
}

function row({ id, record }: ChangeHead, snapshot: Snapshot): string[] {
  const { title, status, tools = [], processes = [] } = record;
  const about = [
    ...tools.map((tool) => toolName(snapshot, tool)),
    ...processes.map((process) => processName(snapshot, process)),
  ];
  return [changeDay(record), choiceLabel('status', status), title, about.join(', '), id];
}

function listed({ id, path, record }: ChangeHead): ListOutput['changes'][number] {
  const { title, kind, status, tools = [], processes = [] } = record;
  return {
    id,
    title,
    kind,
    status,
    day: changeDay(record) || null,
    tools,
    processes,
    path,
  };
}
