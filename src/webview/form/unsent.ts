import * as z from 'zod/mini';
import { operation, plain } from '../../protocol/values';
import { vscodeApi } from '../vscode-api';
import type { PendingEdit } from './store/pending-edit';

/** What a page that VS Code throws away while it is hidden leaves to its next life. */
const left = z.object({
  unsent: z.array(z.object({ operations: z.array(operation), base: z.record(z.string(), plain) })),
});

/** Keeps what was typed and is not in the document yet. */
export function keepUnsent(unsent: readonly PendingEdit[]): void {
  vscodeApi.setState({ unsent });
}

/** What the page's earlier life left. */
export function readUnsent(): readonly PendingEdit[] {
  const read = z.safeParse(left, vscodeApi.getState());
  return read.success ? read.data.unsent : [];
}
