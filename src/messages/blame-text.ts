import * as l10n from '@vscode/l10n';
import type { Names } from '../core/history/names';
import type { Plain } from '../core/model/field';
import { valueAt } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import type { FieldPath } from '../core/problem';
import { shownValue } from './field-value';
import { itemName } from './item-text';
import { fieldLabel } from './labels';

/** What names of fields and values need to know beside them. */
export interface FieldContext {
  readonly kind: RecordKind;
  readonly names: Names;
  readonly dateText?: (moment: string) => string;
}

/** What a field of a record is called: `Risk`, or of an item of a list `Approval by Legal, Decision`. */
export function fieldName(record: Plain, path: FieldPath, context: FieldContext): string {
  const keys = keysOf(path);
  const at = path.findIndex((step) => typeof step === 'number');
  if (at < 0) return fieldLabel(context.kind, keys);
  const item = { path: keysOf(path.slice(0, at)), value: valueAt(record, path.slice(0, at + 1)) };
  const name = itemName({ path: item.path, value: item.value ?? null }, context);
  return at === path.length - 1 ? name : l10n.t('{0}, {1}', name, fieldLabel(context.kind, keys));
}

/** A value that a field has or had, on one line. */
export function fieldValueText(
  path: FieldPath,
  value: Plain | undefined,
  context: FieldContext,
): string {
  return value === undefined ? l10n.t('taken out') : shownValue(keysOf(path), value, context);
}

function keysOf(path: FieldPath): readonly string[] {
  return path.filter((step) => typeof step === 'string');
}
