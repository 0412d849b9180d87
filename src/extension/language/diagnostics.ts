import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/problem';
import { problemText } from '../../messages/problem-text';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { readDocument } from './document-reading';

/** So many files with problems are listed; the To do view has them all. */
const AT_MOST = 1000;

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A problem as VS Code lists it, and the one of ours that it came from, for its fixes. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  constructor(
    range: vscode.Range,
    readonly problem: Problem,
    message: string,
  ) {
    super(range, message, SEVERITIES[problem.severity]);
    this.source = 'MOps Logbook';
    this.code = problem.code;
  }
}

/** Keeps the Problems panel: every file's, with exact places where the file is open. */
export function registerDiagnostics({ logbooks }: Services): Owner {
  const owner = new Owner();
  const collection = owner.own(vscode.languages.createDiagnosticCollection('mops-logbook'));
  const publish = () => {
    collection.clear();
    for (const logbook of logbooks.all) collection.set(diagnosticsOf(logbook));
  };
  owner.own(logbooks.onDidChange(publish));
  owner.own(
    vscode.workspace.onDidOpenTextDocument((document) => {
      const logbook = logbooks.of(document.uri);
      if (logbook) collection.set(document.uri, ofDocument(logbook, document));
    }),
  );
  publish();
  return owner;
}

function diagnosticsOf(logbook: OpenLogbook): [vscode.Uri, readonly vscode.Diagnostic[]][] {
  const open = new Map(vscode.workspace.textDocuments.map((one) => [one.uri.toString(), one]));
  return [...logbook.problems].slice(0, AT_MOST).map(([path, problems]) => {
    const uri = logbook.uriOf(path);
    const document = open.get(uri.toString());
    return [uri, document ? ofDocument(logbook, document) : problems.map(atTop)];
  });
}

function atTop(problem: Problem): vscode.Diagnostic {
  return new ProblemDiagnostic(new vscode.Range(0, 0, 0, 0), problem, problemText(problem));
}

function ofDocument(logbook: OpenLogbook, document: vscode.TextDocument): ProblemDiagnostic[] {
  const path = logbook.relativePath(document.uri) ?? '';
  const { reading } = readDocument(logbook, document);
  return (logbook.problems.get(path) ?? []).map((problem) => {
    const found = (problem.path && reading?.rangeOf(problem.path, 'value')) ?? problem.range;
    const range = found
      ? new vscode.Range(document.positionAt(found.start), document.positionAt(found.end))
      : document.lineAt(0).range;
    return new ProblemDiagnostic(firstLine(document, range), problem, problemText(problem));
  });
}

/** A field may be a page long; a mark on its first line is enough. */
function firstLine(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  return range.isSingleLine
    ? range
    : new vscode.Range(range.start, document.lineAt(range.start.line).range.end);
}
