import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ANSWER_WHEN } from '../../core/reconcile/answers';
import { fieldLabel } from '../../messages/labels';
import type { ShowMessage, WhenMessage } from '../../protocol/reconcile';
import { select } from '../choices';
import { grouped } from '../numbers';
import type { WhyAsked, WhyForm } from './why-form';

/** What it asks, what the button that says it is called, and the reasons that are usual. */
interface WhyWords {
  readonly title: string;
  readonly act: string;
  readonly usual: readonly string[];
}

function wordsOf(asked: WhyAsked): WhyWords {
  switch (asked.what) {
    case 'no-entry':
      return {
        title: l10n.t('Why does this change leave no entry behind?'),
        act: l10n.t('No entry expected'),
        usual: [l10n.t('The vendor’s trail does not list this kind of change')],
      };
    case 'not-this':
      return {
        title: l10n.t('Why is it not “{0}”? You may leave this empty.', asked.title),
        act: l10n.t('Not this change'),
        usual: [
          l10n.t('It was only done at about the same time'),
          l10n.t('It is about another asset with a similar name'),
        ],
      };
    case 'ignore':
      return {
        title: l10n.t('Why does nobody have to document this?'),
        act: l10n.t('Ignore'),
        usual: [
          l10n.t('Done by the system itself'),
          l10n.t('User administration, which we do not document'),
          l10n.t('A test that was taken back'),
        ],
      };
  }
}

/** Asks why; and of what is ignored, whether that holds once or for others as well. */
export function whyView(form: WhyForm, sent: ShowMessage): TemplateResult {
  const words = wordsOf(form.asked);
  return html`<form
    class="ignore"
    aria-label=${words.title}
    @submit=${(event: Event) => {
      event.preventDefault();
      form.submit();
    }}
  >
    ${reasonField(form, words)}
    ${form.asked.what === 'ignore' ? html`${scope(form)}${rule(form, sent)}` : nothing}
    <div class="buttons">
      <button type="submit" class="primary-button">${words.act}</button>
      <button type="button" class="quiet-button" @click=${() => form.leave()}>
        ${l10n.t('Cancel')}
      </button>
    </div>
  </form>`;
}

function reasonField(form: WhyForm, { title, usual }: WhyWords): TemplateResult {
  const isMissing = form.isTried && form.isMissing;
  return html`<div class="field wide">
    <label for="why">${title}</label>
    <input
      id="why"
      list="usual"
      maxlength="2000"
      autocomplete="off"
      aria-invalid=${isMissing ? 'true' : 'false'}
      aria-describedby=${isMissing ? 'why-missing' : nothing}
      .value=${live(form.reason)}
      @input=${({ target }: InputEvent) =>
        form.choose({ reason: (target as HTMLInputElement).value })}
    />
    <datalist id="usual">${usual.map((value) => html`<option value=${value}></option>`)}</datalist>
    ${isMissing ? html`<p id="why-missing" class="missing">${l10n.t('A few words are enough.')}</p>` : nothing}
  </div>`;
}

function scope(form: WhyForm): TemplateResult {
  const radio = (id: string, label: string, isRule: boolean) =>
    html`<div class="check">
      <input
        type="radio"
        name="scope"
        id=${id}
        .checked=${live(form.isRule === isRule)}
        @change=${() => form.choose({ isRule })}
      />
      <label for=${id}>${label}</label>
    </div>`;
  return html`<fieldset>
    <legend>${l10n.t('What is ignored')}</legend>
    ${radio('once', l10n.t('These entries, this once'), false)}
    ${radio('rule', l10n.t('All entries like these, by a rule'), true)}
  </fieldset>`;
}

function rule(form: WhyForm, sent: ShowMessage): TemplateResult | typeof nothing {
  if (!form.isRule) return nothing;
  const people = sent.people.map(({ id, name }) => ({ value: id, label: name }));
  return html`<p class="help">
      ${l10n.t('All that is filled in must fit. * stands for any text; what is empty may be anything.')}
    </p>
    <div class="pattern">${ANSWER_WHEN.map((name) => patternField(form, name))}</div>
    <p class="caught" role="status">${caughtText(form)}</p>
    <div class="pattern">
      ${select({
        ...{ id: 'owner', label: l10n.t('Who answers for the rule'), value: form.owner },
        none: l10n.t('Nobody is named'),
        choices: people,
        choose: (value = '') => form.choose({ owner: value }),
      })}
      <div class="field">
        <label for="until">${l10n.t('Holds until')}</label>
        <input
          id="until"
          type="date"
          .value=${live(form.until)}
          @change=${({ target }: Event) => form.choose({ until: (target as HTMLInputElement).value })}
        />
      </div>
    </div>`;
}

function patternField(form: WhyForm, name: keyof WhenMessage): TemplateResult {
  const change = ({ target }: InputEvent) =>
    form.choose({ when: { ...form.when, [name]: (target as HTMLInputElement).value } });
  return html`<div class="field">
    <label for="when-${name}">${fieldLabel('answer', ['when', name])}</label>
    <input
      id="when-${name}"
      maxlength="300"
      .value=${live(form.when[name] ?? '')}
      @input=${change}
    />
  </div>`;
}

function caughtText({ caught }: WhyForm): string {
  if (!caught) return l10n.t('Counting…');
  const { entries, undocumented } = caught;
  return l10n.t(
    'The rule fits {0} of the imported entries; {1} of them nobody has documented.',
    grouped(entries),
    grouped(undocumented),
  );
}
