import * as vscode from 'vscode';
import type { QuestionCode } from '../../core/import/question';
import { filesAt } from '../import/chosen-files';
import type { Chosen } from '../import/chosen-files';
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

/** Asks for files or a folder; undefined: the person left. Throws `Told` for what cannot be read. */
export async function chooseFiles({ root }: OpenLogbook): Promise<Chosen | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import'),
    openLabel: vscode.l10n.t('Look at it'),
    canSelectFiles: true,
    canSelectMany: true,
    // Windows and Linux show one kind at a time; a folder can be dropped there.
    canSelectFolders: process.platform === 'darwin',
    defaultUri: root,
  });
  return uris && filesAt(uris);
}

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
