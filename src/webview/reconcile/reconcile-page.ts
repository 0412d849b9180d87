import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import * as z from 'zod/mini';
import { queryMessage } from '../../protocol/reconcile';
import type {
  DetailsMessage,
  FromReconcile,
  QueryMessage,
  RowMessage,
  ShowMessage,
  ToReconcile,
} from '../../protocol/reconcile';
import { vscodeApi } from '../vscode-api';
import { Lines } from './lines';
import { canDo, changeMeant, scrolledTo, sightOf } from './model';
import type { Sight } from './model';
import { reconcileView } from './view';
import { WhyForm } from './why-form';
import type { WhyAsked } from './why-form';

/** Kept while the page is hidden, which it is as soon as a form opens in its place. */
const kept = z.object({
  query: queryMessage,
  at: z.number(),
  id: z.string(),
  /** The last wish of the extension that was followed. */
  wish: z.number(),
});

const ALL: QueryMessage = { list: 'undocumented', tool: '', month: '', person: '', search: '' };
/** Keys that are held down go through lines faster than anybody reads, in milliseconds. */
const PAUSE = 60;

/** What a person did last, or why it could not be done. */
interface Told {
  readonly text: string;
  readonly undo?: number | undefined;
  readonly isTrouble: boolean;
}

/** The page that reconciles: what was sent, what is looked at, and what a person does with it. */
export class ReconcilePage {
  sent: ShowMessage | undefined;
  query = ALL;
  details: DetailsMessage | undefined;
  told: Told | undefined;
  /** Is open while a person says why. */
  form: WhyForm | undefined;
  readonly lines = new Lines((what) => this.send({ type: 'rows', ...what }));
  private wish = 0;
  private isDrawing = false;
  private wantsList = true;
  private detailsSoon: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const state = z.safeParse(kept, vscodeApi.getState());
    if (!state.success) return;
    this.query = state.data.query;
    this.wish = state.data.wish;
    this.lines.chosen = { at: state.data.at, id: state.data.id };
  }

  receive(message: ToReconcile): void {
    switch (message.type) {
      case 'show':
        this.show(message);
        break;
      case 'rows':
        if (this.lines.take(message, this.query)) this.follow();
        break;
      case 'details':
        if (message.id !== this.lines.chosen.id) break;
        this.details = message;
        this.form?.offer(message.pattern);
        break;
      case 'caught':
        this.form?.take(message);
        break;
      case 'done':
        this.told = { text: message.text, undo: message.undo, isTrouble: false };
        this.goOn(message.of);
        break;
      case 'refused':
        this.told = { text: message.text, isTrouble: true };
    }
    this.drawSoon();
  }

  send(message: FromReconcile): void {
    vscodeApi.postMessage(message);
  }

  /** Changes what is looked at, from the first line on. */
  choose(change: Partial<QueryMessage>): void {
    this.query = { ...this.query, ...change };
    this.lines.chosen = { at: 0, id: '' };
    this.list?.scrollTo({ top: 0 });
    this.lines.renew(this.query, sightOf(0, this.height, Infinity));
    this.keep();
    this.drawSoon();
  }

  /** Goes to a line of the list. */
  go(line: number): void {
    const last = this.lines.count(this.query) - 1;
    this.lines.choose(Math.max(0, Math.min(line, last)));
    const { list } = this;
    if (list) list.scrollTop = scrolledTo(this.lines.chosen.at, list.scrollTop, list.clientHeight);
    this.follow();
    this.drawSoon();
  }

  document(): void {
    const { row } = this.lines;
    if (!row || !canDo(row).document) return;
    // The form takes the place of this page: what is chosen then is kept now.
    this.keep(this.lines.at(this.lines.chosen.at + 1)?.id ?? '');
    this.send({ type: 'document', id: row.id });
  }

  link(change?: string): void {
    const { row } = this.lines;
    if (row && canDo(row).link)
      this.send({ type: 'link', id: row.id, ...(change === undefined ? {} : { change }) });
  }

  /** Asks why the entries are not those of a change: of the likeliest, when none is named. */
  notThis(change?: DetailsMessage['change']): void {
    const { row } = this.lines;
    if (!row || !canDo(row).notThis) return;
    const own = this.details?.id === row.id ? this.details : undefined;
    const meant = change ?? changeMeant(own);
    if (meant) this.askWhy(row, { what: 'not-this', change: meant.id, title: meant.name });
    else this.receive({ type: 'refused', text: l10n.t('No change was suggested for this one.') });
  }

  /** Asks why these entries are ignored, or why a change leaves none behind. */
  ignore(): void {
    const { row } = this.lines;
    if (row && canDo(row).ignore) this.askWhy(row, { what: 'ignore' });
    else if (row && canDo(row).notExpected) this.askWhy(row, { what: 'no-entry' });
  }

  closeForm(): void {
    this.form = undefined;
    this.focusList();
  }

  undo(): void {
    const undo = this.told?.undo;
    if (undo === undefined) return;
    this.told = undefined;
    this.send({ type: 'undo', undo });
    this.focusList();
  }

  /** Puts the keyboard into the list, once it is drawn. */
  focusList(): void {
    this.wantsList = true;
    this.drawSoon();
  }

  drawSoon(after?: () => void): void {
    if (after) requestAnimationFrame(() => requestAnimationFrame(after));
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.draw();
    });
  }

  /** What of the list is in sight. */
  get sight(): Sight {
    return sightOf(this.list?.scrollTop ?? 0, this.height, this.lines.count(this.query));
  }

  private get list(): HTMLElement | null {
    return document.getElementById('list');
  }

  private get height(): number {
    return this.list?.clientHeight ?? window.innerHeight;
  }

  private show(message: ShowMessage): void {
    if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
    const isNew = this.sent?.revision !== message.revision;
    this.sent = message;
    const { wish } = message;
    if (wish && wish.number !== this.wish) {
      this.wish = wish.number;
      this.query = { ...ALL, tool: wish.tool };
      this.lines.chosen = { at: 0, id: '' };
    }
    if (isNew && message.state === 'ready')
      this.lines.renew(this.query, sightOf(this.list?.scrollTop ?? 0, this.height, Infinity));
    this.keep();
  }

  private askWhy(row: RowMessage, asked: WhyAsked): void {
    if (!this.sent || this.sent.readOnly) return;
    this.form = new WhyForm(this, row, asked);
    if (this.details?.id === row.id) this.form.offer(this.details.pattern);
    this.drawSoon(() => document.getElementById('why')?.focus());
  }

  /** Something else is looked at: asks what is to be known of it. */
  private follow(): void {
    const { id } = this.lines.chosen;
    if (this.form && this.form.row.id !== id) this.form = undefined;
    clearTimeout(this.detailsSoon);
    if (id === '') return;
    this.detailsSoon = setTimeout(
      () => this.send({ type: 'details', id }),
      this.details ? PAUSE : 0,
    );
    this.keep();
  }

  /** A line is answered: goes on to the next one, which stays chosen when the list comes anew without the other. */
  private goOn(of: string): void {
    if (this.form) this.closeForm();
    if (of === '') return;
    const row: RowMessage | undefined = this.lines.row;
    if (row?.id === of && this.lines.at(this.lines.chosen.at + 1))
      this.go(this.lines.chosen.at + 1);
    this.focusList();
  }

  private keep(next = this.lines.chosen.id): void {
    const { query, wish } = this;
    const state: z.infer<typeof kept> = { query, wish, at: this.lines.chosen.at, id: next };
    vscodeApi.setState(state);
  }

  private draw(): void {
    if (!this.sent) return;
    const hadKeyboard = ['list', 'none'].includes(document.activeElement?.id ?? '');
    render(reconcileView(this, this.sent), document.body);
    // Only now it is known how high the list is.
    if (this.lines.totals) this.lines.want(this.query, this.sight);
    // An empty list is gone, and what stands in its place has the keyboard.
    const list = this.list ?? document.getElementById('none');
    if (!list || !(this.wantsList || hadKeyboard)) return;
    this.wantsList = false;
    list.focus({ preventScroll: true });
  }
}
