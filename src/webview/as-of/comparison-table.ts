import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { longDayText } from '../../messages/dates';
import type { SettingMessage } from '../../protocol/as-of';
import type { AsOfPage } from './as-of-page';
import { gapRow } from './gap-rows';
import { difference, gapsBetween, isInDoubt } from './model';
import type { Difference } from './model';
import { byTarget, changeLink, nameCell, sinceWords, timelineRow } from './rows';

const COLUMNS = 5;

/** What changed from one day to another. */
export function comparisonTable(
  page: AsOfPage,
  settings: readonly SettingMessage[],
  since: string,
): TemplateResult {
  const { day, sent } = page;
  if (settings.length === 0)
    return html`<p class="more">${l10n.t('No known setting was changed between these days.')}</p>`;
  return html`<table
    class="settings comparison"
    aria-label=${l10n.t('What changed between the two days')}
  >
    <thead>
      <tr>
        <th scope="col">${l10n.t('Setting')}</th>
        <th scope="col">${longDayText(since, sent.locale)}</th>
        <th scope="col">${longDayText(day, sent.locale)}</th>
        <th scope="col">${l10n.t('When')}</th>
        <th scope="col">${l10n.t('By')}</th>
      </tr>
    </thead>
    ${byTarget(page, settings, COLUMNS, (setting) => {
      const found = difference(setting, since, day);
      return found ? row(page, found, since) : nothing;
    })}
  </table>`;
}

function row(page: AsOfPage, found: Difference, since: string): TemplateResult {
  const { setting, before, after, between, differs } = found;
  const gaps = gapsBetween(setting, since, page.day);
  const isShown = page.opened.has(setting.key);
  const inDoubt = gaps.some((gap) => isInDoubt(setting, gap, page.day));
  const notes = [
    ...(differs || between.length === 0 ? [] : [l10n.t('changed and changed back')]),
    ...(inDoubt ? [l10n.t('in doubt on that day')] : []),
  ];
  return html`<tr class=${gaps.length > 0 || isShown ? 'has-more' : ''}>
      ${nameCell(page, setting)}
      <td class="value before">${before ?? l10n.t('not known')}</td>
      <td class="value">
        ${setting.values[after.value]}
        ${notes.map((note) => html`<span class="where">${note}</span>`)}
      </td>
      <td class="since" data-label=${l10n.t('When')}>${sinceWords(page, after)}</td>
      <td class="by">
        ${
          between.length < 2
            ? changeLink(page, after.change)
            : html`<ol>
                ${[...new Set(between.map(({ change }) => change))].map(
                  (change) => html`<li>${changeLink(page, change)}</li>`,
                )}
              </ol>`
        }
      </td>
    </tr>
    ${gapRow(page, setting, gaps, COLUMNS)}${timelineRow(page, setting, COLUMNS)}`;
}
