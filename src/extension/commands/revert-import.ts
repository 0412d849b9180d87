import * as vscode from 'vscode';
import { personName } from '../../core/logbook/names';
import type { ReceiptHead } from '../../core/import/receipt';
import { lookAtRevert } from '../../node/import/look-at-revert';
import { listImports } from '../../node/import/receipts';
import type { Reverted } from '../../node/import/reverted';
import { explainedImport } from '../import/import-faults';
import { madeWords } from '../import/made-words';
import { notDeleted, takeBack, takenBackText } from '../import/take-back';
import { mustBeWritable } from '../services/create-record';
import { momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import { Told } from '../services/told';
import { zoneOf } from '../services/today';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

/** Reverts an import of any day: what nobody has edited since goes, after a person has seen what that is. */
export const revertImport: Command = {
  id: 'revertImport',
  async run(services, argument) {
    const title = vscode.l10n.t('Revert an import');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return;
    mustBeWritable(logbook);
    const picked = await pickImport(logbook, title);
    if (!picked || !(await confirmed(logbook, picked))) return;
    try {
      const reverted = await takeBack(logbook, picked.import);
      void vscode.window.showInformationMessage(takenBackText(reverted));
    } catch (fault) {
      throw explainedImport(fault);
    }
  },
};

async function pickImport(logbook: OpenLogbook, title: string): Promise<ReceiptHead | undefined> {
  const { scheme, fsPath } = logbook.root;
  const imports = scheme === 'file' ? await listImports(fsPath) : [];
  if (imports.length === 0)
    throw new Told(vscode.l10n.t('Nothing was imported into this logbook yet.'));
  const items = [...imports].reverse().map((head) => ({
    label: withoutIcons(fileNames(head)),
    description: madeWords(head.makes, head.records),
    detail: withoutIcons(whenAndWho(logbook, head)),
    head,
  }));
  const placeHolder = vscode.l10n.t('Which one?');
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.head;
}

function fileNames({ files }: ReceiptHead): string {
  const [first] = files;
  return files.length < 2
    ? (first?.name ?? '')
    : vscode.l10n.t('{0} and {1} more', first?.name ?? '', files.length - 1);
}

function whenAndWho(logbook: OpenLogbook, { on, by }: ReceiptHead): string {
  const when = momentWords(on, zoneOf(logbook));
  return by === undefined
    ? when
    : vscode.l10n.t('{0} by {1}', when, personName(logbook.snapshot, by));
}

/** Asks with what goes and what stays in sight. */
async function confirmed({ root, snapshot }: OpenLogbook, head: ReceiptHead): Promise<boolean> {
  const outlook = await lookAtRevert(root.fsPath, head.import, snapshot);
  const go = vscode.l10n.t('Revert it');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Revert the import of {0}?', fileNames(head)),
    { modal: true, detail: [deletedText(outlook), ...notDeleted(outlook)].join('\n\n') },
    go,
  );
  return answer === go;
}

function deletedText({ deleted }: Reverted): string {
  return deleted === 1
    ? vscode.l10n.t(
        '1 file that it made is deleted. What was saved to the logbook of it stays in the history.',
      )
    : vscode.l10n.t(
        '{0} files that it made are deleted. What was saved to the logbook of them stays in the history.',
        deleted,
      );
}
