import type { RowMessage, ToReconcile, WhenMessage } from '../../protocol/reconcile';
import type { ReconcilePage } from './reconcile-page';

type Caught = Extract<ToReconcile, { type: 'caught' }>;

/** Typing is answered after this pause, in milliseconds. */
const PAUSE = 200;

/** What a person says of entries that are to be ignored, while they say it; or of a change that leaves none behind. */
export class IgnoreForm {
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
  ) {
    this.owner = page.sent?.me ?? '';
    this.until = yearAfter(page.sent?.today ?? '');
  }

  choose(
    change: Partial<Pick<IgnoreForm, 'reason' | 'isRule' | 'owner' | 'until' | 'when'>>,
  ): void {
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

  /** Sends it; without a reason it stays, and says so. */
  submit(): void {
    const { row, isRule, when, owner, until } = this;
    const reason = this.reason.trim();
    this.isTried = true;
    this.page.drawSoon();
    if (reason === '') document.getElementById('why')?.focus();
    else if (row.kind === 'without-entry')
      this.page.send({ type: 'noEntryExpected', id: row.id, reason });
    else
      this.page.send({
        ...{ type: 'ignore', id: row.id, reason },
        ...(isRule ? { rule: { when, owner, until } } : {}),
      });
  }

  private countSoon(): void {
    this.caught = undefined;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.request += 1;
      this.page.count(this.request, this.when, this.until);
    }, PAUSE);
  }
}

/** A rule that nobody looks at again hides what it was never meant for. */
function yearAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  return day === '' ? '' : `${year}${day.slice(4).replace('-02-29', '-02-28')}`;
}
