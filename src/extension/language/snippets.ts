import * as vscode from 'vscode';
import { expectedKind } from '../../core/logbook/layout';
import type { OpenLogbook } from '../services/open-logbook';

/** As snippet files of VS Code have them. */
type SnippetFile = Readonly<
  Record<
    string,
    { readonly prefix: string; readonly body: readonly string[]; readonly description: string }
  >
>;

/**
 * The pieces of `snippets/` as completions. They are no snippets of VS Code's own, which would be offered in
 * every YAML file of everybody.
 */
export class Snippets implements vscode.CompletionItemProvider {
  private read: Promise<SnippetFile> | undefined;

  constructor(
    private readonly logbook: OpenLogbook,
    private readonly extensionUri: vscode.Uri,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const path = this.logbook.relativePath(document.uri) ?? '';
    const before = document.lineAt(position).text.slice(0, position.character);
    // All of them are whole top-level fields.
    if (expectedKind(path) !== 'change' || !/^[\w-]*$/.test(before)) return [];
    this.read ??= readSnippets(this.extensionUri);
    return Object.entries(await this.read).map(([name, { prefix, body, description }]) => {
      const item = new vscode.CompletionItem(
        { label: prefix, description: name },
        vscode.CompletionItemKind.Snippet,
      );
      item.insertText = new vscode.SnippetString(body.join('\n'));
      item.documentation = description;
      item.sortText = `1${prefix}`;
      return item;
    });
  }
}

async function readSnippets(extensionUri: vscode.Uri): Promise<SnippetFile> {
  const uri = vscode.Uri.joinPath(extensionUri, 'snippets', 'change.json');
  const bytes = await vscode.workspace.fs.readFile(uri);
  return JSON.parse(new TextDecoder().decode(bytes)) as SnippetFile; // ships with the extension
}
