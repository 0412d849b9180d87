import * as l10n from '@vscode/l10n';
import type { Plain } from '../core/model/field';
import { isList, isTable } from '../core/model/plain';
import { sentence } from './sentence';

/** What a value may take on one line (UTF-16 units) before it is cut. */
const LONGEST = 80;
const MOST_ITEMS = 4;

/** The words of values, taken from `l10n` when they are made; an export needs them in a language of its own. */
export interface ValueWords {
  readonly notKnown: string;
  readonly none: string;
  readonly empty: string;
  readonly oneRow: string;
  rows(count: string): string;
  /** "Contact, Lead and 3 more" */
  andMore(shown: string, count: string): string;
}

/** The words of values, in the language that `l10n` speaks now. */
export function valueWords(): ValueWords {
  return {
    notKnown: l10n.t('not known'),
    none: l10n.t('none'),
    empty: l10n.t('empty'),
    oneRow: l10n.t('1 row'),
    rows: sentence(l10n.t('{0} rows')),
    andMore: sentence(l10n.t('{0} and {1} more')),
  };
}

/**
 * Any value on one line: a text with its line ends as spaces, a list of words, the number of rows of a table;
 * "none" for nothing, "not known" for what is left out. Not escaped for any medium. Without `words`, in the language
 * that `l10n` speaks now.
 */
export function valueText(value: Plain | undefined, words?: ValueWords): string {
  // Nearly every value is a number or a word, and an export shows tens of thousands.
  if (typeof value === 'string' && /^\S+$/.test(value)) return cut(value);
  return inWords(value, words ?? valueWords());
}

function inWords(value: Plain | undefined, words: ValueWords): string {
  if (value === undefined) return words.notKnown;
  if (value === null) return words.none;
  if (typeof value === 'string') return textOnOneLine(value, words);
  if (isList(value)) return listText(value, words);
  return tableText(value, words);
}

/** The old value of a setting: nothing there means that it did not exist. */
export function beforeText(value: Plain | undefined): string {
  return value === null ? l10n.t('did not exist') : valueText(value);
}

/** The new value of a setting: nothing there means that it was taken out. */
export function afterText(value: Plain | undefined): string {
  return value === null ? l10n.t('removed') : valueText(value);
}

function textOnOneLine(text: string, words: ValueWords): string {
  // Long texts are cut before they are searched: what is shown is short in any case.
  const line = text
    .slice(0, LONGEST * 8)
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? words.empty : cut(line);
}

function cut(line: string): string {
  if (line.length <= LONGEST) return line;
  // Never half of a surrogate pair.
  const head = line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${head.trimEnd()}…`;
}

function listText(items: readonly Plain[], words: ValueWords): string {
  if (items.length === 0) return words.empty;
  if (items.some((item) => isTable(item) || isList(item)))
    return items.length === 1 ? words.oneRow : words.rows(String(items.length));
  const shown = items
    .slice(0, MOST_ITEMS)
    .map((item) => inWords(item, words))
    .join(', ');
  const rest = items.length - MOST_ITEMS;
  return rest > 0 ? words.andMore(cut(shown), String(rest)) : cut(shown);
}

function tableText(table: { readonly [key: string]: Plain }, words: ValueWords): string {
  const entries = Object.entries(table);
  if (entries.length === 0) return words.empty;
  const shown = entries
    .slice(0, MOST_ITEMS)
    .map(
      ([key, value]) => `${key}: ${isTable(value) || isList(value) ? '…' : inWords(value, words)}`,
    )
    .join(', ');
  const rest = entries.length - MOST_ITEMS;
  const line = textOnOneLine(shown, words);
  return rest > 0 ? words.andMore(line, String(rest)) : line;
}
