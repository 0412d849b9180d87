import type { Plain } from '../core/model/field';
import { isList, isTable } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import { valueText } from '../messages/format-value';
import { choiceLabel, fieldLabel } from '../messages/labels';

/** A record for reading: a line a field by its label; prose and rows indented below it. */
export function recordLines(
  record: { readonly [key: string]: Plain },
  kind: RecordKind,
): readonly string[] {
  return Object.entries(record).flatMap(([key, value]) => fieldLines([key], value, kind));
}

function fieldLines(path: readonly string[], value: Plain, kind: RecordKind): string[] {
  const label = fieldLabel(kind, [...path]);
  if (typeof value === 'string' && value.trimEnd().includes('\n'))
    return [`${label}:`, ...indented(value.trimEnd().split(/\r?\n/))];
  if (isList<Plain>(value) && value.some(isTable))
    return [`${label}:`, ...indented(value.map((row) => `- ${rowText(path, row, kind)}`))];
  if (isTable(value))
    return [
      `${label}:`,
      ...indented(
        Object.entries(value).flatMap(([key, item]) => fieldLines([...path, key], item, kind)),
      ),
    ];
  return [`${label}: ${words(path, value)}`];
}

/** A row of a table on one line: its fields by their labels. */
function rowText(path: readonly string[], row: Plain, kind: RecordKind): string {
  if (!isTable(row)) return words(path, row);
  return Object.entries(row)
    .map(([key, value]) => {
      const below = [...path, key];
      const text = isTable(value) ? `(${rowText(below, value, kind)})` : words(below, value);
      return `${fieldLabel(kind, below)}: ${text}`;
    })
    .join('; ');
}

function words(path: readonly string[], value: Plain): string {
  if (isList<Plain>(value) && !value.some(isTable))
    return value.map((item) => words(path, item)).join(', ');
  if (typeof value !== 'string') return valueText(value);
  // What the policy asks for are fields of a change.
  if (path.join('.') === 'policy.rules.ask') return fieldLabel('change', value);
  return choiceLabel([...path], value.trimEnd());
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
