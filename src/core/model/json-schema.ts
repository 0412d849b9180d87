import * as z from 'zod';
import { describe } from './describe';
import { fieldMeta } from './field';
import type { FieldSpec } from './field-spec';
import type { RecordKind } from './record-kind';
import { schemas } from './records';

/** The words of a schema in the reader's language. Names of fields are joined by dots, without indices. */
export interface SchemaWords {
  record(kind: RecordKind): string;
  label(kind: RecordKind, field: string): string;
  help(kind: RecordKind, field: string): string;
}

/** A JSON Schema, or a part of one. */
interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  title?: string;
  description?: string;
  examples?: readonly string[];
}

/**
 * The JSON Schema (draft 2020-12) of a kind of record, as another YAML 1.2 reader sees it: a title of `2026` is a
 * number to such a reader, and still a title. Fields that are not named may stand beside those that are.
 */
export function jsonSchema(kind: RecordKind, words: SchemaWords): object {
  const schema = z.toJSONSchema(schemas[kind], {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: part }) {
      const widget = zodSchema instanceof z.ZodType ? fieldMeta.get(zodSchema)?.widget : undefined;
      if ((widget === 'line' || widget === 'prose') && part.type === 'string')
        Object.assign(part, { type: ['string', 'number', 'boolean'] });
      if (widget === 'time') part.pattern = TIME_PATTERN;
    },
  }) as JsonSchema;
  for (const field of describe(kind)) annotate(schema, field, '', kind, words);
  return { ...schema, title: words.record(kind) };
}

/** A day, or a time with its offset; the schema itself asks a function, which no JSON can hold. */
const TIME_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$';

function annotate(
  parent: JsonSchema,
  field: FieldSpec,
  above: string,
  kind: RecordKind,
  words: SchemaWords,
): void {
  const part = parent.properties?.[field.key];
  if (!part) return;
  const name = above + field.key;
  part.title = words.label(kind, name);
  part.description = words.help(kind, name);
  if (!field.required) allowEmpty(part);
  if (field.suggestions) part.examples = field.suggestions;
  const item = part.items ?? part;
  const group = item.anyOf?.find((option) => option.properties !== undefined) ?? item;
  for (const below of field.fields ?? []) annotate(group, below, `${name}.`, kind, words);
}

/** A field that may be left out may also be there and empty: half-written records are no error. */
function allowEmpty(part: JsonSchema): void {
  if (part.anyOf) part.anyOf = [...part.anyOf, { type: 'null' }];
  if (part.type !== undefined) part.type = [part.type, 'null'].flat();
  if (part.enum) part.enum = [...part.enum, null];
}
