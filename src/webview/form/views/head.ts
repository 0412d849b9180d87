import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { momentOf } from '../../../core/model/date-words';
import { exactText, momentText } from '../../../messages/dates';
import { recordKindLabel } from '../../../messages/labels';
import { choiceField } from '../controls/choice-field';
import { icon } from '../../icon';
import { problemNote, problemNotes } from '../controls/problem-notes';
import { textField } from '../controls/text-field';
import { textOfValue } from '../model/cell-value';
import { idOf, labelOf } from '../form';
import type { Field, Form } from '../form';
import type { Layout } from '../model/layout';
import { statusOperations, statusSince } from '../model/next-step';
import { nextStepView } from './next-step-view';
import { updateAnswer } from './update-answer';

/** The title, which is its own input; the state; the one next step; how many problems there are. */
export function head(form: Form, layout: Layout): TemplateResult {
  const { title, state, store } = { ...fields(form, layout), store: form.store };
  return html`<header class="head">
    <div class="title-line">
      ${
        title
          ? html`<h1>
                <label class="visually-hidden" for=${idOf(title.path)}>${title.label}</label>
                ${textField(form, title, { className: 'title', placeholder: untitled(form) })}
              </h1>
              ${saveButton(form)}`
          : nothing
      }
    </div>
    ${title ? problemNotes(form, title.path) : nothing}
    <div class="state-line">
      ${state ? stateView(form, state) : nothing} ${problemCount(form)}
      ${form.kind === 'change' && !store.readOnly ? nextStepView(form) : nothing}
      ${form.kind === 'update' ? updateAnswer(form) : nothing}
    </div>
    ${state ? problemNotes(form, state.path) : nothing}
    ${(store.state?.problems ?? [])
      .filter(({ path }) => !path || path.length === 0 || path[0] === 'id')
      .map((problem) => problemNote(form, problem))}
    ${store.state?.readOnly ? problemNote(form, store.state.readOnly) : nothing}
  </header>`;
}

function fields(form: Form, layout: Layout): { title?: Field; state?: Field } {
  const find = (key: string | undefined): Field | undefined => {
    const spec = form.specs.find((candidate) => candidate.key === key);
    return spec && { spec, path: [spec.key], label: labelOf(form, spec, [spec.key]) };
  };
  return { title: find(layout.title), state: find(layout.head[0]) };
}

function untitled(form: Form): string {
  if (form.kind === 'update') return l10n.t('What was announced, in one line');
  const id = textOfValue(form.store.record['id']);
  if (form.kind !== 'change' && id) return id;
  return l10n.t('What was changed, in a few words');
}

function saveButton(form: Form): TemplateResult {
  return html`<button
    type="button"
    class="primary-button"
    title=${l10n.t('Save to logbook (Ctrl+Enter)')}
    @click=${() => form.send({ type: 'command', command: 'record' })}
  >
    ${l10n.t('Save to logbook')}
  </button>`;
}

function stateView(form: Form, state: Field): TemplateResult {
  const status = textOfValue(form.store.record['status']) ?? '';
  const since = form.kind === 'change' ? statusSince(form.store.record) : undefined;
  const change = (code: string) => {
    if (code === '') form.store.edit([{ op: 'unset', path: state.path }]);
    else if (form.kind === 'change')
      form.store.edit(
        statusOperations(form.store.record, code, momentOf(Date.now(), form.timeZone)),
      );
    else form.store.edit([{ op: 'set', path: state.path, value: code }]);
  };
  return html`<span class="state status-${status.replaceAll(/[^\w-]/g, '')}">
    <i class="dot" aria-hidden="true"></i>
    <label class="visually-hidden" for=${idOf(state.path)}
      >${l10n.t('{0}: {1}', recordKindLabel(form.kind), state.label)}</label
    >
    ${choiceField(form, state, l10n.t('No status'), change)}
    ${
      since
        ? html`<span class="since" title=${exactText(since, form.locale, form.timeZone)}
            >${l10n.t('since {0}', momentText(since, form.locale, new Date(), form.timeZone))}</span
          >`
        : nothing
    }
  </span>`;
}

/** How many problems there are; a click goes to the first. */
function problemCount(form: Form): TemplateResult | typeof nothing {
  const problems = (form.store.state?.problems ?? []).filter(({ severity }) => severity !== 'info');
  const [first] = problems;
  if (!first) return nothing;
  const words =
    problems.length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems.length);
  return html`<button
    type="button"
    class="count ${problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}"
    title=${l10n.t('Go to the first')}
    @click=${() => {
      if (first.path && first.path.length > 0) form.focusSoon(first.path);
    }}
  >
    ${icon('warning')}${words}
  </button>`;
}
