import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { OverlayMap } from '../../../../src/core/logbook/overlay-map';
import { brokenEntry } from '../../../../src/core/logbook/broken-entry';
import type { Entry } from '../../../../src/core/logbook/entry';

const PATHS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const entry = (path: string) => brokenEntry(path, []);

describe('OverlayMap', () => {
  it('is what a map ordered by path would be, after any number of replacements', () => {
    const paths = fc.constantFrom(...PATHS);
    const step = fc.tuple(paths, fc.boolean());
    fc.assert(
      fc.property(fc.uniqueArray(paths), fc.array(step, { maxLength: 600 }), (first, steps) => {
        const plain = new Map(first.sort().map((path) => [path, entry(path)]));
        let map = OverlayMap.of(new Map<string, Entry>(plain));
        for (const [path, isThere] of steps) {
          const value = isThere ? entry(path) : undefined;
          if (value) plain.set(path, value);
          else plain.delete(path);
          map = map.with(path, value);
        }
        const expected = [...plain].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual([...map], expected);
        assert.equal(map.size, expected.length);
        assert.deepEqual(
          [...map.keys()],
          expected.map(([key]) => key),
        );
        assert.deepEqual(
          [...map.values()],
          expected.map(([, value]) => value),
        );
        for (const path of PATHS) {
          assert.equal(map.get(path), plain.get(path));
          assert.equal(map.has(path), plain.has(path));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the map that it came from as it was', () => {
    const before = OverlayMap.of(new Map([['a', entry('a')]]));
    const after = before.with('b', entry('b')).with('a', undefined);
    assert.deepEqual([...before.keys()], ['a']);
    assert.deepEqual([...after.keys()], ['b']);
    const seen: string[] = [];
    before.forEach((value, key, map) => seen.push(key, value.path, String(map.size)));
    assert.deepEqual(seen, ['a', 'a', '1']);
  });
});
