import { dayOf } from '../../logbook/dates';
import { personName } from '../../logbook/names';
import type { Plain } from '../../model/field';
import { isList, isTable } from '../../model/plain';
import { escapeHtml } from '../html';
import type { ExportInput } from '../exporter';
import { withoutAddress } from '../without-address';
import { linesHtml } from './properties';
import type { SiteWords } from './site-words';

/** People by their names, one a line; '' of none. */
export function peopleText(
  { snapshot }: ExportInput,
  people: readonly (string | undefined)[],
): string {
  return people
    .filter((person) => person !== undefined)
    .map((person) => withoutAddress(personName(snapshot, person)))
    .join('\n');
}

const CLOCK = /^[^T]+T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})?$/;

/** A day, or a time as its own clock has it; '' of none. What is neither stays as it is. */
export function momentText({ words }: ExportInput, moment: string | undefined): string {
  const day = dayOf(moment);
  if (moment === undefined || day === undefined) return moment ?? '';
  const [, clock, offset = ''] = CLOCK.exec(moment) ?? [];
  if (clock === undefined) return words.day(day);
  return words.site.time(words.day(day), clock, offset === 'Z' ? 'UTC' : `UTC${offset}`);
}

/** From when to when; one of the two where the other is open. */
export function spanText(
  input: ExportInput,
  window: { readonly start?: string; readonly end?: string } | undefined,
): string {
  const [start, end] = [window?.start, window?.end].map((moment) => momentText(input, moment));
  if (!start || !end) return start || end || '';
  return input.words.site.span(start, end);
}

/** So deep, a table in a value is still read by a person. */
const DEEPEST = 4;

/** A value of a setting in full, as HTML: text with its lines, a list as one, a table a key a line. */
export function valueHtml(value: Plain | undefined, nothing: string, words: SiteWords): string {
  if (value === undefined) return `<span class="quiet">${escapeHtml(words.notKnown)}</span>`;
  if (value === null) return `<span class="quiet">${escapeHtml(nothing)}</span>`;
  return nestedHtml(value, words, 0);
}

function nestedHtml(value: Plain, words: SiteWords, depth: number): string {
  if (typeof value === 'string')
    return linesHtml(value) || `<span class="quiet">${escapeHtml(words.empty)}</span>`;
  if (value === null) return '–';
  if (depth >= DEEPEST) return escapeHtml(JSON.stringify(value));
  const items = isList<Plain>(value)
    ? value.map((item) => nestedHtml(item, words, depth + 1))
    : isTable(value)
      ? Object.entries(value).map(
          ([key, item]) => `${escapeHtml(key)}: ${nestedHtml(item, words, depth + 1)}`,
        )
      : [];
  if (items.length === 0) return `<span class="quiet">${escapeHtml(words.empty)}</span>`;
  return `<ul class="value">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
