import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { SettingMessage } from '../../protocol/as-of';
import type { AsOfPage } from './as-of-page';
import { gapRow } from './gap-rows';
import { countUpTo, gapsBy, isInDoubt } from './model';
import { byCell, byTarget, nameCell, sinceWords, timelineRow } from './rows';

const COLUMNS = 4;

/** What each setting was on the day; below, what only later changes speak of. */
export function settingsTable(
  page: AsOfPage,
  settings: readonly SettingMessage[],
): TemplateResult | readonly TemplateResult[] {
  const { day } = page;
  const known = settings.filter((setting) => countUpTo(setting, day) > 0);
  const later = settings.filter(
    (setting) => setting.first !== undefined && !setting.isNew && countUpTo(setting, day) === 0,
  );
  return [
    known.length === 0
      ? html`<p class="more">${l10n.t('No setting is known of that day.')}</p>`
      : html`<table class="settings" aria-label=${l10n.t('Settings on that day')}>
          ${head(l10n.t('Since'))}${byTarget(page, known, COLUMNS, (setting) => row(page, setting))}
        </table>`,
    later.length === 0 ? html`` : laterTable(page, later),
  ];
}

function head(since: string): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${l10n.t('Setting')}</th>
      <th scope="col">${l10n.t('Value')}</th>
      <th scope="col">${since}</th>
      <th scope="col">${l10n.t('By')}</th>
    </tr>
  </thead>`;
}

/** Drawn again only when something of it is another than before: of a thousand rows a step of the slider moves few. */
function row(page: AsOfPage, setting: SettingMessage): unknown {
  const { day, sent } = page;
  const count = countUpTo(setting, day);
  const gaps = gapsBy(setting, day);
  const inDoubt = gaps.some((gap) => isInDoubt(setting, gap, day));
  const isShown = page.opened.has(setting.key);
  return guard([sent, setting, count, gaps.length, inDoubt, isShown], () => {
    const entry = setting.entries[count - 1];
    if (!entry) return nothing;
    return html`<tr class=${gaps.length > 0 || isShown ? 'has-more' : ''}>
        ${nameCell(page, setting)}
        <td class="value">
          ${setting.values[entry.value]}
          ${inDoubt ? html`<span class="where">${l10n.t('in doubt on that day')}</span>` : nothing}
        </td>
        <td class="since" data-label=${l10n.t('Since')}>${sinceWords(page, entry)}</td>
        ${byCell(page, entry)}
      </tr>
      ${gapRow(page, setting, gaps, COLUMNS)}${timelineRow(page, setting, COLUMNS)}`;
  });
}

/** No setting has this key: theirs are lists. */
const LATER = 'later';

/** What the first later change says that a setting was before: the best that is known of that day. */
function laterTable(page: AsOfPage, settings: readonly SettingMessage[]): TemplateResult {
  const isOpen = page.opened.has(LATER);
  return html`<details
    class="later"
    ?open=${isOpen}
    @toggle=${({ target }: Event) => page.open(LATER, (target as HTMLDetailsElement).open)}
  >
    <summary>${l10n.t('First written down later: {0}', settings.length)}</summary>
    ${isOpen ? laterRows(page, settings) : nothing}
  </details>`;
}

function laterRows(page: AsOfPage, settings: readonly SettingMessage[]): TemplateResult {
  return html`<table class="settings" aria-label=${l10n.t('First written down later')}>
    ${head(l10n.t('Until'))}
    ${byTarget(page, settings, COLUMNS, (setting) => {
      const [entry] = setting.entries;
      if (!entry) return nothing;
      return html`<tr>
          ${nameCell(page, setting)}
          <td class="value">${setting.first}</td>
          <td class="since" data-label=${l10n.t('Until')}>${sinceWords(page, entry)}</td>
          ${byCell(page, entry)}
        </tr>
        ${timelineRow(page, setting, COLUMNS)}`;
    })}
  </table>`;
}
