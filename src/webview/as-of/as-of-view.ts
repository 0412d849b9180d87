import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { exactText } from '../../messages/dates';
import type { SettingMessage } from '../../protocol/as-of';
import type { AsOfPage } from './as-of-page';
import { comparisonTable } from './comparison-table';
import { dayControls } from './day-controls';
import { countUpTo, difference, fits, gapsBy } from './model';
import { settingsTable } from './settings-table';

/** More rows than that are not drawn: nobody reads them, and the filter finds what is wanted. */
const MOST_ROWS = 1500;

/** The whole page: the days on top, the settings below. */
export function asOfView(page: AsOfPage): TemplateResult {
  const { sent, since } = page;
  if (sent.settings.length === 0) return emptyView(page);
  const { shown, hidden } = shownSettings(page);
  return html`<header class="bar">
      <div class="heading">
        <h1>${sent.title}</h1>
        ${modeButtons(page)}
      </div>
      ${dayControls(page)}
      <div class="below-days">
        <p class="summary" role="status">${summary(page)}</p>
        <input
          type="search"
          class="filter"
          aria-label=${l10n.t('Filter settings')}
          placeholder=${l10n.t('Filter settings')}
          .value=${page.filter}
          @input=${({ target }: InputEvent) =>
            page.choose({ filter: (target as HTMLInputElement).value })}
        />
      </div>
    </header>
    <main>
      ${since === undefined ? settingsTable(page, shown) : comparisonTable(page, shown, since)}
      ${
        hidden > 0
          ? html`<p class="more">
              ${l10n.t('{0} more settings are not shown. The filter above narrows them.', hidden)}
            </p>`
          : nothing
      }
    </main>`;
}

function modeButtons(page: AsOfPage): TemplateResult {
  const mode = (compare: boolean, label: string) =>
    html`<button
      type="button"
      class="mode"
      aria-pressed=${(page.since !== undefined) === compare ? 'true' : 'false'}
      @click=${() => page.compare(compare)}
    >
      ${label}
    </button>`;
  return html`<div class="modes" role="group" aria-label=${l10n.t('What to look at')}>
    ${mode(false, l10n.t('One day'))}${mode(true, l10n.t('Compare two dates'))}
  </div>`;
}

function shownSettings(page: AsOfPage): {
  readonly shown: readonly SettingMessage[];
  readonly hidden: number;
} {
  const { sent, filter, since, day } = page;
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = sent.settings.filter(
    (setting) =>
      fits(setting, sent.targets[setting.target] ?? '', words) &&
      (since === undefined || difference(setting, since, day)),
  );
  const shown = fitting.slice(0, MOST_ROWS);
  return { shown, hidden: fitting.length - shown.length };
}

/** What the tables below show, in a line: it is read out when the day has been moved. */
function summary(page: AsOfPage): string {
  const { sent, since, day } = page;
  const exact = (moment: string) => exactText(moment, sent.locale);
  if (since !== undefined) {
    const moved = sent.settings.filter((setting) => difference(setting, since, day)).length;
    return moved === 1
      ? l10n.t('1 setting was changed after {0}, up to {1}.', exact(since), exact(day))
      : l10n.t('{0} settings were changed after {1}, up to {2}.', moved, exact(since), exact(day));
  }
  const known = sent.settings.filter((setting) => countUpTo(setting, day) > 0).length;
  const gaps = sent.settings.filter((setting) =>
    gapsBy(setting, day).some(({ verdict }) => verdict === 'unexplained'),
  ).length;
  const words =
    known === 1
      ? l10n.t('{0}: 1 known setting.', exact(day))
      : l10n.t('{0}: {1} known settings.', exact(day), known);
  if (gaps === 0) return words;
  return gaps === 1
    ? l10n.t('{0} One has an unexplained gap.', words)
    : l10n.t('{0} {1} have unexplained gaps.', words, gaps);
}

function emptyView({ sent }: AsOfPage): TemplateResult {
  return html`<main class="empty">
    <h1>${sent.title}</h1>
    <p>
      ${l10n.t(
        'No setting is known yet. They come from the Before → after of changes that went live.',
      )}
    </p>
  </main>`;
}
