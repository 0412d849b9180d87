import { describe } from '../../model/describe';
import type { FieldSpec } from '../../model/field-spec';
import type { CustomField } from '../../model/logbook';

/** Where a column of a map leads to in a change. */
export interface MapField {
  /** As the map has it, its keys joined by dots. */
  readonly field: string;
  /**
   * The keys on the way: one for a field of its own, two for one of a group or of a row of a table. Of what the record
   * does not know: the whole name, once.
   */
  readonly keys: readonly string[];
  /** What the last key holds; undefined for what the record does not know. */
  readonly spec: FieldSpec | undefined;
  /** Whether the first key holds a table, each row of a file adding one or more to it. */
  readonly inTable: boolean;
  /** Whether the field takes several values. */
  readonly several: boolean;
  /** Of a table: the keys that each of its rows must have. */
  readonly required: readonly string[];
}

/** The field of a change that a name such as `settings.from` leads to. */
export function mapField(field: string, customFields: readonly CustomField[]): MapField {
  const [first = '', second, ...more] = field.split('.');
  const top = describe('change', customFields).find(({ key }) => key === first);
  const unknown: MapField = {
    field,
    keys: [field],
    spec: undefined,
    inTable: false,
    several: false,
    required: [],
  };
  if (!top || more.length > 0) return unknown;
  if (second === undefined) return topField(unknown, top);
  const inner = top.fields?.find(({ key }) => key === second);
  if (!inner || (top.type !== 'table' && top.type !== 'group')) return unknown;
  const { spec, several } = single(inner);
  if (!spec) return unknown;
  return { ...unknown, keys: [first, second], spec, inTable: top.type === 'table', several };
}

/** A field of its own; of a table that may also be written as a text, such as `links`, that text. */
function topField(unknown: MapField, top: FieldSpec): MapField {
  if (top.type === 'table') {
    const required = (top.fields ?? []).filter((inner) => inner.required).map(({ key }) => key);
    const short = top.fields?.find(({ key }) => key === top.shorthand);
    if (!short) return { ...unknown, required };
    return { ...unknown, keys: [top.key, short.key], spec: short, inTable: true, required };
  }
  const { spec, several } = single(top);
  return spec ? { ...unknown, keys: [top.key], spec, several } : unknown;
}

/** What one value of a field is; undefined where only a table or a group fits. */
function single(spec: FieldSpec): { spec: FieldSpec | undefined; several: boolean } {
  const one = spec.type === 'list' ? spec.item : spec;
  const fits = one && one.type !== 'table' && one.type !== 'group' && one.type !== 'list';
  return { spec: fits ? one : undefined, several: spec.type === 'list' };
}
