import * as vscode from 'vscode';
import type { Recorded } from '../../../node/git/record-changes';
import type { OpenLogbook } from '../../services/open-logbook';
import { withoutIcons, withoutLinks } from '../../services/plain-text';

/** Says in the status bar what was saved; aloud, when what was saved could still get lost. */
export function saySaved(logbook: OpenLogbook, { files, detached }: Recorded): void {
  if (detached) sayDetached(logbook);
  else vscode.window.setStatusBarMessage(savedWords(logbook, files), 8000);
}

/** How many things there are to look at in a file: errors and warnings. */
export function findingsOf({ problems }: OpenLogbook, path: string): number {
  return (problems.get(path) ?? []).filter(({ severity }) => severity !== 'info').length;
}

function savedWords(logbook: OpenLogbook, files: readonly string[]): string {
  const problems = files.filter((path) => findingsOf(logbook, path) > 0).length;
  const name = withoutLinks(withoutIcons(logbook.name));
  if (problems === 0)
    return files.length === 1
      ? vscode.l10n.t('Saved to {0}.', name)
      : vscode.l10n.t('{0} records saved to {1}.', files.length, name);
  return vscode.l10n.t(
    'Saved to {0}. {1} of them still have something to look at.',
    name,
    problems,
  );
}

/** The command of VS Code's own Git that makes a branch of what was saved. */
const MAKE_BRANCH = 'git.branch';

function sayDetached(logbook: OpenLogbook): void {
  const make = vscode.l10n.t('Make a branch…');
  const hasGit = vscode.extensions.getExtension('vscode.git') !== undefined;
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window
    .showWarningMessage(
      vscode.l10n.t(
        'Saved to {0}, but you are looking at an older state of it, so this save is on no branch yet. Make a branch for it before you go back, or it will be lost.',
        withoutLinks(logbook.name),
      ),
      ...(hasGit ? [make] : []),
    )
    .then((answer) => {
      if (answer === make) void vscode.commands.executeCommand(MAKE_BRANCH);
    });
}
