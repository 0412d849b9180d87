import assert from 'node:assert/strict';
import { applyOperation } from '../../../../src/core/model/apply-operation';

describe('applyOperation', () => {
  it('makes what is missing on the way', () => {
    assert.deepEqual(applyOperation({}, { op: 'set', path: ['a', 'b', 0, 'c'], value: 1 }), {
      a: { b: [{ c: '1' }] },
    });
    assert.deepEqual(
      applyOperation({ a: null }, { op: 'insert', path: ['a'], index: 9, value: true }),
      {
        a: ['true'],
      },
    );
  });

  it('takes out what it empties, up to an item of a list', () => {
    const unset = (
      record: Parameters<typeof applyOperation>[0],
      ...path: (string | number)[]
    ): unknown => applyOperation(record, { op: 'unset', path });
    assert.deepEqual(unset({ a: { b: ['x'] }, c: '1' }, 'a', 'b', 0), { c: '1' });
    assert.deepEqual(unset({ a: [{ b: 'x' }] }, 'a', 0, 'b'), { a: [{}] });
    assert.deepEqual(unset({ a: ['x'] }, 'a', 0), {});
    assert.deepEqual(unset({ a: {} }, 'a', 'b'), { a: {} });
    assert.deepEqual(unset({ a: null }, 'a', 'b', 0), { a: null });
    assert.deepEqual(unset({ a: ['x'] }, 'a', 3), { a: ['x'] });
  });

  it('moves to an end at most', () => {
    const move = (from: number, to: number): unknown =>
      applyOperation({ a: ['x', 'y', 'z'] }, { op: 'move', path: ['a'], from, to });
    assert.deepEqual(move(0, 1), { a: ['y', 'x', 'z'] });
    assert.deepEqual(move(2, -4), { a: ['z', 'x', 'y'] });
    assert.deepEqual(move(0, 99), { a: ['y', 'z', 'x'] });
    assert.equal(move(3, 0), undefined);
  });

  it('refuses what does not fit', () => {
    assert.equal(applyOperation({ a: 'x' }, { op: 'set', path: ['a', 'b'], value: 1 }), undefined);
    assert.equal(
      applyOperation({ a: 'x' }, { op: 'insert', path: ['a'], index: 0, value: 1 }),
      undefined,
    );
    assert.equal(applyOperation({ a: ['x'] }, { op: 'set', path: ['a', 5], value: 1 }), undefined);
    assert.equal(applyOperation({ a: {} }, { op: 'set', path: ['a', 0], value: 1 }), undefined);
    assert.equal(applyOperation({}, { op: 'set', path: [], value: 1 }), undefined);
  });

  it('keeps keys that JavaScript has its own ideas about', () => {
    const next = applyOperation({}, { op: 'set', path: ['__proto__', 'admin'], value: true });
    assert.deepEqual(Object.keys(next ?? {}), ['__proto__']);
    assert.equal(Reflect.get({}, 'admin'), undefined);
    assert.equal(
      applyOperation({}, { op: 'unset', path: ['constructor', 'name'] })?.['constructor'],
      Object,
    );
  });
});
