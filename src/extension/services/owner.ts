import type * as vscode from 'vscode';

/** Owns subscriptions: whatever is handed to `own` ends with it, the last first. */
export class Owner implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private ended = false;

  /** Keeps `what` until this ends, and gives it back. */
  own<T extends vscode.Disposable>(what: T): T {
    if (this.ended) what.dispose();
    else this.owned.push(what);
    return what;
  }

  get disposed(): boolean {
    return this.ended;
  }

  dispose(): void {
    if (this.ended) return;
    this.ended = true;
    for (const one of this.owned.reverse()) one.dispose();
    this.owned.length = 0;
  }
}
