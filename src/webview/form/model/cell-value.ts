import type { Plain } from '../../../core/model/field';
import type { FieldSpec } from '../../../core/model/field-spec';
import { isList, setKey } from '../../../core/model/plain';
import type { Value } from '../../../core/problem';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * What is written for a text that a person typed. A before or after that is a plain number stays one, so that its
 * file reads `65` and not `"65"`; `1.10`, `007` and twenty digits would not survive as numbers, and stay text.
 */
export function valueOfText(spec: Pick<FieldSpec, 'type'>, text: string): Value {
  switch (spec.type) {
    case 'value':
    case 'number':
      return NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
    case 'yes-no':
      return text === 'yes' || text === 'true'
        ? true
        : text === 'no' || text === 'false'
          ? false
          : text;
    case 'list':
      return listOfText(text);
    default:
      return text;
  }
}

/** What is written for a value that another record has as a before or after: the same, a plain number as one. */
export function valueOfPlain(value: Plain): Value {
  if (typeof value === 'string') return valueOfText({ type: 'value' }, value);
  if (value === null) return null;
  if (isList(value)) return value.map(valueOfPlain);
  const table: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) setKey(table, key, valueOfPlain(item));
  return table;
}

/** A list that came as one text, from a sheet's cell. */
function listOfText(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** The text of a scalar in a control; of nothing, an empty one; undefined when it is a list or a table. */
export function textOfValue(value: Plain | undefined): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : undefined;
}

/*
 * Prose stands in files as blocks, which end in a line end that no person typed. It is left out of what is edited,
 * and put back when the text had one or has become more than a line.
 */

/** Prose as it is edited. */
export function textOfProse(value: Plain | undefined): string {
  const text = textOfValue(value) ?? '';
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

/** Prose as it is written, where `before` stood. */
export function proseOfText(text: string, before: Plain | undefined): string {
  const block = typeof before === 'string' && before.endsWith('\n');
  return text !== '' && (block || text.includes('\n')) ? `${text}\n` : text;
}
