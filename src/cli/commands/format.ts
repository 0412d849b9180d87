import * as l10n from '@vscode/l10n';
import type { Entry } from '../../core/logbook/entry';
import { formatRecord } from '../../core/yaml/format-record';
import { problemText } from '../../messages/problem-text';
import { brokenText } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { findRecord } from '../find-record';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';
import type { FormatOutput } from '../outputs/outputs';
import { textOfRecord } from '../record-file';
import { writing } from '../write-file';

export const format = (): Command => ({
  usage: 'format [--check] [ID…]',
  about: l10n.t(
    'Writes records in the canonical order and style; comments stay. All records, or those that are named. A file that cannot be read safely is left as it is and named; then it exits with 1.',
  ),
  options: {
    check: {
      type: 'boolean',
      help: l10n.t('Only list what would be rewritten; exit with 1 when there is any.'),
    },
  },
  positionals: { min: 0, max: Infinity },
  examples: ['format', 'format --check', 'format raise-mql-threshold-k3f9'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot, shown } = logbook;
  const isCheck = call.flag('check');
  if (!isCheck) refuseNewerFormat(snapshot);
  const output: FormatOutput = { changed: [], refused: [] };
  const ids = call.positionals;
  const entries =
    ids.length > 0 ? ids.map((id) => findRecord(snapshot, id)) : snapshot.entries.values();
  for (const entry of entries) await formatEntry(logbook, entry, isCheck, output);
  if (call.json) call.printJson(output);
  else for (const path of output.changed) call.print(shown(path));
  for (const { path, problem } of output.refused) call.say(`${shown(path)}: ${problem}`);
  const found = output.refused.length + (isCheck ? output.changed.length : 0);
  if (found + output.changed.length === 0) call.say(l10n.t('Nothing to rewrite.'));
  return found > 0 ? EXIT.findings : EXIT.fine;
}

async function formatEntry(
  logbook: OpenedLogbook,
  entry: Entry,
  isCheck: boolean,
  output: FormatOutput,
): Promise<void> {
  const { path } = entry;
  if (entry.kind === 'broken') {
    output.refused.push({ path, problem: brokenText(entry) });
    return;
  }
  const text = await textOfRecord(logbook, path);
  const formatted = formatRecord(entry.kind, text);
  if (!formatted.ok) {
    output.refused.push({ path, problem: problemText(formatted.problem, entry.kind) });
  } else if (formatted.value !== text) {
    const write = () => logbook.files.replace(path, formatted.value, text);
    if (!isCheck) await writing(logbook.shown(path), write, output.changed.map(logbook.shown));
    output.changed.push(path);
  }
}
