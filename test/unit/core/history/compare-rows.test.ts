import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compareRows } from '../../../../src/core/history/compare-rows';
import type { Plain } from '../../../../src/core/model/field';

describe('compareRows', () => {
  it('knows rows by their first column, wherever they stand', () => {
    const before: Plain = [
      { from: 'a', to: '1' },
      { from: 'b', to: '2' },
    ];
    const after: Plain = [
      { from: 'b', to: '3', rule: 'x' },
      { from: 'c', to: '1' },
    ];
    assert.deepEqual(compareRows(before, after), [
      { name: 'b', column: 'to', before: '2', after: '3' },
      { name: 'b', column: 'rule', before: undefined, after: 'x' },
      { name: 'c', before: undefined, after: { from: 'c', to: '1' } },
      { name: 'a', before: { from: 'a', to: '1' }, after: undefined },
    ]);
  });

  it('says nothing of what is no table, or of rows that it cannot tell apart', () => {
    for (const value of ['a', null, [], ['a'], { a: 'b' }])
      assert.equal(compareRows(value, [{ a: 'b' }]), undefined);
    assert.equal(compareRows([{ a: 'x' }, { a: 'x' }], [{ a: 'x' }]), undefined);
  });
});
