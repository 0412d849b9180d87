import * as vscode from 'vscode';
import { askedLanguage } from '../../core/export/asked-language';
import type { ExportWords } from '../../core/export/exporter';
import type { Snapshot } from '../../core/logbook/snapshot';
import { exportLanguage } from '../../messages/export-languages';
import { exportWordsIn } from '../../node/export-words-in';

/** The words of an export in the language that was chosen, else that of its audience, of the logbook, or of VS Code. */
export function wordsOfExport(
  snapshot: Snapshot,
  chosen: { readonly language?: string; readonly audience?: string },
): ExportWords {
  return exportWordsIn(exportLanguage(askedLanguage(snapshot, chosen) ?? vscode.env.language));
}
