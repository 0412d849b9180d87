import * as l10n from '@vscode/l10n';
import { shelves } from '../../core/logbook/stack';
import { choiceLabel } from '../../messages/labels';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import type { ToolsOutput } from '../outputs/outputs';
import { table } from '../table';
import { factCells, targetOutput } from '../targets';

export const tools = (): Command => ({
  usage: 'tools',
  about: l10n.t(
    'Lists the tools of the stack by category: id, name, category, status, number of changes, open ones, day of the last.',
  ),
  options: {},
  positionals: { min: 0, max: 0 },
  examples: ['tools', 'tools --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const found: ToolsOutput['tools'] = shelves(snapshot)
    .flatMap((shelf) => shelf.tools)
    .map((entry) => ({
      ...targetOutput(entry, snapshot),
      vendor: entry.record.vendor ?? null,
      category: entry.record.category ?? null,
    }));
  const broken = reportBroken(call, logbook);
  if (call.json) {
    const output: ToolsOutput = { tools: found, broken };
    call.printJson(output);
    return EXIT.fine;
  }
  const rows = found.map((tool) => [
    tool.id,
    tool.name,
    tool.category ? choiceLabel('category', tool.category) : '',
    tool.status ? choiceLabel('status', tool.status) : '',
    ...factCells(tool),
  ]);
  for (const line of table(rows, call.io.out)) call.print(line);
  if (found.length === 0) call.say(l10n.t('There are no tools yet.'));
  return EXIT.fine;
}
