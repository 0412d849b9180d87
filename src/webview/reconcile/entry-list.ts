import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { exactText, momentText } from '../../messages/dates';
import type { DetailsMessage, EntryMessage, ShowMessage } from '../../protocol/reconcile';
import { grouped } from '../numbers';

/** The entries of a group: who, when, what, before → after. */
export function entryList({ entries, more }: DetailsMessage, sent: ShowMessage): TemplateResult {
  const all = entries.length + more;
  return html`<h3>${all === 1 ? l10n.t('The entry') : l10n.t('The {0} entries', grouped(all))}</h3>
    <ol class="entries">
      ${entries.map((entry) => line(entry, sent))}
    </ol>
    ${more === 0 ? nothing : html`<p class="dim">${l10n.t('{0} more are not shown.', grouped(more))}</p>`}`;
}

function line(entry: EntryMessage, { locale, timeZone, today }: ShowMessage): TemplateResult {
  const { at, who, what, where, before, after, words, source } = entry;
  const when = momentText(at, locale, new Date(`${today}T12:00:00Z`), timeZone);
  const isSet = before !== undefined || after !== undefined;
  return html`<li>
    <p class="dim" title=${source}>
      <span title=${exactText(at, locale, timeZone)}>${when}</span>
      · <bdi>${who === '' ? l10n.t('nobody is named') : who}</bdi> · <bdi>${what}</bdi>
    </p>
    ${where === '' ? nothing : html`<p class="where"><bdi>${where}</bdi></p>`}
    ${
      isSet
        ? html`<p class="values">
            <bdi class="before">${before ?? l10n.t('not known')}</bdi>
            <span aria-hidden="true">→</span
            ><span class="visually-hidden">${l10n.t('became')}</span>
            <bdi class="after">${after ?? l10n.t('not known')}</bdi>
          </p>`
        : nothing
    }
    ${words === '' ? nothing : html`<p class="words"><bdi>${words}</bdi></p>`}
  </li>`;
}
