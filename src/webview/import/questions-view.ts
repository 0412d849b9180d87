import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { QuestionMessage } from '../../protocol/import';
import { select } from '../choices';
import type { ImportPage } from './import-page';

/** What the file cannot say by itself; what was answered stays, so that it can be corrected. */
export function questionsView(page: ImportPage): TemplateResult | typeof nothing {
  // Which kind of file it is stands above, and the columns have a form of their own.
  const shown = page.questions.filter(({ code }) => code !== 'source' && code !== 'column-map');
  if (shown.length === 0) return nothing;
  return html`<section class="questions" aria-labelledby="questions-heading">
    <h2 id="questions-heading">${l10n.t('What the file does not say')}</h2>
    ${shown.map((question) => questionView(page, question))}
  </section>`;
}

function questionView(page: ImportPage, question: QuestionMessage): TemplateResult {
  const { code, text, choices } = question;
  const given = page.isLooking ? page.request.answers[code] : undefined;
  const answer = given ?? question.answer;
  const choose = (value: string | undefined) => page.answer(code, value ?? '');
  return html`<div class=${answer === '' ? 'question open' : 'question'}>
    ${
      code === 'time-zone'
        ? zone({ ...question, answer }, choose)
        : select({
            ...{ id: `answer-${code}`, label: text, value: answer, choices, choose },
            none: answer === '' ? l10n.t('Choose…') : undefined,
          })
    }
    ${code === 'tool' || code === 'target' ? addTool(page, code) : nothing}
  </div>`;
}

/** Any zone is an answer; those of the choices come first. */
function zone(
  { text, answer, choices }: QuestionMessage,
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
      .value=${answer}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).value.trim())}
    />
    <datalist id="time-zones">
      ${[...first, ...all].map((name) => html`<option value=${name}></option>`)}
    </datalist>
  </div>`;
}

function addTool(page: ImportPage, code: QuestionMessage['code']): TemplateResult {
  return html`<button
    type="button"
    class="link-button"
    @click=${() => page.send({ type: 'addTool', code })}
  >
    ${l10n.t('Add a tool…')}
  </button>`;
}
