import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { dayText, exactText } from '../../messages/dates';
import type { EntryMessage, SettingMessage } from '../../protocol/as-of';
import type { AsOfPage } from './as-of-page';

/** Settings of one tool or process after the other, each with its name above when there are several. */
export function byTarget(
  page: AsOfPage,
  settings: readonly SettingMessage[],
  columns: number,
  row: (setting: SettingMessage) => unknown,
): readonly unknown[] {
  const { targets } = page.sent;
  const groups = new Map<number, SettingMessage[]>();
  for (const setting of settings) {
    const group = groups.get(setting.target);
    if (group) group.push(setting);
    else groups.set(setting.target, [setting]);
  }
  return [...groups].map(
    ([target, members]) =>
      html`<tbody>
        ${
          targets.length > 1
            ? html`<tr class="group-row">
                <th scope="rowgroup" colspan=${columns}>${targets[target]}</th>
              </tr>`
            : nothing
        }
        ${members.map(row)}
      </tbody>`,
  );
}

/** What a setting is called, and where it is. */
export function nameCell({ path, where }: SettingMessage): TemplateResult {
  return html`<th scope="row" class="name">
    ${path}${where === '' ? nothing : html`<span class="where">${where}</span>`}
  </th>`;
}

/** Since when, as people say it; exact on hover. */
export function sinceWords(page: AsOfPage, { moment, exact }: EntryMessage): TemplateResult {
  const { locale, timeZone, today } = page.sent;
  if (moment === '') return html`${l10n.t('date not known')}`;
  const words = dayText(moment, locale, new Date(`${today}T12:00:00Z`), timeZone);
  return html`<span title=${exactText(moment, locale, timeZone)}>
    ${exact ? words : l10n.t('about {0}', words)}
  </span>`;
}

/** The change that made it so; a click opens it. */
export function changeLink(page: AsOfPage, at: number): TemplateResult | typeof nothing {
  const change = page.sent.changes[at];
  if (!change) return nothing;
  return html`<button
    type="button"
    class="link-button"
    @click=${() => page.send({ type: 'openChange', id: change.id })}
  >
    ${change.title}
  </button>`;
}

/** By which change, and how. */
export function byCell(page: AsOfPage, { change, cause }: EntryMessage): TemplateResult {
  return html`<td class="by">
    ${cause === 'live' ? nothing : html`<span class="note">${l10n.t('rolled back:')}</span> `}
    ${changeLink(page, change)}
  </td>`;
}
