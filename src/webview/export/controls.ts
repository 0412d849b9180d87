import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ExportRequest } from '../../core/model/export-request';
import { fieldHelp, fieldLabel } from '../../messages/labels';
import { box } from '../choices';
import type { ExportPage } from './export-page';

/** What a person reads for a part of a request: the words of the same part of a remembered export. */
export const labelOf = (key: keyof ExportRequest): string =>
  fieldLabel('logbook', `exports.${key}`);

const helpOf = (key: keyof ExportRequest): string => fieldHelp('logbook', `exports.${key}`);

type TextKey = 'text' | 'title' | 'seed' | 'since' | 'until';

/** A line of text of the request; an empty one is none. */
export function line(
  page: ExportPage,
  key: TextKey,
  {
    type = 'text',
    placeholder = '',
  }: { type?: 'text' | 'search' | 'date'; placeholder?: string } = {},
): TemplateResult {
  return html`<div class="field">
    <label for=${key}>${labelOf(key)}</label>
    <input
      id=${key}
      type=${type}
      title=${helpOf(key)}
      placeholder=${placeholder}
      .value=${live(page.request[key] ?? '')}
      @input=${({ target }: Event) =>
        page.choose({ [key]: (target as HTMLInputElement).value || undefined })}
    />
  </div>`;
}

/** A whole number of the request, from 1 on. */
export function count(
  page: ExportPage,
  key: 'top' | 'sample',
  placeholder: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${key}>${labelOf(key)}</label>
    <input
      id=${key}
      type="number"
      min="1"
      title=${helpOf(key)}
      placeholder=${placeholder}
      .value=${live(page.request[key]?.toString() ?? '')}
      @input=${({ target }: Event) => {
        const value = (target as HTMLInputElement).valueAsNumber;
        page.choose({ [key]: Number.isInteger(value) && value > 0 ? value : undefined });
      }}
    />
  </div>`;
}

type FlagKey = 'drafts' | 'charts' | 'waiting' | 'again';

/** Yes or no; `usual` is what holds while nothing is said. */
export function check(page: ExportPage, key: FlagKey, usual = false): TemplateResult {
  return box(key, labelOf(key), page.request[key] ?? usual, (isOn) =>
    page.choose({ [key]: isOn === usual ? undefined : isOn }),
  );
}
