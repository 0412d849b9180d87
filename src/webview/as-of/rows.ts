import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { dayText, exactText } from '../../messages/dates';
import type { EntryMessage, SettingMessage } from '../../protocol/as-of';
import { icon } from '../icon';
import type { AsOfPage } from './as-of-page';
import { countUpTo, isOpen } from './model';

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

/** What a setting is called, and where it is; a click shows its values over time. */
export function nameCell(page: AsOfPage, { key, path, where }: SettingMessage): TemplateResult {
  const isShown = page.opened.has(key);
  return html`<th scope="row" class="name">
    <button
      type="button"
      class="disclosure"
      aria-expanded=${isShown ? 'true' : 'false'}
      title=${isShown ? l10n.t('Hide its values over time') : l10n.t('Show its values over time')}
      @click=${() => page.toggle(key)}
    >
      ${icon(isShown ? 'chevron-down' : 'chevron-right')}<span>${path}</span>
    </button>
    ${where === '' ? nothing : html`<span class="where">${where}</span>`}
  </th>`;
}

/** The row below a setting that tells its values over time, the newest first: who changed it, when, and why. */
export function timelineRow(
  page: AsOfPage,
  setting: SettingMessage,
  columns: number,
): TemplateResult | typeof nothing {
  if (!page.opened.has(setting.key)) return nothing;
  const now = countUpTo(setting, page.day) - 1;
  const { entries, values, first, path } = setting;
  const items = entries.map((entry, index) => {
    const change = page.sent.changes[entry.change];
    const gap = setting.gaps.find((other) => other.entry === index && isOpen(other));
    return html`<li aria-current=${index === now ? 'date' : nothing}>
        <span class="since">${sinceWords(page, entry)}</span>
        <span class="value">${values[entry.value]}</span>
        <span class="by"
          >${changeLink(page, entry.change)}<span class="where">${change?.who}</span>
          <span class="where why">${change?.why}</span></span
        >
      </li>
      ${gap ? html`<li class="gap-mark">${icon('question')} ${gap.text}</li>` : nothing}`;
  });
  const before =
    first === undefined
      ? nothing
      : html`<li>
          <span class="since">${l10n.t('before')}</span><span class="value">${first}</span>
        </li>`;
  return html`<tr class="timeline-row">
    <td colspan=${columns}>
      <ol class="timeline" aria-label=${l10n.t('{0} over time', path)}>
        ${items.reverse()}${before}
      </ol>
    </td>
  </tr>`;
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
  const who = page.sent.changes[change]?.who ?? '';
  return html`<td class="by">
    ${cause === 'live' ? nothing : html`<span class="note">${l10n.t('rolled back:')}</span> `}
    ${changeLink(page, change)}${who === '' ? nothing : html`<span class="where">${who}</span>`}
  </td>`;
}
