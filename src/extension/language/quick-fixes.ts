import * as vscode from 'vscode';
import { keyOrder } from '../../core/model/key-order';
import type { RecordKind } from '../../core/model/record-kind';
import type { Fix, Problem } from '../../core/problem';
import { computeEdits } from '../../core/yaml/compute-edits';
import { fixText } from '../../messages/fix-text';
import type { OpenLogbook } from '../services/open-logbook';
import { readDocument } from './document-reading';

/** The repairs that our problems propose, as the smallest edits of the text. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly logbook: OpenLogbook) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { entry } = readDocument(this.logbook, document);
    if (entry.kind === 'broken') return [];
    const problems = this.logbook.problems.get(entry.path) ?? [];
    return diagnostics.flatMap((diagnostic) => {
      // VS Code hands over copies: ours is found again by what it says.
      const problem = problems.find((one) => isSame(one, diagnostic));
      return (problem?.fixes ?? []).flatMap((fix) =>
        actionFor(document, entry.kind, fix, diagnostic),
      );
    });
  }
}

function isSame(problem: Problem, diagnostic: vscode.Diagnostic): boolean {
  return problem.code === diagnostic.code && (problem.fixes?.length ?? 0) > 0;
}

function actionFor(
  document: vscode.TextDocument,
  kind: RecordKind,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const edits = computeEdits(document.getText(), fix.operations, keyOrder(kind));
  if (!edits.ok) return [];
  const action = new vscode.CodeAction(fixText(fix, kind), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits.value)
    action.edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(start), document.positionAt(end)),
      text,
    );
  return [action];
}
