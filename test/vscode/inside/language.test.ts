import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { openLogbook, until } from './workspace';

const PATH = 'changes/2026/11/2026-11-03-a-bbbb.yaml';
const TEXT = [
  'id: 2026-11-03-a-bbbb',
  'title: A', // line 1
  'kind: chnged',
  'status: draft', // line 3
  'tools: [marketp]',
  '', // line 5
  '',
].join('\n');

describe('help in text', () => {
  let logbook: OpenLogbook;
  let document: vscode.TextDocument;

  before(async () => {
    logbook = await openLogbook('language', {
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
      [PATH]: TEXT,
    });
    document = await vscode.workspace.openTextDocument(logbook.uriOf(PATH));
    await vscode.window.showTextDocument(document);
  });

  async function complete(line: number, character: number): Promise<vscode.CompletionItem[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(line, character),
    );
    return items;
  }

  const labels = (items: readonly vscode.CompletionItem[]) =>
    items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  it('marks problems where they stand', async () => {
    const found = await until(() => {
      const diagnostics = vscode.languages.getDiagnostics(document.uri);
      return diagnostics.length >= 2 ? diagnostics : undefined;
    });
    const lines = found.map(({ range }) => document.getText(range));
    assert(lines.includes('chnged'), lines.join());
    assert(
      lines.some((text) => text.includes('marketp')),
      lines.join(),
    );
  });

  it('offers repairs that change only that value', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(4, 0, 4, 16),
    );
    const action = actions.find(({ title }) => title.includes('marketo'));
    assert(action?.edit);
    assert(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), TEXT.replace('marketp', 'marketo'));
    await until(() =>
      (logbook.problems.get(PATH) ?? []).every(({ code }) => code !== 'unknown-tool'),
    );
  });

  it('completes keys in canonical order, without those that are there', async () => {
    const keys = labels(await complete(5, 0));
    assert(keys.includes('risk') && keys.includes('rollback'));
    assert(!keys.includes('title') && !keys.includes('tools'));
  });

  it('offers whole fields to be filled in', async () => {
    const { Snippet } = vscode.CompletionItemKind;
    const pieces = (await complete(5, 0)).filter(({ kind }) => kind === Snippet);
    const settings = pieces.find(({ label }) => JSON.stringify(label).includes('settings'));
    assert(settings?.insertText instanceof vscode.SnippetString);
    assert.match(settings.insertText.value, /^settings:\n {2}- path: /);
  });

  it('completes codes and references', async () => {
    assert(labels(await complete(3, 8)).includes('tested'));
    assert(labels(await complete(4, 8)).includes('marketo'));
  });

  it('says on hover what a field is for and what an id means', async () => {
    const hover = async (line: number, character: number) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n');
    };
    assert.match(await hover(3, 2), /Status/);
    assert.match(await hover(4, 10), /Marketo Engage/);
  });

  it('is given to logbooks only', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'ri' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      other.uri,
      new vscode.Position(0, 2),
    );
    assert(!labels(items).includes('risk'));
  });
});
