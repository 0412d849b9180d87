import type * as vscode from 'vscode';

/** Which field a form that is about to open shall put the cursor into. */
export class FocusWishes {
  private readonly wishes = new Map<string, string>();

  wish(uri: vscode.Uri, field: string): void {
    this.wishes.set(uri.toString(), field);
  }

  /** The wish for a file; it is granted once. */
  take(uri: vscode.Uri): string | undefined {
    const field = this.wishes.get(uri.toString());
    this.wishes.delete(uri.toString());
    return field;
  }
}
