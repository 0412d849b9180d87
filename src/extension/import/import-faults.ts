import * as vscode from 'vscode';
import { errorCode } from '../../node/error-code';
import { importFaultText } from '../../messages/import/fault-text';
import { Told } from '../services/told';

/** A fault of an import as a sentence, where one helps; undefined: the person stopped it, so there is nothing to say. */
export function explainedImport(fault: unknown): unknown {
  if (fault instanceof Error && fault.name === 'AbortError') return undefined;
  const code = errorCode(fault);
  if (code === 'ENOENT')
    return new Told(
      vscode.l10n.t(
        'The file is not there any more. Nothing was imported. Put it back, or choose another one.',
      ),
      { cause: fault },
    );
  const text = importFaultText(code);
  return text === undefined ? fault : new Told(text, { cause: fault });
}

/** For a fault that has no sentence of its own. */
export function importFailedText(): string {
  return vscode.l10n.t(
    'That did not work, for a reason nobody foresaw. Nothing was imported, and the logbook is as it was; the log has the details.',
  );
}
