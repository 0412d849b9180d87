import * as vscode from 'vscode';
import { PastHovers } from '../history/past-hovers';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { Completions } from './completions';
import { registerDiagnostics } from './diagnostics';
import { Hovers } from './hovers';
import { QuickFixes } from './quick-fixes';
import { Snippets } from './snippets';

/** Help in the text of records: of each open logbook, and of no other YAML file. */
export function registerLanguage(services: Services): Owner {
  const owner = new Owner();
  const { logbooks, context } = services;
  const helped = new Map<OpenLogbook, vscode.Disposable>();
  const follow = () => {
    for (const [logbook, help] of helped)
      if (!logbooks.all.includes(logbook)) {
        help.dispose();
        helped.delete(logbook);
      }
    for (const logbook of logbooks.all)
      if (!helped.has(logbook))
        helped.set(logbook, helpIn(services, logbook, context.extensionUri));
  };
  owner.own(registerDiagnostics(services));
  owner.own(logbooks.onDidChange(follow));
  owner.own({ dispose: () => [...helped.values()].forEach((help) => void help.dispose()) });
  follow();
  return owner;
}

function helpIn(
  services: Services,
  logbook: OpenLogbook,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const selector: vscode.DocumentFilter = {
    pattern: new vscode.RelativePattern(logbook.root, '**/*.yaml'),
    scheme: logbook.root.scheme,
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      new Completions(logbook),
      ' ',
      '[',
      ',',
    ),
    vscode.languages.registerCompletionItemProvider(selector, new Snippets(logbook, extensionUri)),
    vscode.languages.registerHoverProvider(selector, new Hovers(logbook)),
    vscode.languages.registerHoverProvider(selector, new PastHovers(services, logbook)),
    vscode.languages.registerCodeActionsProvider(selector, new QuickFixes(logbook), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}
