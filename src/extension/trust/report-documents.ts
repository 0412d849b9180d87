import * as vscode from 'vscode';
import { Owner } from '../services/owner';

const SCHEME = 'mops-logbook-report';

/** Reports that are made to be read and not kept, drawn by VS Code's own Markdown preview. */
export class ReportDocuments extends Owner implements vscode.TextDocumentContentProvider {
  private readonly changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();

  constructor() {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /**
   * Shows a report; one of the same sort about the same thing takes the place of the one before it.
   * @param name what the tab says
   * @param about tells reports of the same name apart
   */
  async show(name: string, about: string, markdown: string): Promise<void> {
    const path = `/${name.replaceAll('/', ' ')}.md`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path, query: about });
    this.texts.set(uri.toString(), markdown);
    this.changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }
}
