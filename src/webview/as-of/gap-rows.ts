import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { GapMessage, SettingMessage } from '../../protocol/as-of';
import { icon } from '../icon';
import type { AsOfPage } from './as-of-page';
import { isOpen } from './model';
import { changeLink } from './rows';

/** Gaps of a setting, the newest first: that one in full, the others behind a click. */
export function gapRow(
  page: AsOfPage,
  setting: SettingMessage,
  [newest, ...earlier]: readonly GapMessage[],
  columns: number,
): TemplateResult | typeof nothing {
  if (!newest) return nothing;
  return html`<tr class="gap-row">
    <td colspan=${columns}>
      ${gapNote(page, setting, newest)}
      ${
        earlier.length === 0
          ? nothing
          : html`<details>
              <summary>${l10n.t('Earlier gaps of this setting: {0}', earlier.length)}</summary>
              ${earlier.map((gap) => gapNote(page, setting, gap))}
            </details>`
      }
    </td>
  </tr>`;
}

function gapNote(page: AsOfPage, setting: SettingMessage, gap: GapMessage): TemplateResult {
  const { icon: name, label } = badge(gap);
  return html`<div class="gap ${gap.verdict}">
    <span class="badge">${icon(name)} ${label}</span>
    <div class="gap-words">
      <p>${gap.text}</p>
      ${
        gap.explanations.length === 0
          ? nothing
          : html`<ul>
              ${gap.explanations.map(
                ({ text, change }) => html`<li>${text} ${changeLink(page, change)}</li>`,
              )}
            </ul>`
      }
      ${isOpen(gap) && !page.sent.readOnly ? buttons(page, setting, gap) : nothing}
    </div>
  </div>`;
}

function badge({ verdict }: GapMessage): { readonly icon: string; readonly label: string } {
  switch (verdict) {
    case 'unexplained':
      return { icon: 'question', label: l10n.t('Unexplained gap') };
    case 'maybe-explained':
      return { icon: 'info', label: l10n.t('Gap that may be explained') };
    case 'answered':
    case 'same-value':
      return { icon: 'check', label: l10n.t('Gap that is fine') };
  }
}

function buttons(page: AsOfPage, { path }: SettingMessage, { id }: GapMessage): TemplateResult {
  return html`<div class="gap-buttons">
    <button
      type="button"
      class="quiet-button"
      aria-label=${l10n.t('Log what happened to {0}', path)}
      @click=${() => page.send({ type: 'logGap', gap: id })}
    >
      ${l10n.t('Log what happened')}
    </button>
    <button
      type="button"
      class="quiet-button"
      aria-label=${l10n.t('Say why it is fine: {0}', path)}
      @click=${() => page.send({ type: 'answerGap', gap: id })}
    >
      ${l10n.t('Say why it is fine')}
    </button>
  </div>`;
}
