import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import type { FieldPath, Operation, Value } from '../../../../src/core/problem';
import { isList, isTable, valueAt } from '../../../../src/core/model/plain';
import { KEYS, prose, word } from './odd-value';

/** Texts that need care: marks, controls, halves of pairs, blanks of all kinds. */
const hard = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\t', '#', ':', '-', '|', '\r'),
    maxLength: 10,
  }),
  fc.constantFrom(
    '\u202Egpj.exe',
    '\uD800',
    'a\u2028b',
    '\uFEFFx',
    '\u0007',
    'a\r\nb\r\n',
    '<<',
    '=',
    '- ',
    '? ',
  ),
);
const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: prose },
  { weight: 3, arbitrary: hard },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, true, false, 0, -5, 80, 1.5, 1e21) },
);
const row = fc.dictionary(fc.constantFrom(...KEYS.filter((key) => key !== '__proto__')), scalar, {
  maxKeys: 4,
});

/** Any value that may be set. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(row, { maxLength: 3 }) },
  { weight: 1, arbitrary: row },
);

/** The choices from which `operationOn` makes an operation that fits a record. */
export interface Choices {
  readonly op: Operation['op'];
  readonly steps: readonly number[];
  readonly key: string;
  readonly isNew: boolean;
  readonly index: number;
  readonly to: number;
  readonly value: Value;
}
export const choices: fc.Arbitrary<Choices> = fc.record({
  op: fc.constantFrom<Operation['op']>('set', 'set', 'unset', 'insert', 'move'),
  steps: fc.array(fc.nat(99), { minLength: 4, maxLength: 4 }),
  key: fc.constantFrom(...KEYS),
  isNew: fc.boolean(),
  index: fc.nat(5),
  to: fc.nat(5),
  value: anyValue,
});

/** An operation on something that is there, or beside it. */
export function operationOn(record: Plain, { op, ...chosen }: Choices): Operation {
  const { value, index, to } = chosen;
  const path = pathIn(record, chosen.steps);
  const found = valueAt(record, path);
  if ((op === 'insert' || op === 'move') && isList(found) && found.length > 0) {
    return op === 'insert'
      ? { op, path, index, value }
      : { op, path, from: index % found.length, to };
  }
  const last = path.length;
  if (op === 'insert' && (found === null || last === 0)) {
    return { op, path: last === 0 ? [missingKey(record)] : path, index, value };
  }
  if (chosen.isNew && isTable(found)) return { op: 'set', path: [...path, chosen.key], value };
  if (last === 0) return { op: 'set', path: [chosen.key], value };
  return op === 'unset' ? { op, path } : { op: 'set', path, value };
}

function missingKey(record: Plain): string {
  return KEYS.find((key) => isTable(record) && !Object.hasOwn(record, key)) ?? 'other';
}

function pathIn(record: Plain, steps: readonly number[]): FieldPath {
  const path: (string | number)[] = [];
  let value: Plain | undefined = record;
  for (const die of steps) {
    const keys: readonly (string | number)[] = isList(value)
      ? [...value.keys()]
      : isTable(value)
        ? Object.keys(value)
        : [];
    const step = keys[die % Math.max(1, keys.length)];
    // One time in four no deeper
    if (step === undefined || (path.length > 0 && die % 4 === 3)) break;
    path.push(step);
    value = valueAt(record, path);
  }
  return path;
}
