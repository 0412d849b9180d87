import type { FromReconcile, RowMessage, ToReconcile, WhenMessage } from '../../protocol/reconcile';
import type { ReconcilePage } from './reconcile-page';

type Caught = Extract<ToReconcile, { type: 'caught' }>;

/** Typing is answered after this pause, in milliseconds. */
const PAUSE = 200;

/** What a person is asked the reason of. */
export type WhyAsked =
  | { readonly what: 'ignore' }
  /** A change leaves no entry behind. */
  | { readonly what: 'no-entry' }
  /** The entries are not those of this change. */
  | { readonly what: 'not-this'; readonly change: string; readonly title: string };

/** Why a person says what they say of a line, and of what else it holds; while they say it. */
export class WhyForm {
  reason = '';
  isRule = false;
  when: WhenMessage = {};
  owner: string;
  until: string;
  /** How much the rule would catch; undefined: not known yet. */
  caught: Caught | undefined;
  /** It was tried without saying why. */
  isTried = false;
  private request = 0;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: ReconcilePage,
    readonly row: RowMessage,
    readonly asked: WhyAsked,
  ) {
    this.owner = page.sent?.me ?? '';
    this.until = yearAfter(page.sent?.today ?? '');
  }

  choose(change: Partial<Pick<WhyForm, 'reason' | 'isRule' | 'owner' | 'until' | 'when'>>): void {
    Object.assign(this, change);
    if (this.isRule && change.reason === undefined && change.owner === undefined) this.countSoon();
    this.page.drawSoon();
  }

  /** What a rule begins with; it may come after the form, and replaces nothing that was typed. */
  offer(pattern: WhenMessage): void {
    if (Object.keys(this.when).length > 0) return;
    this.when = pattern;
    if (this.isRule) this.countSoon();
  }

  take(message: Caught): void {
    if (message.request === this.request) this.caught = message;
  }

  leave(): void {
    this.page.closeForm();
  }

  /** What comes to be ignored has to say why; that entries are none of a change may go without. */
  get isMissing(): boolean {
    return this.asked.what !== 'not-this' && this.reason.trim() === '';
  }

  /** Sends it; without a reason that is needed it stays, and says so. */
  submit(): void {
    this.isTried = true;
    this.page.drawSoon();
    if (this.isMissing) document.getElementById('why')?.focus();
    else this.page.send(this.said());
  }

  private said(): FromReconcile {
    const { asked, isRule, when, owner, until } = this;
    const told = { id: this.row.id, reason: this.reason.trim() };
    switch (asked.what) {
      case 'no-entry':
        return { type: 'noEntryExpected', ...told };
      case 'not-this':
        return { type: 'notThis', ...told, change: asked.change };
      case 'ignore':
        return { type: 'ignore', ...told, ...(isRule ? { rule: { when, owner, until } } : {}) };
    }
  }

  private countSoon(): void {
    this.caught = undefined;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.request += 1;
      const { request, when, until } = this;
      this.page.send({ type: 'count', request, when, until });
    }, PAUSE);
  }
}

/** A rule that nobody looks at again hides what it was never meant for. */
function yearAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  return day === '' ? '' : `${year}${day.slice(4).replace('-02-29', '-02-28')}`;
}
