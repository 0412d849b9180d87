import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { LookedMessage, QuestionMessage } from '../../protocol/import';
import { select } from '../choices';
import type { ImportPage } from './import-page';

/** What the file cannot say by itself; what was answered stays, so that it can be corrected. */
export function questionsView(
  page: ImportPage,
  { questions }: LookedMessage,
): TemplateResult | typeof nothing {
  // Which kind of file it is stands above, and the columns have a form of their own.
  const shown = questions.filter(({ code }) => code !== 'source' && code !== 'column-map');
  if (shown.length === 0) return nothing;
  return html`<section class="questions" aria-labelledby="questions-heading">
    <h2 id="questions-heading">${l10n.t('What the file does not say')}</h2>
    ${shown.map((question) => questionView(page, question))}
  </section>`;
}

function questionView(page: ImportPage, question: QuestionMessage): TemplateResult {
  const { code, text, answer, examples, choices } = question;
  const choose = (value: string | undefined) => page.answer(code, value ?? '');
  const help = examples.length > 0 ? l10n.t('In the file: {0}', examples.join(' · ')) : undefined;
  return html`<div class=${answer === '' ? 'question open' : 'question'}>
    ${
      code === 'time-zone'
        ? zone(question, help, choose)
        : select({
            ...{ id: `answer-${code}`, label: text, value: answer, choices, help, choose },
            none: answer === '' ? l10n.t('Choose…') : undefined,
          })
    }
    ${code === 'tool' || code === 'target' ? addTool(page) : nothing}
  </div>`;
}

/** Any zone is an answer; those of the choices come first. */
function zone(
  { text, answer, choices }: QuestionMessage,
  help: string | undefined,
  choose: (value: string) => void,
): TemplateResult {
  const first = choices.map(({ value }) => value);
  const all = Intl.supportedValuesOf('timeZone').filter((name) => !first.includes(name));
  return html`<div class="field">
    <label for="answer-time-zone">${text}</label>
    <input
      id="answer-time-zone"
      list="time-zones"
      placeholder="Europe/Berlin"
      aria-describedby=${help ? 'answer-time-zone-help' : nothing}
      .value=${live(answer)}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).value.trim())}
    />
    <datalist id="time-zones">
      ${[...first, ...all].map((name) => html`<option value=${name}></option>`)}
    </datalist>
    ${help ? html`<p class="help" id="answer-time-zone-help">${help}</p>` : nothing}
  </div>`;
}

function addTool(page: ImportPage): TemplateResult {
  return html`<button
    type="button"
    class="link-button"
    @click=${() => page.send({ type: 'addTool' })}
  >
    ${l10n.t('Add a tool…')}
  </button>`;
}
