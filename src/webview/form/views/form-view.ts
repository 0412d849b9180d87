import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { problemText } from '../../../messages/problem-text';
import { icon } from '../../icon';
import type { Form } from '../form';
import { layoutOf, ownSpec } from '../model/layout';
import { splitBySight, unknownKeys } from '../model/shown-fields';
import { addMenu } from './add-menu';
import { foot } from './foot';
import { head } from './head';
import { pastView } from './past-view';
import { property } from './property';
import { section } from './section';

/** The whole form of a record. */
export function formView(form: Form): TemplateResult {
  const { store } = form;
  if (!store.state) return store.unreadable ? unreadable(form) : html``;
  const layout = layoutOf(form.kind, form.specs);
  const sight = {
    record: store.record,
    asks: store.state.asks,
    always: layout.always,
    opened: new Set([
      ...form.opened,
      ...store.kept.map(({ operation }) => String(operation.path[0])),
    ]),
  };
  const main = splitBySight(layout.main, sight);
  const rail = splitBySight(layout.rail, sight);
  const own = unknownKeys(store.record, form.specs).map(ownSpec);
  return html`${store.unreadable ? unreadable(form) : nothing}
    <main class="form" ?inert=${store.unreadable !== undefined}>
      ${head(form, layout)}
      <div class="columns ${form.narrow ? 'narrow' : 'wide'}">
        ${repeat(
          form.narrow ? ['rail', 'main'] : ['main', 'rail'], // Tab follows what the eye reads
          (part) => part,
          (part) =>
            part === 'main'
              ? html`<div class="main">
                  ${main.shown.map((spec) => section(form, spec))} ${foot(form)}
                </div>`
              : html`<aside class="rail" aria-label=${l10n.t('Properties')}>
                  ${[...rail.shown, ...own].map((spec) => property(form, spec))}
                  <div class="add">${addMenu(form, [...main.hidden, ...rail.hidden])}</div>
                </aside>`,
        )}
      </div>
    </main>
    ${pastView(form)}`;
}

/** Text beside the form that is only half typed, or cannot be read: the form waits for it. */
function unreadable(form: Form): TemplateResult {
  const problem = form.store.unreadable;
  return html`<div class="banner" role="alert">
    ${icon('warning')}
    <span>
      ${l10n.t('This file cannot be shown as a form at the moment.')}
      ${problem ? problemText(problem, form.kind) : nothing}
    </span>
    <button
      type="button"
      class="quiet-button"
      @click=${() => form.send({ type: 'command', command: 'openAsText' })}
    >
      ${l10n.t('Open as text')}
    </button>
  </div>`;
}
