import { DAY_MS } from '../../days';
import { defused } from '../csv';
import type { Cell } from '../csv';
import { escapeHtml } from '../html';
import { instantOf, isDay } from '../instants';
import type { ColumnType } from '../sheets';
import { xmlText } from '../xml-text';
import { STYLE } from './package-xml';

/** Excel holds 32,767 characters in a cell. A sign that more follows must fit as well. */
const MOST_CHARACTERS = 32_000;
/** 1 January 1970, counted in days from 30 December 1899 as spreadsheets do (18.17.4.1). */
const EPOCH = 25_569;
/** 1 March 1900: Excel takes 1900 for a leap year, so an earlier day would be another one, or none. */
const FIRST_DAY = 61;

/** A cell of a worksheet (ISO/IEC 29500-1, 18.3.1.4), and whether it is but the beginning of its text. */
export interface CellXml {
  readonly xml: string;
  readonly isCut: boolean;
}

const whole = (xml: string): CellXml => ({ xml, isCut: false });

/** A value as its column's type has it; text where it is not of that type, so that nothing is lost. */
export function cellXml(value: Cell, type: ColumnType, reference: string): CellXml {
  if (value === undefined || value === '') return whole('');
  if (typeof value === 'number')
    return isNumber(value)
      ? whole(numberXml(reference, value))
      : textXml(String(value), reference, STYLE.plain);
  if (typeof value === 'boolean') return whole(flagXml(reference, value));
  if (type === 'moment') {
    const serial = (instantOf(value)?.getTime() ?? Number.NaN) / DAY_MS + EPOCH;
    const style = isDay(value) ? STYLE.day : STYLE.time;
    if (serial >= FIRST_DAY) return whole(numberXml(reference, serial, style));
  }
  if (type === 'number' && isNumber(Number(value)) && String(Number(value)) === value)
    return whole(numberXml(reference, Number(value)));
  if (type === 'yes-no' && /^(?:true|false)$/.test(value))
    return whole(flagXml(reference, value === 'true'));
  return textXml(value, reference, STYLE.plain);
}

/** Text that stands for itself, in whatever style. */
export function textXml(text: string, reference: string, style: number): CellXml {
  const safe = written(text);
  const isCut = safe.length > MOST_CHARACTERS;
  const shown = isCut ? `${beginning(safe, MOST_CHARACTERS)}…` : safe;
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  const xml = `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeHtml(shown)}</t></is></c>`;
  return { xml, isCut };
}

/** Excel takes a file with a number without an end for broken. */
const isNumber = (value: number): boolean => Number.isFinite(value);

function numberXml(reference: string, value: number, style: number = STYLE.plain): string {
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  return `<c r="${reference}"${styled}><v>${value}</v></c>`;
}

const flagXml = (reference: string, value: boolean): string =>
  `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;

/** At most this many UTF-16 units of a text, and no half of a character. */
export function beginning(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, (half) => (text.length > most ? '' : half));
}

/** Defused, and without what a workbook takes for an escaped character (`_x0041_` for `A`, 22.9.2.19). */
function written(text: string): string {
  return xmlText(defused(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The letters of a column, counted from 0: A, Z, AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
