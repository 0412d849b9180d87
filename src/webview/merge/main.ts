import * as l10n from '@vscode/l10n';
import { render } from 'lit-html';
import { toMerge } from '../../protocol/merge';
import type { FromMerge, TakeChoice, ToMerge } from '../../protocol/merge';
import { startPage } from '../start-page';
import { vscodeApi } from '../vscode-api';
import { isAnswered, mergeView } from './merge-view';
import type { MergeState } from './merge-view';

/** The page on which a person decides what counts: what was sent, and what is chosen. */
class MergePage {
  private state: MergeState | undefined;

  readonly send = (message: FromMerge): void => vscodeApi.postMessage(message);

  receive(message: ToMerge): void {
    const isFirst = this.state === undefined;
    if (message.type === 'busy') {
      if (this.state) this.draw({ ...this.state, busy: message.busy });
      return;
    }
    if (message.words) l10n.config({ contents: message.words as l10n.l10nJsonFormat });
    this.draw({ records: message.records, note: message.note, busy: false });
    if (isFirst || message.note !== '') this.focusFirstOpen();
  }

  /** An answer of one's own begins with what is there, and keeps what was typed. */
  choose(key: string, take: TakeChoice, typed?: string): void {
    if (!this.state) return;
    const records = this.state.records.map((record) => ({
      ...record,
      questions: record.questions.map((question) => {
        if (question.key !== key) return question;
        const text = typed ?? question.answer?.text ?? '';
        const kept = take === 'own' && text === '' && typed === undefined ? question.draft : text;
        this.send({ type: 'answer', key, take, text: kept });
        return { ...question, answer: { take, text: kept } };
      }),
    }));
    this.draw({ ...this.state, records });
    if (take === 'own' && typed === undefined) document.getElementById(`own-${key}`)?.focus();
  }

  finish(): void {
    if (!this.state || this.state.busy) return;
    if (!this.focusFirstOpen()) this.send({ type: 'finish' });
  }

  private draw(state: MergeState): void {
    this.state = state;
    const acts = {
      choose: (key: string, take: TakeChoice, text?: string) => this.choose(key, take, text),
      finish: () => this.finish(),
      send: this.send,
    };
    render(mergeView(state, acts), document.body);
  }

  /** Puts the cursor where something is to be decided yet; false when there is nothing. */
  private focusFirstOpen(): boolean {
    const questions = this.state?.records.flatMap((record) => record.questions) ?? [];
    const open = questions.find((question) => !isAnswered(question));
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const own = open?.answer?.take === 'own' ? document.getElementById(`own-${open.key}`) : null;
    (own ?? inputs.find(({ name }) => name === open?.key))?.focus();
    return open !== undefined;
  }
}

const page = new MergePage();

document.addEventListener('keydown', (event) => {
  if (event.isComposing) return; // Escape and Enter are for what is being typed
  if (event.key === 'Escape') page.send({ type: 'later' });
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) page.finish();
});
startPage(toMerge, (message) => page.receive(message));
