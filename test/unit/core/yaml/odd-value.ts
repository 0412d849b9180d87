import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import { setKey } from '../../../../src/core/model/plain';

// prettier-ignore
const WORDS = [
  'marketo', 'Raise the threshold', '65', '1.10', 'true', 'null', '2026-11-20', '24 h', 'a: b', 'x #y', "it's", '"q"',
  '- dash', '{brace', '[bracket', '100%', '@at', '😀 emoji', 'Köln', '', ' padded ', 'a, b', 'https://x.example/a?b#c',
  '*star', '&and', '!bang', '|', '>', 'key:', 'back\\slash', 'tab\there', '~', '---', 'ไทย',
];
// prettier-ignore
const PROSE = [
  'One\nTwo\n', 'a\n\nb\n', '  led\nback\n', 'no end\nof line', 'kept\n\n\n', '# heading\n\n- a\n- b\n', 'a\n  \nb\n',
  '\n\nlate\n', 'x: y\nz: {}\n', '\ttab\nx\n',
];
/** Names of fields, known and unknown, and some that JavaScript has its own ideas about. */
// prettier-ignore
export const KEYS = [
  'id', 'title', 'kind', 'status', 'risk', 'why', 'what', 'tools', 'settings', 'assets', 'window', 'impact', 'links',
  'rollback', 'colour', 'x y', '9', 'a:b', '__proto__', 'constructor', 'path', 'from', 'to', 'target', 'note', 'reports',
];

/** One line. */
export const word = fc.constantFrom(...WORDS);
/** Several lines. */
export const prose = fc.constantFrom(...PROSE);
const scalar: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: prose },
  { weight: 1, arbitrary: fc.constant(null) },
);
const key = fc.constantFrom(...KEYS);

/** A table of one to `max` fields. */
export function tableOf(
  item: fc.Arbitrary<Plain>,
  max: number,
): fc.Arbitrary<Record<string, Plain>> {
  const pairs = fc.uniqueArray(fc.tuple(key, item), {
    selector: ([name]) => name,
    maxLength: max,
    minLength: 1,
  });
  return pairs.map((entries) => {
    const table: Record<string, Plain> = {};
    for (const [name, value] of entries) {
      setKey(table, name, value);
    }
    return table;
  });
}

const row = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
);
/** The value of a field of a record. */
export const fieldValue: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 2, arbitrary: fc.array(tableOf(row, 4), { maxLength: 3 }) },
  { weight: 1, arbitrary: tableOf(row, 4) },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(scalar, { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);
