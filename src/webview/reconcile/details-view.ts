import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { exactText } from '../../messages/dates';
import type { CandidateMessage, DetailsMessage, ShowMessage } from '../../protocol/reconcile';
import { icon } from '../icon';
import { entryList } from './entry-list';
import { kindMark } from './list-view';
import { canDo } from './model';
import type { ReconcilePage } from './reconcile-page';
import { whyView } from './why-view';

/** What is to be known of the chosen line, and what can be done with it. */
export function detailsView(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  const { row } = page.lines;
  const details = page.details?.id === row?.id ? page.details : undefined;
  if (!row) return html`<section class="details none"></section>`;
  const mark = kindMark(row.kind);
  return html`<section
    id="details"
    class="details"
    tabindex="-1"
    aria-label=${l10n.t('Details: {0}', row.title)}
  >
    <h2><bdi>${row.title}</bdi></h2>
    <p class="facts ${row.kind}">
      ${icon(mark.icon)} ${mark.label} · <bdi>${row.tool}</bdi> ·
      ${exactText(row.at, sent.locale, sent.timeZone)}
    </p>
    ${sent.readOnly ? nothing : page.form ? whyView(page.form, sent) : buttons(page)}
    ${details ? known(page, details, sent) : nothing}
  </section>`;
}

function buttons(page: ReconcilePage): TemplateResult {
  const { row } = page.lines;
  if (!row) return html``;
  const can = canDo(row);
  return html`<div class="buttons">
    ${can.document ? act(l10n.t('Document this'), 'd', () => page.document(), 'primary-button') : nothing}
    ${can.link ? act(l10n.t('Link to a change…'), 'l', () => page.link()) : nothing}
    ${can.ignore ? act(l10n.t('Ignore…'), 'i', () => page.ignore()) : nothing}
    ${can.notExpected ? act(l10n.t('No entry expected…'), 'i', () => page.ignore()) : nothing}
    ${act(l10n.t('Next'), 'j', () => page.go(page.lines.chosen.at + 1))}
  </div>`;
}

function act(
  label: string,
  key: string,
  run: () => void,
  style: 'primary-button' | 'quiet-button' = 'quiet-button',
): TemplateResult {
  return html`<button type="button" class=${style} aria-keyshortcuts=${key} @click=${run}>
    ${label} <kbd aria-hidden="true">${key}</kbd>
  </button>`;
}

function known(page: ReconcilePage, details: DetailsMessage, sent: ShowMessage): TemplateResult {
  const { change, ignored, looked, note } = details;
  return html`${note === '' ? nothing : html`<p class="note">${note}</p>`}
  ${change ? documentedBy(page, change, sent) : nothing}
  ${ignored === undefined ? nothing : ignoredBy(page, ignored, details.answer ?? '')}
  ${
    details.kind === 'without-entry'
      ? html`<p>${openButton(page, details.change?.id ?? '', l10n.t('Open the change'))}</p>`
      : entryList(details, sent)
  }
  ${candidates(page, details, sent)}
  ${
    looked.length === 0
      ? nothing
      : html`<h3>${l10n.t('What was looked for')}</h3>
          <ul>
            ${looked.map((text) => html`<li>${text}</li>`)}
          </ul>`
  }`;
}

function openButton(page: ReconcilePage, id: string, label: string): TemplateResult {
  return html`<button
    type="button"
    class="link-button"
    @click=${() => page.send({ type: 'openChange', id })}
  >
    <bdi>${label}</bdi>
  </button>`;
}

function ignoredBy(page: ReconcilePage, words: string, id: string): TemplateResult {
  return html`<p>${words}</p>
    <p>
      <button
        type="button"
        class="link-button"
        @click=${() => page.send({ type: 'openAnswer', id })}
      >
        ${l10n.t('Open what was said, to change it')}
      </button>
    </p>`;
}

function documentedBy(
  page: ReconcilePage,
  change: { readonly id: string; readonly name: string },
  { readOnly }: ShowMessage,
): TemplateResult | typeof nothing {
  if (page.details?.kind !== 'documented') return nothing;
  return html`<p>${l10n.t('Documented by')} ${openButton(page, change.id, change.name)}</p>
    ${
      readOnly
        ? nothing
        : html`<div class="buttons">
            ${act(l10n.t('Not this change…'), 'n', () => page.notThis(change))}
          </div>`
    }`;
}

function candidates(
  page: ReconcilePage,
  details: DetailsMessage,
  sent: ShowMessage,
): TemplateResult | typeof nothing {
  const others = details.candidates.filter(({ change }) => change !== details.change?.id);
  const own = details.candidates.filter(({ change }) => change === details.change?.id);
  if (details.candidates.length === 0) return nothing;
  return html`${own.map(
    (one) =>
      html`<h3>${l10n.t('Why this change')}</h3>
        ${reasons(one)}`,
  )}
  ${
    others.length === 0
      ? nothing
      : html`<h3>${othersTitle(own.length > 0, others)}</h3>
          <ol class="candidates">
            ${others.map((one) => candidate(page, details, one, sent))}
          </ol>`
  }`;
}

/** Of a score below it nobody would say that it may explain anything. */
const LIKELY = 20;

function othersTitle(hasOwn: boolean, others: readonly CandidateMessage[]): string {
  if (hasOwn) return l10n.t('Other changes that were looked at');
  return others.some(({ score }) => score >= LIKELY)
    ? l10n.t('Changes that may explain it')
    : l10n.t('The nearest changes, which hardly explain it');
}

function candidate(
  page: ReconcilePage,
  { kind }: DetailsMessage,
  one: CandidateMessage,
  { readOnly }: ShowMessage,
): TemplateResult {
  const isOpen = kind === 'undocumented' && !readOnly;
  return html`<li>
    <p>
      ${openButton(page, one.change, one.title)}
      <span class="dim">${l10n.t('{0} of 100', one.score)} · ${one.about}</span>
    </p>
    ${reasons(one)}
    ${
      isOpen
        ? html`<div class="buttons">
            <button
              type="button"
              class="quiet-button"
              aria-label=${l10n.t('It is this change: {0}', one.title)}
              @click=${() => page.link(one.change)}
            >
              ${l10n.t('It is this change')}
            </button>
            <button
              type="button"
              class="quiet-button"
              aria-label=${l10n.t('Not this change: {0}', one.title)}
              @click=${() => page.notThis({ id: one.change, name: one.title })}
            >
              ${l10n.t('Not this change…')}
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

function reasons({ reasons: found }: CandidateMessage): TemplateResult {
  return html`<ul class="reasons">
    ${found.map(
      ({ text, against }) =>
        html`<li class=${against ? 'against' : 'for'}>
          ${icon(against ? 'dash' : 'add')}<span class="visually-hidden"
            >${against ? l10n.t('Speaks against it:') : l10n.t('Speaks for it:')}
          </span>
          <bdi>${text}</bdi>
        </li>`,
    )}
  </ul>`;
}
