import * as l10n from '@vscode/l10n';
import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { momentOf } from '../../../core/model/date-words';
import { isoDay, todayIn } from '../../../core/model/time-zone';
import type { FieldPath } from '../../../core/problem';
import { choiceLabel, fieldLabel } from '../../../messages/labels';
import { icon } from '../../icon';
import { wordsOf } from '../controls/field-offers';
import type { Form } from '../form';
import { nextStep, statusOperations } from '../model/next-step';
import type { NextStep } from '../model/next-step';

/** The one thing to do next: a button that does it, or goes to where it is done. */
export function nextStepView(form: Form): TemplateResult {
  const today = isoDay(todayIn(Date.now(), form.timeZone));
  const step = nextStep(form.store.record, form.store.state?.asks ?? [], today);
  if (step.code === 'nothing') return html`<span class="next">${wordsOfStep(form, step)}</span>`;
  return html`<button type="button" class="next" @click=${() => take(form, step)}>
    ${wordsOfStep(form, step)}${icon('chevron-right')}
  </button>`;
}

function wordsOfStep(form: Form, step: NextStep): string {
  switch (step.code) {
    case 'fill':
      return step.field === 'why'
        ? l10n.t('Next: say why')
        : l10n.t('Next: fill in “{0}”', specLabel(form, step.field));
    case 'ask':
      return l10n.t('Next: ask somebody to agree');
    case 'answer':
      return step.role === ''
        ? l10n.t('Next: note the answer')
        : l10n.t('Next: note the answer of {0}', choiceLabel('role', step.role));
    case 'status':
      return statusWords(step.status);
    case 'tell':
      return l10n.t('Next: tell {0}', audienceWords(form, step.audience));
    case 'review':
      return l10n.t('Next: hold the review');
    case 'outcome':
      return l10n.t('Next: note the outcome');
    case 'nothing':
      return l10n.t('Nothing left to do');
  }
}

function statusWords(status: Extract<NextStep, { code: 'status' }>['status']): string {
  switch (status) {
    case 'proposed':
      return l10n.t('Next: propose it');
    case 'approved':
      return l10n.t('Next: mark as approved');
    case 'scheduled':
      return l10n.t('Next: mark as scheduled');
    case 'live':
      return l10n.t('Next: mark as live');
    case 'tested':
      return l10n.t('Next: mark as tested');
    default:
      return l10n.t('Next: mark as {0}', choiceLabel('status', status));
  }
}

function specLabel(form: Form, field: string): string {
  const spec = form.specs.find(({ key }) => key === field);
  return spec?.custom?.name ?? fieldLabel(form.kind, field);
}

function audienceWords(form: Form, audience: string): string {
  return wordsOf(
    form,
    { key: 'audience', type: 'line', required: true, refers: 'audience' },
    audience,
  );
}

function take(form: Form, step: NextStep): void {
  if (step.code === 'status') {
    const now = momentOf(Date.now(), form.timeZone);
    form.store.edit(statusOperations(form.store.record, step.status, now));
    return;
  }
  const path = placeOf(step);
  form.opened.add(String(path[0]));
  form.redraw();
  form.focusSoon(path);
}

function placeOf(step: NextStep): FieldPath {
  switch (step.code) {
    case 'fill':
      return [step.field];
    case 'ask':
      return ['approvals'];
    case 'answer':
      return ['approvals', step.index, 'decision'];
    case 'tell':
      return ['communication', step.index, 'sent-on'];
    case 'review':
      return ['review', 'on'];
    case 'outcome':
      return ['outcome', 'result'];
    default:
      return [];
  }
}
