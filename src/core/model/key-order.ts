import { describe } from './describe';
import type { FieldSpec } from './field-spec';
import type { RecordKind } from './record-kind';

/** The canonical order of the keys of a table, and of the tables below it. Lists are looked through. */
export interface KeyOrder {
  readonly keys: readonly string[];
  readonly below: ReadonlyMap<string, KeyOrder>;
}

/** The order of a table that nothing is known of: as it was written. */
const NO_ORDER: KeyOrder = { keys: [], below: new Map() };

const known = new Map<RecordKind, KeyOrder>();

/** The canonical order of the keys of a kind of record, at every level, as its schema has them. */
export function keyOrder(kind: RecordKind): KeyOrder {
  const order = known.get(kind) ?? orderOf(describe(kind));
  known.set(kind, order);
  return order;
}

function orderOf(fields: readonly FieldSpec[]): KeyOrder {
  const below = new Map<string, KeyOrder>();
  for (const { key, fields: inner, item } of fields) {
    const nested = inner ?? item?.fields;
    if (nested) below.set(key, orderOf(nested));
  }
  return { keys: fields.map(({ key }) => key), below };
}

/** The order of what a step of a field's path leads to. */
export function orderBelow(order: KeyOrder, step: string | number): KeyOrder {
  return typeof step === 'number' ? order : (order.below.get(step) ?? NO_ORDER);
}
