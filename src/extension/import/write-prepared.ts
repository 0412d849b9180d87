import * as vscode from 'vscode';
import type { ImportPlan } from '../../core/import/plan';
import type { ColumnMap } from '../../core/model/column-map';
import type { PreparedImport } from '../../node/import/prepare-import';
import type { OpenLogbook } from '../services/open-logbook';
import { keepMap } from './keep-map';

/** What an import came to, for its page. */
export interface Imported {
  readonly text: string;
  readonly makes: ImportPlan['makes'];
  /** Its id; undefined when there was nothing new. */
  readonly made: string | undefined;
}

/** What was looked at, and the map of a spreadsheet that the logbook is to keep. */
export interface ToBeWritten {
  readonly prepared: PreparedImport;
  readonly map: ColumnMap | undefined;
}

/** Writes what was looked at, and has the logbook read it. Throws as `writeImport` does; then nothing was written. */
export async function writePrepared(
  logbook: OpenLogbook,
  { prepared, map }: ToBeWritten,
  onProgress: (progress: { readonly share: number; readonly text: string }) => void,
): Promise<Imported> {
  const { plan } = prepared;
  const all = plan.counts.records;
  onProgress({ share: 0, text: vscode.l10n.t('Importing…') });
  try {
    const forget = map && (await keepMap(logbook, map));
    const { receipt } = await prepared
      .write((count) => onProgress({ share: count / all, text: vscode.l10n.t('Importing…') }))
      .catch(async (fault: unknown) => {
        await forget?.();
        throw fault;
      });
    const made = receipt === undefined ? undefined : plan.id;
    return { text: importedText(plan), makes: plan.makes, made };
  } finally {
    await prepared.dispose();
    await logbook.refresh();
  }
}

function importedText({ makes, counts }: ImportPlan): string {
  const { records } = counts;
  const count = records.toLocaleString(vscode.env.language);
  switch (makes) {
    case 'events':
      return records === 1
        ? vscode.l10n.t('1 audit entry was imported. Reconcile says whether it is documented.')
        : vscode.l10n.t(
            '{0} audit entries were imported. Reconcile says which of them are documented.',
            count,
          );
    case 'changes':
      return records === 1
        ? vscode.l10n.t('1 change was imported. Save it to the logbook when it is right.')
        : vscode.l10n.t(
            '{0} changes were imported. Save them to the logbook when they are right.',
            count,
          );
    case 'updates':
      return records === 1
        ? vscode.l10n.t('1 vendor update was imported. It waits in To do for an answer.')
        : vscode.l10n.t(
            '{0} vendor updates were imported. They wait in To do for an answer.',
            count,
          );
  }
}
