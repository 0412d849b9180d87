import type * as vscode from 'vscode';

/** Calls `what` once, `wait` milliseconds after the last `soon()`. Ends with its owner. */
export class Debounced implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly what: () => void,
    private readonly wait: number,
  ) {}

  soon(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.what();
    }, this.wait);
  }

  /** Runs now when a call is waiting. */
  flush(): void {
    if (!this.timer) return;
    this.dispose();
    this.what();
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = undefined;
  }
}
