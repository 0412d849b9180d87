import * as vscode from 'vscode';
import { keyOrder } from '../../core/model/key-order';
import type { FormKind } from '../../protocol/form';
import type { Entry } from '../../core/logbook/entry';
import { readRecord } from '../../core/logbook/read-record';
import type { Operation, Problem } from '../../core/problem';
import { applyOperations } from '../../core/model/apply-operation';
import type { Plain } from '../../core/model/field';
import { isTable } from '../../core/model/plain';
import { approvedVersions } from '../../core/trust/approved-version';
import { computeEdits } from '../../core/yaml/compute-edits';
import type { YamlReading } from '../../core/yaml/read-yaml';
import { sha256 } from '../../node/sha256';
import { workspaceEdit } from '../services/workspace-edit';

/** What one version of a document says. */
export interface DocumentReading {
  readonly version: number;
  readonly entry: Entry;
  readonly reading: YamlReading | undefined;
}

export type EditOutcome =
  | { readonly done: true }
  /** The document has moved on, or VS Code would not take the edit: nothing was changed. */
  | { readonly done: false; readonly stale: boolean; readonly problem?: Problem };

/**
 * A text document as a record. The document is the truth: it is parsed once a version, and edited by the fewest
 * bytes, one edit after the other, since VS Code refuses two at a time.
 */
export class FormDocument {
  private latest: DocumentReading | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly approved = new Map<string, Plain>();

  constructor(
    readonly document: vscode.TextDocument,
    /** Relative to its logbook. */
    readonly path: string,
    readonly kind: FormKind,
  ) {}

  read(): DocumentReading {
    const { version } = this.document;
    if (this.latest?.version !== version)
      this.latest = { version, ...readRecord(this.path, this.document.getText()) };
    return this.latest;
  }

  /** Makes `operations`, which were meant for `version`, once the edits before them are made. */
  edit(version: number, operations: readonly Operation[]): Promise<EditOutcome> {
    return this.inTurn(async () => {
      if (version !== this.document.version) return { done: false, stale: true };
      const all = [...operations, ...this.versionsFor(operations)];
      const edits = computeEdits(this.document.getText(), all, keyOrder(this.kind));
      if (!edits.ok) return { done: false, stale: false, problem: edits.problem };
      if (edits.value.length === 0) return { done: true };
      const edit = workspaceEdit(this.document, edits.value);
      const applied = await vscode.workspace.applyEdit(edit);
      return applied ? { done: true } : { done: false, stale: true };
    });
  }

  /** A version that was agreed to here, by its digest: nobody else remembers what was never saved. */
  approvedVersion(digest: string): Plain | undefined {
    return this.approved.get(digest);
  }

  /** What decisions are for is written with them, as one edit: it is undone with them too. */
  private versionsFor(operations: readonly Operation[]): readonly Operation[] {
    const record = this.read().reading?.value;
    if (this.kind !== 'change' || !isTable(record)) return [];
    const found = approvedVersions(record, operations, sha256);
    for (const operation of found)
      if (operation.op === 'set' && typeof operation.value === 'string')
        this.approved.set(operation.value, applyOperations(record, operations));
    return found;
  }

  /** Runs `what` once every edit asked for so far has been made. */
  inTurn<T>(what: () => Thenable<T>): Promise<T> {
    const turn = this.queue.then(what);
    this.queue = turn.catch(() => undefined); // whoever asked hears of it; the next in the queue goes on
    return turn;
  }
}
