import type { PastValue } from '../core/history/blame';
import { fieldChanges } from '../core/history/field-changes';
import type { Plain } from '../core/model/field';
import { isList } from '../core/model/plain';
import type { FieldPath } from '../core/problem';
import { fieldValueText } from './blame-text';
import type { FieldContext } from './blame-text';
import { isProse } from './field-value';
import { changeLines } from './history-text';
import { proseDiff } from './prose-diff';
import type { ProsePart } from './prose-diff';

/** One value of a field as a person reads it. */
export interface PastText {
  /** The value; of a group or a table, what became another. */
  readonly lines: readonly string[];
  /** Of prose: all of it, with what came and went. */
  readonly parts?: readonly ProsePart[];
}

/** A value that a field had, beside the one before it. */
export function pastText(
  path: FieldPath,
  { value }: Pick<PastValue, 'value'>,
  older: Plain | undefined,
  context: FieldContext,
): PastText {
  const keys = path.filter((step) => typeof step === 'string');
  const line = fieldValueText(path, value, context);
  if (typeof value === 'string' && isProse(context.kind, keys, [value])) {
    const parts = typeof older === 'string' ? proseDiff(older, value) : undefined;
    return { lines: [line], parts: parts ?? [{ type: 'same', text: value }] };
  }
  const isRows = isList(value) && value.some((item) => typeof item === 'object');
  const isDeep = typeof value === 'object' && value !== null;
  if (!isDeep || keys.length < path.length || (older === undefined && !isRows))
    return { lines: [line] };
  const before = older === undefined ? {} : within(keys, older);
  const lines = changeLines(fieldChanges(before, within(keys, value)), context);
  return { lines: lines.length > 0 ? lines : [line] };
}

/** A record that has nothing but this value. */
function within(keys: readonly string[], value: Plain): Plain {
  return [...keys].reverse().reduce<Plain>((inner, key) => ({ [key]: inner }), value);
}
