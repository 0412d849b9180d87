import type { FieldPath } from '../../core/problem';
import type { FieldPast } from '../../protocol/field-past';
import type { FromForm } from '../../protocol/form';
import { focusField } from './focus-field';
import { pathOfControl } from './model/path-of-control';
import { Requests } from './requests';
import type { RecordTable } from '../../core/model/apply-operation';

/** The past of a field that a person asked for: whose, and what it was once that is known. */
export interface AskedPast {
  readonly path: FieldPath;
  /** Undefined: not known yet. */
  readonly past: FieldPast | 'nothing' | undefined;
}

/** What asking needs of the page. */
interface AskingPage {
  readonly store: { readonly record: RecordTable };
  send(message: Extract<FromForm, { type: 'fieldPast' }>): void;
  finish(): Promise<void>;
  redraw(): void;
}

/** Who changed a field last: asked for by its button, or by Shift+F1 in the field. One is open at a time. */
export class PastAsker {
  private open: AskedPast | undefined;
  private readonly requests: Requests<FieldPast | undefined>;

  constructor(
    private readonly page: AskingPage,
    nextRequest: () => number,
  ) {
    this.requests = new Requests(nextRequest);
  }

  get asked(): AskedPast | undefined {
    return this.open;
  }

  /** Asks once what is typed has arrived, so that the answer is about what stands there. */
  async ask(path: FieldPath): Promise<void> {
    this.open = { path, past: undefined };
    this.page.redraw();
    await this.page.finish();
    const past = await this.requests.ask((request) =>
      this.page.send({ type: 'fieldPast', request, path: [...path] }),
    );
    const { asked } = this;
    if (asked?.path !== path) return;
    this.open = { path, past: past ?? 'nothing' };
    this.page.redraw();
  }

  /** Of the field that has the cursor; false where no field has it. */
  askFocused(): boolean {
    const path = pathOfControl(document.activeElement, this.page.store.record);
    if (!path) return false;
    void this.ask(path);
    return true;
  }

  answer(request: number, past: FieldPast | undefined): void {
    this.requests.answer(request, past);
  }

  /** @param back puts the cursor into the field again */
  close(back: boolean): void {
    const path = this.open?.path;
    if (!path) return;
    this.open = undefined;
    this.page.redraw();
    if (back) focusField(path);
  }
}
