import * as z from 'zod';
import { customFieldsOn } from './custom-fields';
import { fieldMeta } from './field';
import type { FieldPath } from '../problem';
import type { FieldSpec } from './field-spec';
import type { CustomField } from './logbook';
import type { RecordKind } from './record-kind';
import { schemas } from './records';

const builtIn = new Map<RecordKind, readonly FieldSpec[]>();

/**
 * The fields of a kind of record in canonical order, as forms, completion and help need them; the custom fields
 * that logbook.yaml declares for that kind come last. A custom field cannot take the place of one of ours.
 */
export function describe(
  kind: RecordKind,
  customFields: readonly CustomField[] = [],
): readonly FieldSpec[] {
  const ours = builtInFields(kind);
  const keys = new Set(ours.map((spec) => spec.key));
  const theirs = customFieldsOn(kind, customFields).filter((field) => !keys.has(field.id));
  return theirs.length === 0 ? ours : [...ours, ...theirs.map(customSpec)];
}

/** The description of a field at a path with indices; undefined for what the schema does not know. */
export function specAt(kind: RecordKind, path: FieldPath): FieldSpec | undefined {
  let fields: readonly FieldSpec[] | undefined = describe(kind);
  let spec: FieldSpec | undefined;
  for (const step of path) {
    spec =
      typeof step === 'number' ? (spec?.item ?? spec) : fields?.find(({ key }) => key === step);
    fields = spec?.fields;
  }
  return spec;
}

function builtInFields(kind: RecordKind): readonly FieldSpec[] {
  const known = builtIn.get(kind);
  if (known) return known;
  const fields = fieldsOf(schemas[kind]);
  builtIn.set(kind, fields);
  return fields;
}

function fieldsOf(group: z.ZodObject): readonly FieldSpec[] {
  return Object.entries<z.core.$ZodType>(group.shape).map(([key, field]) => specOf(key, field));
}

function specOf(key: string, field: z.core.$ZodType): FieldSpec {
  if (field instanceof z.ZodOptional) {
    return { ...specOf(key, field.unwrap()), required: false };
  }
  if (field instanceof z.ZodObject) {
    return { key, type: 'group', required: true, fields: fieldsOf(field) };
  }
  if (field instanceof z.ZodUnion && !fieldMeta.has(field)) return unionSpec(key, field);
  if (field instanceof z.ZodArray) return listSpec(key, field.element);
  if (field instanceof z.ZodEnum) {
    return { key, type: 'choice', required: true, choices: field.options.map(String) };
  }
  const meta = fieldMeta.get(field as z.ZodType);
  return {
    key,
    type: meta?.widget ?? 'value',
    required: true,
    ...(meta?.suggestions ? { suggestions: meta.suggestions } : {}),
    ...(meta?.refers ? { refers: meta.refers } : {}),
  };
}

function listSpec(key: string, element: z.core.$ZodType): FieldSpec {
  const item = specOf(key, element);
  if (item.type !== 'group') return { key, type: 'list', required: true, item };
  return { ...item, type: 'table' };
}

/** A group that may also be written as the text of its first field: a link that is nothing but its address. */
function unionSpec(key: string, union: z.ZodUnion): FieldSpec {
  const group = union.options.find((option) => option instanceof z.ZodObject);
  if (!group) return { key, type: 'value', required: true };
  const fields = fieldsOf(group);
  const first = fields[0];
  return {
    key,
    type: 'group',
    required: true,
    fields,
    ...(first ? { shorthand: first.key } : {}),
  };
}

const CUSTOM_TYPES = {
  text: { type: 'line' },
  markdown: { type: 'prose' },
  number: { type: 'number' },
  date: { type: 'date' },
  'yes-no': { type: 'yes-no' },
  choice: { type: 'choice' },
  choices: { type: 'list' },
  person: { type: 'line', refers: 'person' },
  url: { type: 'url' },
} as const satisfies Record<CustomField['type'], Pick<FieldSpec, 'type' | 'refers'>>;

function customSpec(field: CustomField): FieldSpec {
  const choices = field.choices ?? [];
  const options: Pick<FieldSpec, 'choices' | 'item'> =
    field.type === 'choice'
      ? { choices }
      : field.type === 'choices'
        ? { item: { key: field.id, type: 'choice', required: true, choices } }
        : {};
  return {
    key: field.id,
    required: false,
    ...CUSTOM_TYPES[field.type],
    ...options,
    custom: { name: field.name, ...(field.help === undefined ? {} : { help: field.help }) },
  };
}
