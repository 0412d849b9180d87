import type { Plain } from '../../../core/model/field';
import { equalPlain, valueAt } from '../../../core/model/plain';
import type { Operation } from '../../../core/problem';
import type { Offer } from '../../../protocol/form';
import { setOperation, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { valueOfPlain } from '../model/cell-value';

/**
 * Names the setting of a row. What it is known to be becomes its *Before* in the same step, unless somebody has said
 * one: a value that came here this way for another setting gives way, one that a person wrote never does.
 */
export function nameSetting(form: Form, field: Field, { value, now }: Offer): void {
  const before = fillOf(form, field, now);
  if (value === '' || before.length === 0) writeValue(form, field, value);
  else form.store.edit([setOperation(form, field, value), ...before]);
}

function fillOf(form: Form, { path }: Field, now: Plain | undefined): readonly Operation[] {
  const from = [...path.slice(0, -1), 'from'];
  const said = valueAt(form.store.record, from);
  const isOurs = said !== undefined && equalPlain(said, form.filled.get(idOf(from)));
  if (said !== undefined && !isOurs) return [];
  if (now === undefined) return isOurs ? [{ op: 'unset', path: from }] : [];
  form.filled.set(idOf(from), now);
  return [{ op: 'set', path: from, value: valueOfPlain(now) }];
}
