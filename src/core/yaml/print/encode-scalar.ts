import { numberText } from '../../model/plain';
import { plainScalarValue } from '../plain-scalar';

/** What a single YAML scalar can hold. */
export type ScalarValue = string | number | boolean | null;
export type QuoteStyle = 'plain' | 'single' | 'double';

/** What other readers of YAML 1.2 take a plain scalar for. */
export type CoreType = 'null' | 'boolean' | 'number' | 'text';

const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The type of a plain scalar in YAML's core schema. */
export function coreType(text: string): CoreType {
  if (plainScalarValue(text) === null) return 'null';
  if (BOOLEAN.test(text)) return 'boolean';
  return NUMBER.test(text) ? 'number' : 'text';
}

/** Characters that must not stand as themselves: controls, line ends other than `\n`, lone surrogates, marks that turn the reading direction, the byte order mark, and what stands for broken bytes. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Surrogate}/u;

/** Whether a text can stand as itself in a block scalar, line by line. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

const INDICATOR_FIRST = /^[,[\]{}#&*!|>'"%@`=]|^[-?:](?:\s|$)|^(?:---|\.\.\.)/;
const ENDS_PLAIN = /:(?:\s|$)|\s#/;
const FLOW_INDICATOR = /[,[\]{}]/;

/** Whether a text can stand without quotes and is then read as this text by everybody. */
export function isPlainSafe(text: string, inFlow: boolean): boolean {
  return (
    !/^\s|\s$|[\t\n]/.test(text) &&
    isPrintable(text) &&
    text !== '<<' &&
    !INDICATOR_FIRST.test(text) &&
    !ENDS_PLAIN.test(text) &&
    !(inFlow && meansMoreInFlow(text))
  );
}

/** Whether a text that stands without quotes elsewhere means something else in flow style. */
export function meansMoreInFlow(text: string): boolean {
  return FLOW_INDICATOR.test(text) || /^[-?:]/.test(text);
}

/**
 * A scalar on one line. Numbers, booleans and null stand plain; a text that would be read as one of these is quoted.
 *
 * @param preferred The quotes to use when they are not needed, or when they will do.
 */
export function encodeScalar(
  value: ScalarValue,
  inFlow: boolean,
  preferred: QuoteStyle = 'plain',
): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  return quoted(value, preferred === 'plain' ? neededQuotes(value, inFlow) : preferred);
}

function neededQuotes(text: string, inFlow: boolean): QuoteStyle {
  if (coreType(text) === 'text' && isPlainSafe(text, inFlow)) return 'plain';
  return /["\\]/.test(text) ? 'single' : 'double';
}

function quoted(text: string, style: QuoteStyle): string {
  if (style === 'plain') return text;
  const asItself = isPrintable(text) && !/[\t\n]/.test(text);
  if (style === 'single' && asItself) return `'${text.replaceAll("'", "''")}'`;
  return doubleQuoted(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const ESCAPED = new RegExp(`["\\\\\\n\\r\\t]|${UNPRINTABLE.source}`, 'gu');

function doubleQuoted(text: string): string {
  const body = text.replace(ESCAPED, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return ESCAPES[character] ?? `\\u${code.padStart(4, '0')}`;
  });
  return `"${body}"`;
}

/** A key. */
export function encodeKey(key: string, inFlow: boolean): string {
  return encodeScalar(key, inFlow);
}
