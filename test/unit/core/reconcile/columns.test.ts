import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { rowsOf } from '../../../../src/core/reconcile/columns';

const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom(0, 1, 4_294_967_295)), {
  maxLength: 200,
});

describe('rows of columns', () => {
  it('share a number where they are alike in all columns, in the order in which they come', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const first = Uint32Array.from(all, ([value]) => value);
        const others = ([1, 2] as const).map((at) => Uint32Array.from(all, (row) => row[at]));
        const { numbers, firsts } = rowsOf([first, ...others]);
        const texts = [...new Set(all.map(String))];
        assert.deepEqual(
          [...numbers],
          all.map((row) => texts.indexOf(String(row))),
        );
        assert.deepEqual(
          [...firsts],
          texts.map((text) => all.findIndex((row) => String(row) === text)),
        );
      }),
    );
  });
});
