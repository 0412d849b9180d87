import * as vscode from 'vscode';
import type { QuestionCode } from '../../core/import/question';
import { chooseFiles } from '../import/chosen-files';
import { DroppedFiles } from '../import/dropped-files';
import { showImport } from '../import/import-panel';
import { mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import { recordIn } from '../services/selection';
import { Told } from '../services/told';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

/** Files of the past into the logbook: chosen, or dropped onto the stack. Opens the page that imports. */
export const importFiles: Command = {
  id: 'import',
  async run(services, argument) {
    const dropped = argument instanceof DroppedFiles ? argument : undefined;
    const about = dropped ? dropped.target : argument;
    const given = await dropped?.files();
    const logbook = await pickLogbook(services, about, vscode.l10n.t('Import'));
    if (!logbook) return;
    mustBeImportable(logbook);
    const chosen = given ?? (await chooseFiles(logbook));
    if (chosen && chosen.files.length > 0)
      showImport(services, logbook, { ...chosen, request: { answers: answersOf(about) } });
  },
};

/** The tool or process of the line that the command was called on, or files were dropped onto. */
function answersOf(node: unknown): Partial<Record<QuestionCode, string>> {
  const entry = recordIn(node)?.entry;
  return entry?.kind === 'tool' || entry?.kind === 'process' ? { target: entry.id } : {};
}

function mustBeImportable(logbook: OpenLogbook): void {
  mustBeWritable(logbook);
  if (logbook.root.scheme === 'file') return;
  throw new Told(
    vscode.l10n.t(
      'This logbook is not on the disk of the computer that VS Code works on, and only there can be imported. Nothing was changed. Clone it, and import there.',
    ),
  );
}
