import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import type { Plain } from '../../core/model/field';
import type { FieldSpec } from '../../core/model/field-spec';
import { knownZone } from '../../core/model/time-zone';
import type { FieldPath } from '../../core/problem';
import type {
  ApprovalMark,
  FindRow,
  FormKind,
  FormPast,
  FOUND_BY_ASKING,
  FromForm,
  Offer,
  Offers,
  ToForm,
} from '../../protocol/form';
import { vscodeApi } from '../vscode-api';
import { commitFocused } from './controls/commit';
import { PastAsker } from './field-past';
import type { AskedPast } from './field-past';
import { focusField } from './focus-field';
import type { Form } from './form';
import { Requests } from './requests';
import { FormStore } from './store/form-store';
import type { PendingEdit } from './store/pending-edit';
import { keepLeft, readLeft } from './left';
import { formView } from './views/form-view';

/** The page of a form: hears the extension, draws what it says, sends what the person does. */
export class FormPage implements Form {
  kind: FormKind = 'change';
  specs: readonly FieldSpec[] = [];
  offers: Offers = { person: [], team: [], audience: [], tool: [], process: [], integration: [] };
  past: FormPast | undefined;
  trust: readonly ApprovalMark[] = [];
  locale = 'en';
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly opened = new Set(readLeft().opened);
  readonly filled = new Map<string, Plain>();
  readonly store = new FormStore(
    {
      send: (edit) => this.send(edit),
      changed: (unsent) => {
        this.unsent = unsent;
        this.redraw();
      },
    },
    readLeft().unsent,
  );
  private readonly width = matchMedia('(max-width: 720px)');
  private unsent: readonly PendingEdit[] = [];
  private requests = 0;
  private readonly finds = new Requests<readonly Offer[]>(() => (this.requests += 1));
  private readonly clipboards = new Requests<string>(() => (this.requests += 1));
  private readonly pasts = new PastAsker(this, () => (this.requests += 1));
  private wanted: FieldPath | undefined;
  private drawing = false;

  constructor() {
    this.width.addEventListener('change', () => this.redraw());
  }

  get narrow(): boolean {
    return this.width.matches;
  }

  send(message: FromForm): void {
    vscodeApi.postMessage(message);
  }

  find(
    source: (typeof FOUND_BY_ASKING)[number],
    query: string,
    row?: FindRow,
  ): Promise<readonly Offer[]> {
    return this.finds.ask((request) => this.send({ type: 'find', request, source, query, ...row }));
  }

  readClipboard(): Promise<string> {
    return this.clipboards.ask((request) => this.send({ type: 'readClipboard', request }));
  }

  get asked(): AskedPast | undefined {
    return this.pasts.asked;
  }

  askPast(path: FieldPath): void {
    void this.pasts.ask(path);
  }

  askFocusedPast(): boolean {
    return this.past !== undefined && this.pasts.askFocused();
  }

  closePast(back = false): void {
    this.pasts.close(back);
  }

  focusSoon(path: FieldPath): void {
    this.wanted = path;
    this.redraw();
  }

  /** Draws once for however many changes there were. */
  redraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      keepLeft({ unsent: this.unsent, opened: [...this.opened] });
      render(formView(this), document.body);
      if (this.wanted && focusField(this.wanted)) this.wanted = undefined;
    });
  }

  receive(message: ToForm): void {
    switch (message.type) {
      case 'init':
        this.init(message);
        return;
      case 'offers':
        this.offers = message.offers;
        this.redraw();
        return;
      case 'past':
        this.past = message.past;
        this.redraw();
        return;
      case 'trust':
        this.trust = message.approvals;
        this.redraw();
        return;
      case 'found':
        this.finds.answer(message.request, message.offers);
        return;
      case 'clipboard':
        this.clipboards.answer(message.request, message.text);
        return;
      case 'fieldPast':
        this.pasts.answer(message.request, message.past);
        return;
      case 'flush':
        void (message.finish ? this.finish() : this.store.flush()).then(() =>
          this.send({ type: 'flushed', request: message.request }),
        );
        return;
      case 'focus':
        this.opened.add(message.field);
        this.focusSoon([message.field]);
        return;
      default:
        this.store.receive(message);
    }
  }

  /** Everything typed so far, also half a name or a date, goes to the document; resolves when it is there. */
  finish(): Promise<void> {
    commitFocused();
    return this.store.flush();
  }

  private init(message: Extract<ToForm, { type: 'init' }>): void {
    this.kind = message.kind;
    this.specs = message.specs;
    this.locale = message.locale;
    this.timeZone = knownZone(message.timeZone) ?? this.timeZone;
    if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
    this.redraw();
  }
}
