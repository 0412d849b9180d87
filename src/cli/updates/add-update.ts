import * as l10n from '@vscode/l10n';
import { findDeadlines, firstDeadline } from '../../core/import/notes/deadlines';
import { newChangeId } from '../../core/logbook/ids';
import { pathOfNew } from '../../core/logbook/layout';
import { printRecord } from '../../core/yaml/print-record';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { withAssignments } from '../edit-record';
import { CliFailure } from '../failure';
import { noTool } from '../filter';
import { dateContext, todayOf } from '../moment';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';
import type { NewOutput } from '../outputs/outputs';
import { writing } from '../write-file';

/** Writes down a new update: its title is that of `--add`, its tool that of `--tool`. */
export async function addUpdate(call: Call, logbook: OpenedLogbook): Promise<ExitCode> {
  const { snapshot, files, shown } = logbook;
  refuseNewerFormat(snapshot);
  const title = call.text('add')?.trim() ?? '';
  if (title === '' || /[\r\n]/.test(title))
    throw new CliFailure(l10n.t('A title is one line: --add "What was announced".'));
  const tool = call.text('tool');
  if (tool === undefined)
    throw new CliFailure(l10n.t('A vendor update is about a tool: --tool marketo.'));
  if (!snapshot.tools.has(tool)) throw new CliFailure(noTool(tool, [...snapshot.tools.keys()]));
  const day = todayOf(dateContext(call, snapshot));
  const deadline = firstDeadline(findDeadlines(title, day), day);
  const id = newChangeId(title, day, () => call.io.random());
  const path = pathOfNew('update', id);
  const fields = { id, tool, title, announced: day, ...(deadline ? { deadline } : {}) };
  const file = { path, kind: 'update', text: printRecord('update', fields) } as const;
  const text = withAssignments(call, logbook, file, call.texts('set'));
  await writing(shown(path), () => files.create(path, text));
  if (call.json) {
    const output: NewOutput = { id, path, addedTools: [] };
    call.printJson(output);
  } else call.print(`${id}\t${shown(path)}`);
  return EXIT.fine;
}
