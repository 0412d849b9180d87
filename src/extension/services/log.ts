import * as vscode from 'vscode';
import { Owner } from './owner';

/** The extension's output channel: where stacks go, while a person reads one sentence. */
export class Log extends Owner {
  private readonly channel = this.own(
    vscode.window.createOutputChannel('MOps Logbook', { log: true }),
  );

  info(message: string): void {
    this.channel.info(message);
  }

  /** A fault of ours or of the machine, with its stack. */
  fault(fault: unknown): void {
    this.channel.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  }

  show(): void {
    this.channel.show();
  }
}
