import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { TRIAGE_LISTS } from '../../core/triage/query';
import type { TriageList } from '../../core/triage/query';
import { monthText } from '../../messages/dates';
import type { ShowMessage } from '../../protocol/reconcile';
import { select } from '../choices';
import { grouped } from '../numbers';
import { chart } from './chart';
import { detailsView } from './details-view';
import { keyPressed } from './keys';
import { listView } from './list-view';
import { monthsOf } from './model';
import type { ReconcilePage } from './reconcile-page';
import { damagedView, waitingView } from './waiting-view';

/** More tools than that are counted. */
const MOST_NAMES = 3;
/** More months than that nobody looks for in a list. */
const MOST_MONTHS = 120;

/** The whole page: how much is documented on top, the list below, and what is chosen beside it. */
export function reconcileView(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  if (sent.state !== 'ready') return waitingView(page, sent);
  return html`<header>
      <h1>${sent.title}</h1>
      <p class="summary">${summary(sent)}</p>
      ${damagedView(page, sent)} ${chart(page, sent)}
    </header>
    <main @keydown=${(event: KeyboardEvent) => keyPressed(event, page)}>
      <div class="filters">${tabs(page)}${filters(page, sent)}</div>
      <div class="panes">${listView(page, sent)}${detailsView(page, sent)}</div>
    </main>
    <footer class=${page.told ? '' : 'silent'}>${told(page)}</footer>`;
}

/** How much is documented, in a sentence. */
function summary({ totals, coverage }: ShowMessage): string {
  const { documented, undocumented, ignored } = totals;
  const all = documented + undocumented + ignored;
  const names = coverage.map(({ name }) => name);
  const tools =
    names.length > MOST_NAMES ? l10n.t('{0} tools', grouped(names.length)) : names.join(', ');
  const words =
    all === 1
      ? l10n.t('1 audit entry of {0}:', tools)
      : l10n.t('{0} audit entries of {1}:', grouped(all), tools);
  const numbers = [documented, undocumented, ignored].map(grouped);
  const counts =
    ignored === 0
      ? l10n.t('{0} documented, {1} not documented.', ...numbers)
      : l10n.t('{0} documented, {1} not documented, {2} ignored.', ...numbers);
  return l10n.t({
    message: '{0} {1}',
    args: [words, counts],
    comment: ['“12 audit entries of Salesforce:”, “3 documented, 9 not documented.”'],
  });
}

function tabs(page: ReconcilePage): TemplateResult {
  const labels: Readonly<Record<TriageList, string>> = {
    undocumented: l10n.t('Not documented'),
    documented: l10n.t('Documented'),
    ignored: l10n.t('Ignored'),
    all: l10n.t('All'),
    'without-entry': l10n.t('Changes without an entry'),
  };
  return html`<div class="modes" role="group" aria-label=${l10n.t('Which to list')}>
    ${TRIAGE_LISTS.map(
      (list) =>
        html`<button
          type="button"
          class="mode"
          aria-pressed=${page.query.list === list ? 'true' : 'false'}
          @click=${() => page.choose({ list })}
        >
          ${labels[list]} <span class="count">${countOf(page, list)}</span>
        </button>`,
    )}
  </div>`;
}

/** Nothing before it was counted. */
function countOf({ lines }: ReconcilePage, list: TriageList): string {
  return lines.totals ? grouped(lines.totals[list]) : '';
}

function filters(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  const { tool, month, person, search } = page.query;
  const months = [...monthsOf(sent, MOST_MONTHS)].reverse();
  return html`<div class="choices">
    ${select({
      ...{ id: 'tool', label: l10n.t('Tool'), value: tool, none: l10n.t('All tools') },
      choices: sent.coverage.map((one) => ({ value: one.tool, label: one.name })),
      choose: (value = '') => page.choose({ tool: value }),
    })}
    ${select({
      ...{ id: 'month', label: l10n.t('Month'), value: month, none: l10n.t('All months') },
      choices: months.map((value) => ({ value, label: monthText(value, sent.locale) })),
      choose: (value = '') => page.choose({ month: value }),
    })}
    ${select({
      ...{ id: 'person', label: l10n.t('Person'), value: person, none: l10n.t('Everybody') },
      choices: sent.persons.map(({ id, name }) => ({ value: id, label: name })),
      choose: (value = '') => page.choose({ person: value }),
    })}
    <div class="field">
      <label for="search">${l10n.t('Search')}</label>
      <input
        id="search"
        type="search"
        maxlength="200"
        .value=${live(search)}
        @input=${({ target }: InputEvent) =>
          page.choose({ search: (target as HTMLInputElement).value })}
      />
    </div>
  </div>`;
}

/** What was done last, or why it could not be; read out as it appears. */
function told(page: ReconcilePage): TemplateResult {
  const { told: last } = page;
  return html`<p role="status" class=${last?.isTrouble ? 'trouble' : ''}>${last?.text}</p>
    ${
      last?.undo === undefined
        ? nothing
        : html`<button type="button" class="quiet-button" @click=${() => page.undo()}>
            ${l10n.t('Undo')}
          </button>`
    }`;
}
