import * as l10n from '@vscode/l10n';
import { brokenText } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { editFile } from '../edit-file';
import { withAssignments } from '../edit-record';
import { CliFailure } from '../failure';
import { findRecord } from '../find-record';
import { refuseNewerFormat } from '../opened-logbook';
import type { SetOutput } from '../outputs/outputs';

export const set = (): Command => ({
  usage: 'set ID path=value …',
  about: l10n.t(
    'Fills in or changes fields of a record; nothing else in its file is touched. ID is an id, or a part of it that no other has; “logbook” is logbook.yaml. settings[0].to=80 changes the first setting, settings[+].path=… adds one, why= takes a field out. Dates may be words: live=today. Where a field is a list or a group, a value in [ ] or { } is YAML. Either all is set, or nothing.',
  ),
  options: {},
  positionals: { min: 2, max: Infinity },
  examples: [
    'set raise-mql-threshold-k3f9 status=live live=today owner=ana',
    'set k3f9 "settings[+].path=Scoring / MQL threshold" "settings[+].from=65" "settings[+].to=80"',
    'set k3f9 "why=Sales rejected 38% of MQLs last quarter." rollback=',
    'set marketo owner=ana@example.com',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const [given = '', ...assignments] = call.positionals;
  const logbook = await call.openLogbook();
  const { snapshot, shown } = logbook;
  refuseNewerFormat(snapshot);
  const entry = findRecord(snapshot, given);
  if (entry.kind === 'broken') throw new CliFailure(`${shown(entry.path)}: ${brokenText(entry)}`);
  const { path, kind } = entry;
  const changed = await editFile(logbook, path, (text) =>
    withAssignments(call, logbook, { path, kind, text }, assignments),
  );
  if (call.json) {
    const output: SetOutput = { id: entry.id, path: entry.path, changed };
    call.printJson(output);
  } else if (changed) call.print(shown(entry.path));
  if (!changed) call.say(l10n.t('{0} has these values already.', shown(entry.path)));
  return EXIT.fine;
}
