import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { proseDiff } from '../../messages/prose-diff';
import type {
  FromMerge,
  MergeQuestion,
  MergeSide,
  TakeChoice,
  ToMerge,
} from '../../protocol/merge';

type Shown = Extract<ToMerge, { type: 'show' }>;

/** What the page is drawn from. */
export interface MergeState {
  readonly records: Shown['records'];
  readonly note: string;
  readonly busy: boolean;
}

/** What a person does on the page. */
export interface MergeActs {
  choose(key: string, take: TakeChoice, text?: string): void;
  finish(): void;
  send(message: FromMerge): void;
}

/** Whether an answer can be taken as it stands. */
export function isAnswered({ answer }: MergeQuestion): boolean {
  return answer !== undefined && (answer.take !== 'own' || answer.text.trim() !== '');
}

/** Every field that both sides changed, with what both have, to choose from. */
export function mergeView(state: MergeState, acts: MergeActs): TemplateResult {
  const all = state.records.flatMap(({ questions }) => questions);
  const open = all.filter((question) => !isAnswered(question)).length;
  return html`<main class="merge">
      <h1>${l10n.t('Decide what counts')}</h1>
      <p class="lead">${leadText(all)}</p>
      ${state.note === '' ? nothing : html`<p class="note" role="alert">${state.note}</p>`}
      ${state.records.map((record, index) => recordView(record, index, acts))}
    </main>
    <footer class="bar">
      <span class="count" role="status">${countText(open, all.length)}</span>
      <button type="button" class="quiet-button" @click=${() => acts.send({ type: 'later' })}>
        ${l10n.t('Later')}
      </button>
      <button
        type="button"
        class="primary-button"
        id="finish"
        aria-disabled=${String(open > 0 || state.busy)}
        @click=${() => acts.finish()}
      >
        ${state.busy ? l10n.t('Sharing…') : l10n.t('Finish sharing')}
      </button>
    </footer>`;
}

function leadText(all: readonly MergeQuestion[]): string {
  const people = [...new Set(all.map(({ theirs }) => theirs.who).filter((who) => who !== ''))];
  const who = people.length === 0 ? l10n.t('somebody else') : people.join(', ');
  return l10n.t(
    'You and {0} gave the same fields different values. Everything else is joined by itself. Nothing is changed, here or for the team, until you finish.',
    who,
  );
}

function countText(open: number, all: number): string {
  if (open === 0) return l10n.t('All is decided.');
  return open === 1 ? l10n.t('1 of {0} to decide', all) : l10n.t('{0} of {1} to decide', open, all);
}

function recordView(
  { title, kind, questions }: Shown['records'][number],
  index: number,
  acts: MergeActs,
): TemplateResult {
  return html`<section aria-labelledby="record-${index}">
    <header>
      <h2 id="record-${index}">${title}</h2>
      <span class="kind">${kind}</span>
      <button
        type="button"
        class="quiet-button"
        aria-label=${l10n.t('Open {0}', title)}
        @click=${() => acts.send({ type: 'openRecord', record: index })}
      >
        ${l10n.t('Open')}
      </button>
    </header>
    ${questions.map((question) => questionView(question, acts))}
  </section>`;
}

function questionView(question: MergeQuestion, acts: MergeActs): TemplateResult {
  const { label, reason, ours, theirs, base, own, isLong } = question;
  return html`<fieldset class=${isLong ? 'long' : ''}>
    <legend>${label}</legend>
    ${reason === '' ? nothing : html`<p class="reason">${reason}</p>`}
    <div class="choices">
      ${choiceView(question, acts, 'ours', sideHead(l10n.t('Yours'), ours), marked(ours, theirs))}
      ${choiceView(question, acts, 'theirs', sideHead(l10n.t('Theirs'), theirs), marked(theirs, ours))}
      ${
        base === undefined
          ? nothing
          : choiceView(question, acts, 'base', html`${l10n.t('As it was before')}`, base)
      }
      ${own === 'none' ? nothing : ownView(question, acts)}
    </div>
  </fieldset>`;
}

/** Whose it is, who set it, and when. */
function sideHead(whose: string, { who, when, isUnchanged }: MergeSide): TemplateResult {
  const by = who === '' ? '' : l10n.t('{0}, {1}', who, when);
  const known = isUnchanged ? l10n.t('as it was before') : by;
  return html`${whose}${known === '' ? nothing : html` <span class="by">${known}</span>`}`;
}

/** A long text, with the words marked that the other side has not. */
function marked(own: MergeSide, other: MergeSide): string | TemplateResult {
  const isLong = /\s/.test(own.text) && /\s/.test(other.text);
  const parts = isLong ? proseDiff(other.text, own.text) : undefined;
  if (!parts) return own.text;
  return html`${parts.map(({ type, text }) => {
    if (type !== 'come') return type === 'same' ? text : nothing;
    // The blanks before a word that differs are nothing to look at.
    const [blank = ''] = /^\s+(?=\S)/.exec(text) ?? [];
    return html`${blank}<mark>${text.slice(blank.length)}</mark>`;
  })}`;
}

function choiceView(
  { key, answer }: MergeQuestion,
  acts: MergeActs,
  take: TakeChoice,
  head: TemplateResult,
  text: string | TemplateResult,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name=${key}
      value=${take}
      .checked=${answer?.take === take}
      @change=${() => acts.choose(key, take)}
    />
    <span class="head">${head}</span>
    <span class="text">${text}</span>
  </label>`;
}

function ownView(question: MergeQuestion, acts: MergeActs): TemplateResult {
  const { key, answer, label, own } = question;
  const isOwn = answer?.take === 'own';
  const write = (event: Event) =>
    acts.choose(key, 'own', (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const name = l10n.t('{0}: your own words', label);
  const text = answer?.text ?? '';
  const field =
    own === 'lines'
      ? html`<textarea
          id="own-${key}"
          aria-label=${name}
          rows="6"
          .value=${text}
          @input=${write}
        ></textarea>`
      : html`<input
          id="own-${key}"
          type="text"
          aria-label=${name}
          .value=${text}
          @input=${write}
        />`;
  return html`<div class="choice own">
    <label>
      <input
        type="radio"
        name=${key}
        value="own"
        .checked=${isOwn}
        @change=${() => acts.choose(key, 'own')}
      />
      <span class="head">
        ${own === 'lines' ? l10n.t('Make one of both') : l10n.t('Write something else')}
      </span>
    </label>
    ${isOwn ? field : nothing}
  </div>`;
}
