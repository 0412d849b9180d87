import * as z from 'zod/mini';
import { operation, plain } from '../../protocol/values';
import { vscodeApi } from '../vscode-api';
import type { PendingEdit } from './store/pending-edit';

/** What a page that VS Code throws away while it is hidden leaves to its next life. */
export interface Left {
  /** What was typed and is not in the document yet. */
  readonly unsent: readonly PendingEdit[];
  /** What the person had opened: fields, columns, the details of rows. */
  readonly opened: readonly string[];
}

const left: z.ZodMiniType<Left> = z.object({
  unsent: z.array(z.object({ operations: z.array(operation), base: z.record(z.string(), plain) })),
  opened: z.array(z.string()),
});

/** Keeps what the page is to have again when it is shown anew. */
export function keepLeft(now: Left): void {
  vscodeApi.setState(now);
}

/** What the page's earlier life left. */
export function readLeft(): Left {
  const read = z.safeParse(left, vscodeApi.getState());
  return read.success ? read.data : { unsent: [], opened: [] };
}
