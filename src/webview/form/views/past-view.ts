import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { exactText, momentText } from '../../../messages/dates';
import type { FieldPast, FormPastValue } from '../../../protocol/field-past';
import { placeBelow } from '../controls/place-below';
import { icon } from '../../icon';
import type { AskedPast } from '../field-past';
import { idOf } from '../form';
import type { Form } from '../form';
import { restoreOperations } from '../model/restore';

/** Who changed a field last, its values over time, and a way back to each. Nothing while nobody asks. */
export function pastView(form: Form): TemplateResult | typeof nothing {
  const { asked } = form;
  if (!asked) return nothing;
  return html`<div
    class="past"
    role="dialog"
    aria-labelledby="past.label"
    tabindex="-1"
    popover="auto"
    ${ref((element) => show(element, asked))}
    @toggle=${(event: ToggleEvent) => {
      if (event.newState === 'closed') form.closePast();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      form.closePast(true);
    }}
  >
    ${contents(form, asked)}
  </div>`;
}

/** Opens it below its field once, and takes the cursor there when there is something to read. */
function show(element: Element | undefined, { path, past }: AskedPast): void {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected) return;
    if (!element.matches(':popover-open')) element.showPopover();
    placeBelow(element, anchorOf(path) ?? document.body);
    if (past !== undefined && !element.contains(document.activeElement)) element.focus();
  });
}

function anchorOf(path: AskedPast['path']): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const id = CSS.escape(idOf(path.slice(0, length)));
    const found = document.querySelector<HTMLElement>(`#${id}, #${id}\\.label`);
    if (found && found.offsetWidth > 1) return found;
    const around = found?.closest<HTMLElement>('.prose');
    if (around) return around;
  }
  return null;
}

function contents(form: Form, { past, path }: AskedPast): TemplateResult {
  if (past === undefined)
    return html`<p id="past.label" class="past-who">${l10n.t('Looking…')}</p>`;
  if (past === 'nothing')
    return html`<p id="past.label" class="past-who">
      ${l10n.t('Nothing of this record was saved to the logbook yet.')}
    </p>`;
  return html`<h3 id="past.label">${past.label}</h3>
    <p class="past-who">${whoWords(form, past)}</p>
    ${past.values.length === 0 ? nothing : list(form, path, past)}
    ${past.more ? html`<p class="past-who">${l10n.t('There are older values.')}</p>` : nothing}`;
}

function whoWords(form: Form, { isSaved, values }: FieldPast): string {
  const [newest] = values;
  if (!newest) return l10n.t('Not saved to the logbook yet.');
  if (newest.boundary) return l10n.t('What came before is not on this computer.');
  const when = momentText(newest.on, form.locale, new Date(), form.timeZone);
  return isSaved
    ? l10n.t('Last changed by {0}, {1}', newest.by, when)
    : l10n.t('What stands here is not saved yet. Last saved by {0}, {1}', newest.by, when);
}

function list(form: Form, path: AskedPast['path'], past: FieldPast): TemplateResult {
  return html`<ol class="past-values">
    ${past.values.map((value) => row(form, path, value))}
  </ol>`;
}

function row(form: Form, path: AskedPast['path'], value: FormPastValue): TemplateResult {
  const when = momentText(value.on, form.locale, new Date(), form.timeZone);
  return html`<li>
    <div class="past-value">${valueView(value)}</div>
    <div class="past-line">
      <span title="${exactText(value.on, form.locale, form.timeZone)} · ${value.note}"
        >${l10n.t('{0}, {1}', value.by, when)}</span
      >
      ${
        value.isNow
          ? html`<span>${l10n.t('now')}</span>`
          : form.store.readOnly
            ? nothing
            : html`<button
                type="button"
                class="link-button"
                @click=${() => {
                  form.store.edit(restoreOperations(form.store.record, path, value.value));
                  form.closePast(true);
                }}
              >
                ${icon('discard')} ${l10n.t('Restore this value')}
              </button>`
      }
    </div>
  </li>`;
}

function valueView({ lines, parts }: FormPastValue): TemplateResult {
  if (!parts) return html`${lines.map((line) => html`<div>${line}</div>`)}`;
  const marked = parts.map(({ type, text }) => {
    if (type === 'same') return text;
    return type === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  // Blanks count in it, so that none may stand around what is filled in.
  return html`<div class="past-prose">${marked}</div>`;
}
