import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { EntryMessage, ItemMessage, LookedMessage } from '../../protocol/import';
import { grouped } from '../numbers';
import { countWords } from './import-words';
import { openQuestions } from './page-model';

/** What would come of it: how many rows go where, the first of what is new, and each row that is left out. */
export function previewView(looked: LookedMessage): TemplateResult {
  const open = openQuestions(looked);
  if (open > 0) return html`<section class="preview">${waiting()}</section>`;
  return html`<section class="preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading">${l10n.t('What will be added')}</h2>
    <p class="summary" role="status">${countWords(looked).join(' · ')}</p>
    ${looked.counts.news === 0 ? nothingNew(looked) : nothing} ${leftOut(looked)}
    ${looked.entries.length > 0 ? entries(looked.entries) : nothing} ${looked.items.map(item)}
    ${rest(looked)}
  </section>`;
}

function waiting(): TemplateResult {
  return html`<p class="empty">
    ${l10n.t('What would be added is shown when this is answered.')}
  </p>`;
}

function nothingNew({ counts }: LookedMessage): TemplateResult {
  return html`<p class="empty">
    ${
      counts.known > 0
        ? l10n.t('Everything in it is in the logbook already. There is nothing to import.')
        : l10n.t('There is nothing in it that can be imported.')
    }
  </p>`;
}

/** A line a reason: what can be read elsewhere is folded up, and never hidden. */
function leftOut({ leftOut, counts }: LookedMessage): TemplateResult | typeof nothing {
  if (leftOut.length === 0) return nothing;
  const label =
    counts.leftOut === 1
      ? l10n.t('1 row is left out, and why')
      : l10n.t('{0} rows are left out, and why', grouped(counts.leftOut));
  const shown = leftOut.reduce((sum, { count }) => sum + count, 0);
  return html`<details class="left-out" ?open=${counts.leftOut <= 3}>
    <summary>${label}</summary>
    <ul>
      ${leftOut.map(
        ({ place, why, count }) =>
          html`<li>
            <span class="place">${place}</span>
            ${why}${count > 1 ? html` <span class="dim">${l10n.t('({0} rows)', grouped(count))}</span>` : nothing}
          </li>`,
      )}
      ${shown < counts.leftOut ? html`<li class="dim">${l10n.t('and {0} more; the report of the import lists them all', grouped(counts.leftOut - shown))}</li>` : nothing}
    </ul>
  </details>`;
}

function entries(list: readonly EntryMessage[]): TemplateResult {
  const heads = [l10n.t('When'), l10n.t('Who'), l10n.t('What'), l10n.t('Where')];
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${l10n.t('The first entries')}
  >
    <table class="entries">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ at, exactly, who, what, asset }) =>
            html`<tr>
              <td title=${exactly}>${at}</td>
              <td>${who}</td>
              <td class="what">${what}</td>
              <td>${asset}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function item({ title, facts, text, settings, place }: ItemMessage): TemplateResult {
  return html`<article class="item">
    <h3>${title}</h3>
    <p class="facts">${[...facts, place].join(' · ')}</p>
    ${text === '' ? nothing : html`<p class="words">${text}</p>`}
    ${
      settings.length === 0
        ? nothing
        : html`<ul class="settings">
            ${settings.map(
              ({ path, from, to }) =>
                html`<li><span class="path">${path}</span> ${from} → ${to}</li>`,
            )}
          </ul>`
    }
  </article>`;
}

function rest({ counts, items, entries }: LookedMessage): TemplateResult | typeof nothing {
  const more = counts.news - items.length - entries.length;
  if (more <= 0) return nothing;
  return html`<p class="more">${l10n.t('and {0} more', grouped(more))}</p>`;
}
