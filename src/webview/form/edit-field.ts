import { isTable, valueAt } from '../../core/model/plain';
import type { FieldPath, Operation, Value } from '../../core/problem';
import type { Field, Form } from './form';
import { textOfValue } from './model/cell-value';

/*
 * How what a control holds becomes an edit. A field of a row may be the first thing in that row (the empty row below
 * a table), or in a row that is written short: a link that is nothing but its address.
 */

/** The edit that gives a field a value. */
export function setOperation(form: Form, { path, spec }: Field, value: Value): Operation {
  const [key, index, ...above] = [...path].reverse();
  if (typeof key !== 'string' || typeof index !== 'number') return { op: 'set', path, value };
  const list: FieldPath = above.reverse();
  const item = valueAt(form.store.record, [...list, index]);
  if (item === undefined) return { op: 'insert', path: list, index, value: { [key]: value } };
  if (isTable(item)) return { op: 'set', path, value };
  const shorthand = shorthandOf(form, list);
  if (shorthand === undefined || shorthand === spec.key)
    return { op: 'set', path: [...list, index], value };
  return {
    op: 'set',
    path: [...list, index],
    value: { [shorthand]: textOfValue(item) ?? '', [key]: value },
  };
}

/** The key that a row written short stands for. */
function shorthandOf(form: Form, list: FieldPath): string | undefined {
  return form.specs.find(({ key }) => key === list[0])?.shorthand;
}

/** Takes over a text that is being typed. */
export function typeValue(form: Form, field: Field, value: Value): void {
  form.store.type(setOperation(form, field, value));
}

/** Gives a field a value at once; nothing, an empty text or an empty list takes a field out that may be missing. */
export function writeValue(form: Form, field: Field, value: Value | undefined): void {
  const before = readField(form, field);
  const isEmpty =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) form.store.edit([setOperation(form, field, value)]);
  else if (before === undefined) return;
  else if (field.spec.required && field.path.length === 1)
    form.store.edit([setOperation(form, field, '')]);
  else form.store.edit([{ op: 'unset', path: field.path }]);
}

/** What stands in a field; in a row written short, its text for the one key it stands for. */
export function readField(form: Form, { path, spec }: Field) {
  const item = valueAt(form.store.record, path.slice(0, -1));
  if (typeof item === 'string' && shorthandOf(form, path.slice(0, -2)) === spec.key) return item;
  return valueAt(form.store.record, path);
}
