import * as vscode from 'vscode';
import type { GitResult } from '../../core/history/git-failure';

/** How long something may take before a person is told, and may stop it; milliseconds. */
const PATIENCE = 2_000;

/** What long reading is handed. */
export interface ReadingWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads something that is quick as a rule. When it is not, it says how far it is, and can be stopped: the result is
 * then the failure `cancelled`.
 */
export async function readPatiently<T>(
  title: string,
  read: (watch: ReadingWatch) => Promise<GitResult<T>>,
): Promise<GitResult<T>> {
  const stop = new AbortController();
  let shown: vscode.Progress<{ increment?: number }> | undefined;
  let told = 0;
  const onProgress = (done: number, total: number) => {
    const percent = Math.floor((done / total) * 100);
    if (!shown || percent <= told) return;
    shown.report({ increment: percent - told });
    told = percent;
  };
  const reading = read({ signal: stop.signal, onProgress });
  const timer = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
      shown = progress;
      token.onCancellationRequested(() => stop.abort());
      return reading.then(
        () => undefined,
        () => undefined, // whoever asked hears of it
      );
    });
  }, PATIENCE);
  return reading.finally(() => clearTimeout(timer));
}
