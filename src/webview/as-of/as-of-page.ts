import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import * as z from 'zod/mini';
import type { FromAsOf, ToAsOf } from '../../protocol/as-of';
import { vscodeApi } from '../vscode-api';
import { asOfView } from './as-of-view';
import { dayAfter } from '../../core/days';
import { dayRange, within } from './model';
import type { DayRange, Settings } from './model';

/** How far back a comparison reaches at first. */
const DAYS_BACK = 30;

/** What a person has chosen; kept while the page is hidden. */
const chosen = z.object({
  day: z.string(),
  /** The first day of a comparison; null: one day is looked at. */
  since: z.nullable(z.string()),
  filter: z.string(),
});
type Chosen = z.infer<typeof chosen>;

/** The page of settings over time: what was sent, what is chosen, and how the one changes the other. */
export class AsOfPage {
  /** The settings whose values over time are shown, by their keys. */
  readonly opened = new Set<string>();
  private drawing = false;
  private choice: Chosen | undefined;

  private constructor(
    public sent: Settings,
    public range: DayRange,
  ) {}

  private static page: AsOfPage | undefined;

  /** Shows what the extension sent; what a person has chosen stays. */
  static receive(message: ToAsOf): void {
    if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
    const page = (AsOfPage.page ??= new AsOfPage(message, dayRange(message)));
    page.sent = message;
    page.range = dayRange(message);
    page.draw();
  }

  /** The day that is looked at, or the last of a comparison. */
  get day(): string {
    return within(this.range, this.chosen.day);
  }

  /** The first day of a comparison; undefined: one day is looked at. */
  get since(): string | undefined {
    const { since } = this.chosen;
    return since === null ? undefined : within(this.range, since);
  }

  get filter(): string {
    return this.chosen.filter;
  }

  choose(change: Partial<Chosen>): void {
    const next = { ...this.chosen, ...change };
    // The earlier day stays the earlier: whoever moves one past the other takes that along.
    if (next.since !== null && next.since > next.day) {
      if (change.since === undefined || change.since === null) next.since = next.day;
      else next.day = next.since;
    }
    this.choice = next;
    vscodeApi.setState(next);
    this.drawSoon();
  }

  /** Goes from one day to two, or back. */
  compare(isWanted: boolean): void {
    this.choose({ since: isWanted ? this.monthBefore() : null });
  }

  /** Shows the values of a setting over time, or hides them. */
  toggle(key: string): void {
    this.open(key, !this.opened.has(key));
  }

  open(key: string, isOpen: boolean): void {
    if (isOpen === this.opened.has(key)) return;
    if (isOpen) this.opened.add(key);
    else this.opened.delete(key);
    this.drawSoon();
  }

  send(message: FromAsOf): void {
    vscodeApi.postMessage(message);
  }

  private get chosen(): Chosen {
    if (this.choice) return this.choice;
    const kept = z.safeParse(chosen, vscodeApi.getState());
    const day = this.sent.today;
    this.choice = kept.success
      ? kept.data
      : { day, since: this.sent.compare ? dayAfter(day, -DAYS_BACK) : null, filter: '' };
    return this.choice;
  }

  private monthBefore(): string {
    return within(this.range, dayAfter(this.day, -DAYS_BACK));
  }

  /** A slider moves many times between two pictures: it is drawn once for each. */
  private drawSoon(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.drawing = false;
    render(asOfView(this), document.body);
  }
}
