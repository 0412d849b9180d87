import * as vscode from 'vscode';

/** The forms that are open, so that what is typed in one can be had before its tab is closed. */
export class OpenForms {
  private readonly open = new Map<() => Promise<void>, string>();

  /** `flush` has a form give what is typed in it to its document. */
  add(uri: vscode.Uri, flush: () => Promise<void>): vscode.Disposable {
    this.open.set(flush, uri.toString());
    return new vscode.Disposable(() => this.open.delete(flush));
  }

  /** Resolves when the document of a file has all that is typed in its forms. */
  async flush(uri: vscode.Uri): Promise<void> {
    const forms = [...this.open].filter(([, of]) => of === uri.toString());
    await Promise.all(forms.map(([flush]) => flush()));
  }
}
