import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { exactText, momentText } from '../../messages/dates';
import type { RowMessage, ShowMessage } from '../../protocol/reconcile';
import { icon } from '../icon';
import { grouped } from '../numbers';
import { MOST_ROWS, ROW_HEIGHT, isFiltered } from './model';
import type { ReconcilePage } from './reconcile-page';

/** The icon of a kind, and its word for who does not see it. */
export function kindMark(kind: RowMessage['kind']): {
  readonly icon: string;
  readonly label: string;
} {
  switch (kind) {
    case 'undocumented':
      return { icon: 'question', label: l10n.t('Not documented') };
    case 'documented':
      return { icon: 'check', label: l10n.t('Documented') };
    case 'ignored':
      return { icon: 'circle-slash', label: l10n.t('Ignored') };
    case 'without-entry':
      return { icon: 'search', label: l10n.t('Change without an entry') };
  }
}

/** The list. Only the lines in sight are drawn, and the chosen one, which a screen reader is pointed at. */
export function listView(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  const { lines, query } = page;
  const count = lines.count(query);
  if (lines.totals && count === 0) return nothingHere(page);
  const { from, until } = page.sight;
  const drawn = Array.from({ length: until - from }, (_, index) => from + index);
  const { at } = lines.chosen;
  if (count > 0 && (at < from || at >= until)) drawn.push(at);
  const hidden = (lines.totals?.[query.list] ?? 0) - MOST_ROWS;
  return html`<div class="list-pane">
    <div
      id="list"
      class="list"
      role="listbox"
      tabindex="0"
      aria-label=${l10n.t('Audit entries')}
      aria-describedby="keys"
      aria-activedescendant=${count > 0 ? `row-${at}` : nothing}
      @scroll=${() => page.drawSoon()}
    >
      <div role="presentation" .style=${`height: ${count * ROW_HEIGHT}px`}>
        ${drawn.map((line) => row(page, sent, line, count))}
      </div>
    </div>
    ${
      hidden > 0
        ? html`<p class="more">
            ${l10n.t('{0} more are not listed. Filters narrow the list.', grouped(hidden))}
          </p>`
        : nothing
    }
    <p id="keys" class="keys">
      ${l10n.t('j, k: next, previous · Enter: details · d: document · l: link · i: ignore · n: not this change · u: undo')}
    </p>
  </div>`;
}

function row(page: ReconcilePage, sent: ShowMessage, line: number, count: number): TemplateResult {
  const own = page.lines.at(line);
  const isChosen = line === page.lines.chosen.at;
  return html`<div
    id="row-${line}"
    class="row ${own?.kind}"
    role="option"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-setsize=${count}
    aria-posinset=${line + 1}
    .style=${`top: ${line * ROW_HEIGHT}px`}
    @click=${() => page.go(line)}
    @dblclick=${() => document.getElementById('details')?.focus()}
  >
    ${own ? rowText(own, sent) : html`<span class="dim">${l10n.t('…')}</span>`}
  </div>`;
}

function rowText(own: RowMessage, sent: ShowMessage): TemplateResult {
  const { locale, timeZone, today } = sent;
  const mark = kindMark(own.kind);
  const now = new Date(`${today}T12:00:00Z`);
  const facts = [
    ...(sent.coverage.length > 1 ? [own.tool] : []),
    ...(own.who === '' ? [] : [own.who]),
    ...(own.entries > 1 ? [l10n.t('{0} entries', grouped(own.entries))] : []),
    ...(own.values === '' ? [] : [own.values]),
    ...(own.note === '' ? [] : [own.note]),
  ];
  return html`${icon(mark.icon)}<span class="visually-hidden">${mark.label}: </span>
    <span class="row-title">${own.title}</span>
    <span class="row-when" title=${exactText(own.at, locale, timeZone)}
      >${momentText(own.at, locale, now, timeZone)}</span
    >
    <span class="row-facts">${facts.map((fact) => html`<bdi>${fact}</bdi>`)}</span>`;
}

/** In place of the list, and where the keyboard then is: the last answer can be taken back. */
function nothingHere(page: ReconcilePage): TemplateResult {
  if (isFiltered(page.query))
    return html`<div id="none" class="list-pane none" tabindex="-1">
      <p>${l10n.t('Nothing here fits the filters.')}</p>
      <button
        type="button"
        class="quiet-button"
        @click=${() => page.choose({ tool: '', month: '', person: '', search: '' })}
      >
        ${l10n.t('Clear the filters')}
      </button>
    </div>`;
  const words = {
    undocumented: l10n.t('Every audit entry is documented or ignored. There is nothing to do.'),
    documented: l10n.t('No audit entry is documented yet.'),
    ignored: l10n.t('Nothing is ignored.'),
    all: l10n.t('The imported files hold no entries.'),
    'without-entry': l10n.t('Every change that should have left an entry has one.'),
  };
  return html`<div id="none" class="list-pane none" tabindex="-1">
    <p>${words[page.query.list]}</p>
  </div>`;
}
