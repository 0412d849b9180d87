import { findPerson } from '../../logbook/names';
import type { Snapshot } from '../../logbook/snapshot';
import { readEpoch } from '../read/date-epoch';
import { readSerial } from '../read/date-serial';
import { readDateText } from '../read/date-text';
import { plainWords } from './plain-words';
import { VALUE_SYNONYMS } from './value-synonyms';
import { mapField } from './map-field';

/** What the values of a column look like: shares from 0 to 1 of those that are not empty. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: readonly string[];
  /** Whether every row has a value, and each another. */
  readonly isKey: boolean;
  readonly dates: number;
  /** Dates as spreadsheets count them: numbers, which may as well be anything else. */
  readonly serials: number;
  readonly links: number;
  /** Several words, few enough for a line, and nothing of the other kinds. */
  readonly sentences: number;
  readonly people: number;
  readonly tools: number;
  readonly processes: number;
  /** By field: the share of values that are its codes, or stand for them. */
  readonly codes: ReadonlyMap<string, number>;
}

const LONGEST_LINE = 200;
const SEVERAL_WORDS = /\p{L}{2}[^]*\s[^]*\p{L}{2}/u;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LINK = /^https?:\/\/\S+$/i;

/** Looks at the values of a column. */
export function profileOf(values: readonly string[], snapshot: Snapshot): ColumnProfile {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const distinct = [...new Set(filled)];
  const share = (fits: (value: string) => boolean) =>
    distinct.length === 0 ? 0 : distinct.filter(fits).length / distinct.length;
  return {
    filled: filled.length,
    distinct,
    isKey:
      filled.length > 1 && filled.length === values.length && distinct.length === filled.length,
    dates: share((value) => readEpoch(value) !== undefined || readDateText(value) !== undefined),
    serials: share((value) => readSerial(value) !== undefined),
    links: share((value) => value.split(/[\s;,]+/).every((part) => LINK.test(part))),
    sentences: share(
      (value) =>
        value.length <= LONGEST_LINE &&
        SEVERAL_WORDS.test(value) &&
        readDateText(value) === undefined &&
        !isPerson(value, snapshot),
    ),
    people: share((value) => isPerson(value, snapshot)),
    tools: share((value) => partsOf(value).every((part) => isNamed(snapshot.tools, part))),
    processes: share((value) => partsOf(value).every((part) => isNamed(snapshot.processes, part))),
    codes: new Map(
      Object.keys(VALUE_SYNONYMS).map((field) => [
        field,
        share((value) => codeMeant(field, value) !== undefined),
      ]),
    ),
  };
}

/** The code of a field that a word stands for; undefined for none. */
export function codeMeant(field: string, word: string): string | undefined {
  const plain = plainWords(word);
  const codes = mapField(field, []).spec?.choices ?? [];
  const own = codes.find((code) => plainWords(code) === plain);
  const synonyms = Object.entries(VALUE_SYNONYMS[field] ?? {});
  return own ?? synonyms.find(([, words]) => words.includes(plain))?.[0];
}

/** The parts of a cell with several names in it. */
export function partsOf(value: string): readonly string[] {
  return value
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isPerson(value: string, snapshot: Snapshot): boolean {
  const folded = value.toLowerCase();
  const people = snapshot.logbook?.record.people ?? [];
  return partsOf(value).every(
    (part) =>
      ADDRESS.test(part) ||
      findPerson(snapshot, part) !== undefined ||
      people.some(({ name }) => name.toLowerCase() === folded),
  );
}

function isNamed(
  places: ReadonlyMap<string, { readonly record: { readonly name: string } }>,
  word: string,
): boolean {
  const folded = word.toLowerCase();
  return [...places].some(
    ([id, { record }]) => id.toLowerCase() === folded || record.name.toLowerCase() === folded,
  );
}
