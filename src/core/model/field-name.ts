import type * as z from 'zod';
import type { RecordKind } from './record-kind';
import type { schemas } from './records';

/** The names of the fields below a schema, joined by dots, without the indices of lists: `approvals.asked-of`. */
type FieldsOf<S> =
  S extends z.ZodOptional<infer Inner>
    ? FieldsOf<Inner>
    : S extends z.ZodArray<infer Item>
      ? FieldsOf<Item>
      : S extends z.ZodUnion<infer Options>
        ? FieldsOf<Options[number]>
        : S extends z.ZodObject<infer Shape>
          ? FieldsOfShape<Shape>
          : never;

type FieldsOfShape<Shape> = {
  [Key in keyof Shape & string]: Key | `${Key}.${FieldsOf<Shape[Key]>}`;
}[keyof Shape & string];

/** Every field of a kind of record, nested ones too; a table over it that misses one does not compile. */
export type FieldName<Kind extends RecordKind> = FieldsOf<(typeof schemas)[Kind]>;
