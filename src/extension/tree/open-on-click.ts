import * as vscode from 'vscode';
import type { RecordRef } from './node';

/** The commonest act, by one click: the record's form, or its text when it cannot be read. */
export function openOnClick(record: RecordRef): vscode.Command {
  return {
    command: 'mopsLogbook.open',
    title: vscode.l10n.t('Open'),
    arguments: [{ record }],
  };
}
