import { describe } from '../model/describe';
import type { FieldSpec } from '../model/field-spec';
import type { CustomField } from '../model/logbook';
import type { FieldPath } from '../problem';
import type { Entry } from '../logbook/entry';

/** A text of a record, and where it stands. */
export interface TextAt {
  readonly path: FieldPath;
  readonly text: string;
}

/** The texts of a record: those that a person wrote freely, and the names of people in the fields for them. */
export interface TextsOf {
  readonly free: readonly TextAt[];
  readonly people: readonly string[];
}

/** Says of itself what it holds, or holds nothing that a person wrote. */
const NOT_SEARCHED = new Set(['id', 'allowed', 'attachments', 'events']);

/** All texts of a record, its own unknown fields too. */
export function textsOf(
  { kind, record }: Exclude<Entry, { kind: 'broken' }>,
  customFields: readonly CustomField[],
): TextsOf {
  const free: TextAt[] = [];
  const people: string[] = [];
  const visit = (value: unknown, path: FieldPath, spec: FieldSpec | undefined): void => {
    if (typeof value === 'string') {
      if (spec?.refers === 'person') people.push(value);
      else if (isFree(spec)) free.push({ path, text: value });
    } else if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      items.forEach((item, at) => visit(item, [...path, at], spec?.item ?? spec));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value))
        visit(
          item,
          [...path, key],
          spec?.fields?.find((field) => field.key === key),
        );
    }
  };
  const fields = describe(kind, customFields);
  for (const [key, value] of Object.entries(record))
    if (!NOT_SEARCHED.has(key))
      visit(
        value,
        [key],
        fields.find((field) => field.key === key),
      );
  return { free, people };
}

/** A code, a date or the id of a record is nobody's address. */
function isFree(spec: FieldSpec | undefined): boolean {
  if (!spec) return true;
  if (spec.refers && spec.refers !== 'setting-path') return false;
  return spec.type !== 'choice' && spec.type !== 'date' && spec.type !== 'time';
}
