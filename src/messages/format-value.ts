import * as l10n from '@vscode/l10n';
import type { Plain } from '../core/model/field';
import { isList, isTable } from '../core/model/plain';

/** What a value may take on one line (UTF-16 units) before it is cut. */
const LONGEST = 80;
const MOST_ITEMS = 4;

/**
 * Any value on one line: a text with its line ends as spaces, a list of words, the number of rows of a table;
 * "none" for nothing, "not known" for what is left out. Not escaped for any medium.
 */
export function valueText(value: Plain | undefined): string {
  if (value === undefined) return l10n.t('not known');
  if (value === null) return l10n.t('none');
  if (typeof value === 'string') return textOnOneLine(value);
  if (isList(value)) return listText(value);
  return tableText(value);
}

/** The old value of a setting: nothing there means that it did not exist. */
export function beforeText(value: Plain | undefined): string {
  return value === null ? l10n.t('did not exist') : valueText(value);
}

/** The new value of a setting: nothing there means that it was taken out. */
export function afterText(value: Plain | undefined): string {
  return value === null ? l10n.t('removed') : valueText(value);
}

function textOnOneLine(text: string): string {
  // Nearly every value is a number or a word, and an export shows tens of thousands.
  if (/^\S+$/.test(text)) return cut(text);
  // Long texts are cut before they are searched: what is shown is short in any case.
  const line = text
    .slice(0, LONGEST * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return l10n.t('empty');
  return cut(line);
}

function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  // Never half of a surrogate pair.
  const head = line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${head.trimEnd()}…`;
}

function listText(items: readonly Plain[]): string {
  if (items.length === 0) return l10n.t('empty');
  if (items.some((item) => isTable(item) || isList(item)))
    return items.length === 1 ? l10n.t('1 row') : l10n.t('{0} rows', items.length);
  const shown = items.slice(0, MOST_ITEMS).map(valueText).join(', ');
  const rest = items.length - MOST_ITEMS;
  return rest > 0 ? l10n.t('{0} and {1} more', cut(shown), rest) : cut(shown);
}

function tableText(table: { readonly [key: string]: Plain }): string {
  const entries = Object.entries(table);
  if (entries.length === 0) return l10n.t('empty');
  const shown = entries
    .slice(0, MOST_ITEMS)
    .map(([key, value]) => `${key}: ${isTable(value) || isList(value) ? '…' : valueText(value)}`)
    .join(', ');
  const rest = entries.length - MOST_ITEMS;
  const line = textOnOneLine(shown);
  return rest > 0 ? l10n.t('{0} and {1} more', line, rest) : line;
}
