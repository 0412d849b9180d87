import type { Operation, Problem } from '../../../core/problem';
import type { FormState, FromForm, ToForm } from '../../../protocol/form';
import { applyOperations } from '../../../core/model/apply-operation';
import type { RecordTable } from '../../../core/model/apply-operation';
import { addPending, rebase } from './pending-edit';
import type { Kept, PendingEdit } from './pending-edit';

/** Typing is sent after this pause, in milliseconds, and at once when a field is left or the file is saved. */
const TYPING_PAUSE = 300;
/** How often an edit is tried again on a document that keeps moving away under it. */
const MAX_ATTEMPTS = 8;

type Edit = Extract<FromForm, { type: 'edit' }>;

/** What the store needs of the page. */
export interface StorePort {
  send(message: Edit): void;
  /** The page is to be drawn again, and `unsent` to be kept should it be thrown away. */
  changed(unsent: readonly PendingEdit[]): void;
}

/**
 * The record as the person sees it: what the document says, and on top of it what they have done since.
 * One edit is on its way at a time; the rest waits, and is re-made on whatever the document says by then.
 */
export class FormStore {
  state: FormState | undefined;
  unreadable: Problem | undefined;
  kept: readonly Kept[] = [];
  private waiting: readonly PendingEdit[];
  private flying: { readonly request: number; readonly edit: PendingEdit } | undefined;
  private attempts = 0;
  private requests = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idlers: (() => void)[] = [];
  private shown: RecordTable | undefined;

  /** `unsent` was left by an earlier life of the page. */
  constructor(
    private readonly port: StorePort,
    unsent: readonly PendingEdit[] = [],
  ) {
    this.waiting = unsent;
  }

  get record(): RecordTable {
    this.shown ??= this.unsent().reduce(
      (record, { operations }) => applyOperations(record, operations),
      this.state?.record ?? {},
    );
    return this.shown;
  }

  get readOnly(): boolean {
    return this.state?.readOnly !== undefined || this.unreadable !== undefined;
  }

  /** Takes over a text that is being typed; it is sent after a pause. */
  type(operation: Operation): void {
    this.add([operation]);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendNext(), TYPING_PAUSE);
  }

  /** Makes an edit at once. */
  edit(operations: readonly Operation[]): void {
    if (operations.length === 0) return;
    this.add(operations);
    this.sendNext();
  }

  /** Sends what waits; resolves when the document has all of it. */
  flush(): Promise<void> {
    this.sendNext();
    return new Promise((resolve) => {
      this.idlers.push(resolve);
      this.tellIdlers();
    });
  }

  /** Writes what was kept over what stands there now, or lets go of it. */
  decide(kept: Kept, useMine: boolean): void {
    this.kept = this.kept.filter((other) => other !== kept);
    if (useMine) this.edit([kept.operation]);
    else this.redraw();
  }

  receive(message: ToForm): void {
    switch (message.type) {
      case 'state':
        this.takeState(message.state, message.settled);
        return;
      case 'unreadable':
        this.unreadable = message.problem;
        this.redraw();
        return;
      case 'refused':
        if (message.request === this.flying?.request) this.takeBack(message.stale, message.problem);
        return;
      case 'error':
        if (message.request === this.flying?.request) this.takeBack(false, undefined);
        return;
      default:
        return;
    }
  }

  private takeState(state: FormState, settled: number | undefined): void {
    this.state = state;
    this.unreadable = undefined;
    if (this.flying && settled === this.flying.request) {
      this.flying = undefined;
      this.attempts = 0;
    }
    this.rebaseWaiting();
    this.redraw();
    if (!this.flying && this.timer === undefined) this.sendNext();
    this.tellIdlers();
  }

  /** The edit on its way was not made: it waits again, first in line, or is kept in sight. */
  private takeBack(stale: boolean, problem: Problem | undefined): void {
    const edit = this.flying?.edit;
    this.flying = undefined;
    this.attempts += 1;
    if (edit && stale && this.attempts < MAX_ATTEMPTS) this.waiting = [edit, ...this.waiting];
    else if (edit) this.keep(edit.operations.map((operation) => ({ operation, problem })));
    this.rebaseWaiting();
    this.redraw();
    this.sendNext();
    this.tellIdlers();
  }

  private rebaseWaiting(): void {
    let record = this.state?.record ?? {};
    if (this.flying) record = applyOperations(record, this.flying.edit.operations);
    this.waiting = this.waiting.flatMap((waiting) => {
      const { edit, kept } = rebase(waiting, record);
      this.keep(kept);
      if (edit) record = applyOperations(record, edit.operations);
      return edit ? [edit] : [];
    });
  }

  private keep(kept: readonly Kept[]): void {
    if (kept.length > 0) this.kept = [...this.kept, ...kept];
  }

  private add(operations: readonly Operation[]): void {
    this.waiting = addPending(this.waiting, { operations, base: this.record });
    this.redraw();
  }

  private sendNext(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [edit, ...others] = this.waiting;
    if (this.flying || !edit || !this.state || this.unreadable) return;
    this.requests += 1;
    this.waiting = others;
    this.flying = { request: this.requests, edit };
    const { version } = this.state;
    const operations = [...edit.operations];
    this.port.send({ type: 'edit', request: this.requests, version, operations });
  }

  private unsent(): readonly PendingEdit[] {
    return this.flying ? [this.flying.edit, ...this.waiting] : this.waiting;
  }

  private tellIdlers(): void {
    const stuck = this.unreadable !== undefined || !this.state;
    if (this.unsent().length > 0 && !stuck) return;
    for (const resolve of this.idlers.splice(0)) resolve();
  }

  private redraw(): void {
    this.shown = undefined;
    this.port.changed(this.unsent());
  }
}
