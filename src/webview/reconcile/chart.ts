import * as l10n from '@vscode/l10n';
import { html, nothing, svg } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { monthText, shortMonthText } from '../../messages/dates';
import type { CellMessage, ShowMessage } from '../../protocol/reconcile';
import { icon } from '../icon';
import { grouped, percent } from '../numbers';
import { monthsOf, shareOf } from './model';
import type { ReconcilePage } from './reconcile-page';

/** A year, and the month a year ago. */
const MOST_MONTHS = 13;

type Coverage = ShowMessage['coverage'][number];

/** Coverage as a picture: a row a tool, a cell a month, how much of it is documented. A click filters the list. */
export function chart(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  const months = monthsOf(sent, MOST_MONTHS);
  return html`<div
      class="coverage"
      ${ref(showNewest)}
      role="region"
      tabindex="0"
      aria-label=${l10n.t('Documented by tool and month')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${l10n.t('Tool')}</th>
            ${months.map((month, index) => head(month, sent.locale, index === 0))}
          </tr>
        </thead>
        <tbody>
          ${sent.coverage.map((tool) => toolRow(page, sent, tool, months))}
        </tbody>
      </table>
    </div>
    <details class="behind">
      <summary>${l10n.t('The numbers, and what exports cover')}</summary>
      ${sent.coverage.map((tool) => numbers(tool, sent.locale))}
    </details>`;
}

const room = new ResizeObserver((entries) => {
  for (const { target } of entries) target.scrollLeft = target.scrollWidth;
});

/** Of months that do not all fit, the latest are in sight at first: once the picture is drawn, or has other room. */
function showNewest(picture: Element | undefined): void {
  room.disconnect();
  if (picture) room.observe(picture);
}

function head(month: string, locale: string, isStart: boolean): TemplateResult {
  const isFirst = isStart || month.endsWith('-01');
  return html`<th scope="col" title=${monthText(month, locale)}>
    ${shortMonthText(month, locale)}${isFirst ? html` <span class="year">${month.slice(0, 4)}</span>` : nothing}
  </th>`;
}

function toolRow(
  page: ReconcilePage,
  sent: ShowMessage,
  { tool, name, months: cells }: Coverage,
  months: readonly string[],
): TemplateResult {
  return html`<tr>
    <th scope="row" title=${name}><bdi>${name}</bdi></th>
    ${months.map((month) => {
      const cell = cells.find((one) => one.month === month);
      const isChosen = page.query.tool === tool && page.query.month === month;
      if (!cell || (cell.known === 'none' && entriesOf(cell) === 0))
        return html`<td
          class="unknown"
          title=${l10n.t('No export covers {0}', monthText(month, sent.locale))}
        >
          <span class="visually-hidden">${l10n.t('not known')}</span>
        </td>`;
      return html`<td>
        <button
          type="button"
          class="cell ${cell.known}"
          tabindex="-1"
          aria-pressed=${isChosen ? 'true' : 'false'}
          aria-label=${cellWords(cell, name, sent.locale)}
          title=${cellWords(cell, name, sent.locale)}
          @click=${() => page.choose(isChosen ? { tool: '', month: '' } : { tool, month })}
        >
          ${cellPicture(cell)}
        </button>
      </td>`;
    })}
  </tr>`;
}

function entriesOf({ documented, undocumented, ignored }: CellMessage): number {
  return documented + undocumented + ignored;
}

/** A number that says it, and a bar that shows it. */
function cellPicture(cell: CellMessage): TemplateResult {
  const share = shareOf(cell);
  if (share === undefined) return html`<span class="share">${shareText(cell)}</span>`;
  return html`<span class="share">${shareText(cell)}</span>
    <svg class="bar" aria-hidden="true" focusable="false">
      ${svg`<rect class="rest" width="100%" height="4"></rect>`}
      ${svg`<rect class="done" width="${share}%" height="4"></rect>`}
    </svg>`;
}

function shareText(cell: CellMessage): string {
  const share = shareOf(cell);
  return share === undefined ? '–' : percent(share);
}

function cellWords(cell: CellMessage, tool: string, locale: string): string {
  const { documented, undocumented, ignored } = cell;
  const month = monthText(cell.month, locale);
  const words =
    entriesOf(cell) === 0
      ? l10n.t('{0}, {1}: no audit entries.', tool, month)
      : l10n.t(
          '{0}, {1}: {2}, {3} documented, {4} not documented, {5} ignored.',
          ...[tool, month, shareText(cell)],
          ...[documented, undocumented, ignored].map(grouped),
        );
  return cell.known === 'all' ? words : l10n.t('{0} Exports cover a part of this month.', words);
}

/** The same as a table of numbers, of all months. */
function numbers({ name, spans, months }: Coverage, locale: string): TemplateResult {
  const known = months.filter((cell) => cell.known !== 'none' || entriesOf(cell) > 0);
  const words = {
    all: l10n.t('the whole month'),
    part: l10n.t('a part of it'),
    none: l10n.t('nothing of it'),
  };
  return html`<h2><bdi>${name}</bdi></h2>
    <p>${icon('calendar')} ${spans}</p>
    <table class="numbers" aria-label=${l10n.t('{0} by month', name)}>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Month')}</th>
          <th scope="col">${l10n.t('Documented')}</th>
          <th scope="col">${l10n.t('Not documented')}</th>
          <th scope="col">${l10n.t('Ignored')}</th>
          <th scope="col">${l10n.t('Exports cover')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...known].reverse().map(
          (cell) =>
            html`<tr>
              <th scope="row">${monthText(cell.month, locale)}</th>
              <td>${grouped(cell.documented)}</td>
              <td>${grouped(cell.undocumented)}</td>
              <td>${grouped(cell.ignored)}</td>
              <td>${words[cell.known]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
