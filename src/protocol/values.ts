import * as z from 'zod/mini';
import type { FieldSpec } from '../core/model/field-spec';
import type { Plain } from '../core/model/field';
import { FIX_CODES, PROBLEM_CODES } from '../core/problem';
import type { FieldPath, Operation, Problem, Value } from '../core/problem';

/*
 * Guards for what crosses between extension and webview. zod/mini, because every page carries them.
 * A recursive shape is annotated with the type of core that it guards, so that the two cannot drift apart.
 */

/** No value of a record nests deeper than the reading guard allows. */
const DEEPEST = 64;

/** Where a field stands in a record. */
export const path: z.ZodMiniType<FieldPath> = z
  .array(z.union([z.string(), z.int().check(z.nonnegative())]))
  .check(z.maxLength(DEEPEST));

/** A value as it was read: scalars as their source text. */
export const plain: z.ZodMiniType<Plain> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(plain), z.record(z.string(), plain)]),
);

const value: z.ZodMiniType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(value),
    z.record(z.string(), value),
  ]),
);

const index = z.int().check(z.nonnegative());

export const operation: z.ZodMiniType<Operation> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), path, value }),
  z.strictObject({ op: z.literal('unset'), path }),
  z.strictObject({ op: z.literal('insert'), path, index, value }),
  z.strictObject({ op: z.literal('move'), path, from: index, to: index }),
]);

const words = z.record(z.string(), z.union([z.string(), z.number()]));

export const problem: z.ZodMiniType<Problem> = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  args: words,
  path: z.optional(path),
  range: z.optional(z.object({ start: index, end: index })),
  fixes: z.optional(
    z.array(z.object({ code: z.enum(FIX_CODES), args: words, operations: z.array(operation) })),
  ),
});

export const fieldSpec: z.ZodMiniType<FieldSpec> = z.lazy(() =>
  z.object({
    key: z.string(),
    type: z.enum([
      'line',
      'prose',
      'date',
      'time',
      'number',
      'yes-no',
      'url',
      'value',
      'choice',
      'group',
      'list',
      'table',
    ]),
    required: z.boolean(),
    choices: z.optional(z.array(z.string())),
    suggestions: z.optional(z.array(z.string())),
    refers: z.optional(
      z.enum([
        'logbook',
        'tool',
        'process',
        'integration',
        'change',
        'person',
        'team',
        'audience',
        'target',
        'setting-path',
      ]),
    ),
    fields: z.optional(z.array(fieldSpec)),
    item: z.optional(fieldSpec),
    shorthand: z.optional(z.string()),
    custom: z.optional(z.object({ name: z.string(), help: z.optional(z.string()) })),
  }),
);
