import * as l10n from '@vscode/l10n';
import { html, nothing, svg } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { exactText } from '../../messages/dates';
import { icon } from '../icon';
import type { AsOfPage } from './as-of-page';
import { dayAfter, daysFrom } from '../../core/days';
import { neighbour, within } from './model';

/** A day that can be moved. */
interface Handle {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly move: (day: string) => void;
}

/** A slider over the days and a field for the date, for one day or for two. */
export function dayControls(page: AsOfPage): TemplateResult {
  const { since, day } = page;
  const last: Handle = {
    id: 'day',
    label: since === undefined ? l10n.t('Day') : l10n.t('To'),
    day,
    move: (to) => page.choose({ day: to }),
  };
  if (since === undefined) return handle(page, last);
  const first: Handle = {
    id: 'since',
    label: l10n.t('From'),
    day: since,
    move: (to) => page.choose({ since: to }),
  };
  return html`${handle(page, first)}${handle(page, last)}`;
}

function handle(page: AsOfPage, handle: Handle): TemplateResult {
  const { range, sent } = page;
  const { id, label, day, move } = handle;
  return html`<div class="day-row">
    <label for="${id}-date">${label}</label>
    <span class="date">
      ${step(page, handle, -1)}
      <input
        id="${id}-date"
        type="date"
        min=${range.first}
        max=${range.last}
        .value=${live(day)}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          move(value === '' ? day : within(range, value));
        }}
      />
      ${step(page, handle, 1)}
    </span>
    <div class="track">
      <input
        id="${id}-slider"
        class="slider"
        type="range"
        min="0"
        max=${range.length}
        .value=${live(String(daysFrom(range.first, day)))}
        aria-label=${l10n.t('{0}, as a slider', label)}
        aria-valuetext=${exactText(day, sent.locale)}
        @input=${({ target }: Event) =>
          move(dayAfter(range.first, Number((target as HTMLInputElement).value)))}
      />
      ${marks(page)}
    </div>
  </div>`;
}

/** To the day of the previous or the next change. */
function step({ range }: AsOfPage, { label, day, move }: Handle, way: -1 | 1): TemplateResult {
  const to = neighbour(range, day, way);
  const words =
    way === -1 ? l10n.t('{0}: previous change', label) : l10n.t('{0}: next change', label);
  return html`<button
    type="button"
    class="icon-button"
    title=${words}
    aria-label=${words}
    aria-disabled=${to === undefined ? 'true' : 'false'}
    @click=${() => {
      if (to !== undefined) move(to);
    }}
  >
    ${icon(way === -1 ? 'chevron-left' : 'chevron-right')}
  </button>`;
}

/** More marks than that cannot be told apart. */
const MOST_MARKS = 600;

/** Under the slider, a mark for each day on which something changed, and a bar where nobody wrote it down. */
function marks(page: AsOfPage): TemplateResult | typeof nothing {
  const { range, sent } = page;
  if (range.length === 0) return nothing;
  const at = (day: string) => `${((daysFrom(range.first, day) / range.length) * 100).toFixed(2)}%`;
  const apart = Math.ceil(range.moved.length / MOST_MARKS);
  const days = range.moved.filter((_, index) => index % apart === 0);
  const bars = sent.settings.flatMap(({ gaps, entries }) =>
    gaps
      .filter(({ verdict }) => verdict === 'unexplained')
      .map(({ entry }) => [entries[entry - 1]?.day || range.first, entries[entry]?.day ?? '']),
  );
  return html`<svg class="marks" aria-hidden="true" focusable="false">
    ${bars.slice(0, MOST_MARKS).map(([from = '', to = '']) => {
      const width = Math.max(0, daysFrom(from, to) / range.length) * 100;
      return svg`<rect class="gap-bar" x=${at(from)} width="${width.toFixed(2)}%" y="0" height="4"></rect>`;
    })}
    ${days.map((day) => svg`<rect class="mark" x=${at(day)} width="1" y="6" height="5"></rect>`)}
  </svg>`;
}
