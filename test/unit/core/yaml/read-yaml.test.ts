import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalPlain, valueAt } from '../../../../src/core/model/plain';
import type { FieldPath } from '../../../../src/core/problem';
import { readYaml, readYamlInFull } from '../../../../src/core/yaml/read-yaml';
import { oddRecord } from './odd-record';

const TEXT = `# a change
id: x
why: |
  Because.

settings:
  - path: A   # first
    to: { rule: B, n: 1.10 }
  - { path: "C" }
owner:
risk: low
`;

describe('readYaml', () => {
  it('reads scalars as their text, and nothing as null', () => {
    const text =
      'a: 1.10\nb: 0x1F\nc: 12345678901234567890\nd: yes\ne: ~\nf: "null"\ng: null\nh:\ni: 2026-11-20\n<<: x\n';
    for (const read of [readYaml, readYamlInFull]) {
      assert.deepEqual(read(text).value, {
        a: '1.10',
        b: '0x1F',
        c: '12345678901234567890',
        d: 'yes',
        e: null,
        f: 'null',
        g: null,
        h: null,
        i: '2026-11-20',
        '<<': 'x',
      });
    }
  });

  it('says where a field stands, or its nearest ancestor', () => {
    const reading = readYaml(TEXT);
    const slice = (path: FieldPath, part: 'key' | 'value' | 'item'): string => {
      const range = reading.rangeOf(path, part);
      return TEXT.slice(range?.start, range?.end);
    };
    assert.equal(slice(['risk'], 'key'), 'risk');
    assert.equal(slice(['risk'], 'value'), 'low');
    assert.equal(slice(['risk'], 'item'), 'risk: low');
    assert.equal(slice(['why'], 'value'), '|\n  Because.\n');
    assert.equal(slice(['owner'], 'item'), 'owner:');
    assert.equal(slice(['settings', 0, 'to', 'n'], 'value'), '1.10');
    assert.equal(slice(['settings', 0], 'key'), '-');
    assert.equal(slice(['settings', 1], 'item'), '- { path: "C" }');
    assert.equal(slice(['settings', 1, 'to'], 'value'), '-');
    assert.equal(slice(['settings', 7, 'to'], 'value'), 'settings');
    assert.equal(slice(['title'], 'value'), 'id');
    assert.equal(readYaml('# nothing\n').rangeOf(['id'], 'key'), undefined);
  });

  it('says what stands at an offset', () => {
    const { pathAt } = readYaml(TEXT);
    const at = (words: string, shift = 0): unknown => pathAt(TEXT.indexOf(words) + shift);
    assert.deepEqual(at('risk', 2), { path: ['risk'], part: 'key' });
    assert.deepEqual(at('low', 3), { path: ['risk'], part: 'value' });
    assert.deepEqual(at('owner:', 6), { path: ['owner'], part: 'value' });
    assert.deepEqual(at('Because'), { path: ['why'], part: 'value' });
    assert.deepEqual(at('1.10', 4), { path: ['settings', 0, 'to', 'n'], part: 'value' });
    assert.deepEqual(at('- path'), { path: ['settings', 0], part: 'value' });
    assert.deepEqual(at('# first'), { path: ['settings', 0, 'path'], part: 'value' });
    assert.equal(at('# a change'), undefined);
  });

  it('places the faults of a broken text, and guesses at its fields', () => {
    const text = 'id: x\ntools: [a, b\nrisk: lo\n';
    const { value, problems, pathAt } = readYaml(text);
    assert.equal(value, undefined);
    assert.equal(problems[0]?.code, 'yaml-broken');
    assert.ok(
      problems.every(({ range }) => range && range.start <= range.end && range.end <= text.length),
    );
    assert.deepEqual(pathAt(3), { path: ['id'], part: 'value' });
  });

  it('reads every record, however it is written', () => {
    fc.assert(
      fc.property(oddRecord, ({ text, value }) => {
        const reading = readYaml(text);
        assert.ok(equalPlain(reading.value, value));
        assert.deepEqual([reading.problems, reading.textOnly], [[], undefined]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a field at its own place', () => {
    fc.assert(
      fc.property(oddRecord, fc.nat(), ({ text, value }, die) => {
        const { rangeOf, pathAt } = readYaml(text);
        const keys = Object.keys(value);
        const path = [keys[die % keys.length] ?? ''];
        const key = rangeOf(path, 'key');
        assert.deepEqual(key && pathAt(key.start), { path, part: 'key' });
        const place = rangeOf(path, 'value');
        if (typeof valueAt(value, path) === 'string') {
          assert.deepEqual(place && pathAt(place.start), { path, part: 'value' });
        }
      }),
      { numRuns: 500 },
    );
  });
});
