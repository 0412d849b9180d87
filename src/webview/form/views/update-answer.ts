import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { isFilled } from '../../../core/logbook/filled';
import { isTable } from '../../../core/model/plain';
import type { FormCommand } from '../../../protocol/form';
import { icon } from '../../icon';
import type { Form } from '../form';
import { textOfValue } from '../model/cell-value';

/** Whether a vendor update is answered; if not, the ways to answer it, and if by a change, the way there. */
export function updateAnswer(form: Form): TemplateResult {
  const stored = form.store.record['response'];
  const response = isTable(stored) ? stored : {};
  const change = textOfValue(response['change']);
  if (isFilled(change) && change !== undefined)
    return html`${state('check', l10n.t('Answered by a change'))} ${opener(form, change)}`;
  if (isFilled(response['reason'])) return state('check', l10n.t('No change needed'));
  return html`${state('bell', l10n.t('Not answered yet'))}
  ${
    form.store.readOnly
      ? nothing
      : html`${command(form, 'answerUpdate', l10n.t('Answer with a change'), 'next')}
        ${command(form, 'dismissUpdate', l10n.t('No change needed'))}
        ${command(form, 'handUpdate', l10n.t('Hand to somebody'))}`
  }`;
}

function state(iconName: string, words: string): TemplateResult {
  return html`<span class="answer">${icon(iconName)}${words}</span>`;
}

function command(
  form: Form,
  name: FormCommand,
  words: string,
  className = 'quiet-button',
): TemplateResult {
  return html`<button
    type="button"
    class=${className}
    @click=${() => form.send({ type: 'command', command: name })}
  >
    ${words}${className === 'next' ? icon('chevron-right') : nothing}
  </button>`;
}

function opener(form: Form, id: string): TemplateResult {
  const title = form.store.state?.titles[id] ?? id;
  return html`<button
    type="button"
    class="next"
    @click=${() => form.send({ type: 'openRecord', kind: 'change', id })}
  >
    ${title}${icon('chevron-right')}
  </button>`;
}
