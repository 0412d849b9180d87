import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readJson } from '../../../../../src/core/import/read/json';
import { toPlain } from '../../../../../src/core/model/plain';
import type { Value } from '../../../../../src/core/problem';
import { fileOf } from '../notes/note-files';

async function read(text: string, lists: readonly string[], pieces = Infinity) {
  const found: string[] = [];
  for await (const item of readJson(fileOf('a.json', text, pieces), { source: 'Test', lists }))
    if (item.what === 'item') found.push(`${item.line} ${JSON.stringify(item.value)}`);
    else if (item.what === 'left-out') found.push(`${item.place.line} ${item.reason.code}`);
    else if (item.what === 'refused')
      found.push(`${item.reason.code} ${item.place?.line ?? ''}`.trim());
  return found;
}

const items = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), {
  minLength: 1,
  maxLength: 6,
});

describe('reading JSON', () => {
  it('hands out every item of a list as it was written, however it comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        async (list, pieces, indent) => {
          // Numbers keep their own spelling: JSON's and the source text are the same for these.
          const expected = list.map((item) => JSON.stringify(toPlain(item as Value)));
          const values = (lines: readonly string[]) =>
            lines.map((line) => line.replace(/^\d+ /, ''));
          const plain = (text: string[]) => text.map((one) => one.replaceAll('\\r\\n', '\\n'));
          for (const [value, lists] of [
            [list, ['']],
            [{ paging: { next: 'x' }, results: list }, ['results']],
            [{ data: { events: list, n: [1] } }, ['data.events', 'events']],
          ] as const)
            assert.deepEqual(
              plain(values(await read(JSON.stringify(value, null, indent), lists, pieces))),
              expected,
            );
          const lines = list.map((item) => JSON.stringify(item)).join('\n');
          assert.deepEqual(
            plain(values(await read(lines, ['', 'results'], pieces))).length,
            list.length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says on which line each starts', async () => {
    assert.deepEqual(
      await read('{\n "results": [\n  {"a": 1},\n\n  {"a":\n 2}\n ]\n}\n', ['results']),
      ['3 {"a":"1"}', '5 {"a":"2"}'],
    );
    assert.deepEqual(await read('{"a":1}\n\n{"a":true}\n', ['']), [
      '1 {"a":"1"}',
      '3 {"a":"true"}',
    ]);
    assert.deepEqual(
      await read('{"results":[{"a":1}]}\n{"results":[{"a":2}]}\n', ['results', '']),
      ['1 {"a":"1"}', '2 {"a":"2"}'],
    );
  });

  it('keeps numbers as they are written, with zeros in front and in any length', async () => {
    const text =
      '[{"userId": 089274502, "id": 12345678901234567890, "s": "007, 1.10", "n": -1.10e+3, "x": null}]';
    assert.deepEqual(await read(text, ['']), [
      '1 {"userId":"089274502","id":"12345678901234567890","s":"007, 1.10","n":"-1.10e+3","x":null}',
    ]);
  });

  it('leaves out what is no JSON, and refuses what ends too early or is something else', async () => {
    assert.deepEqual(await read('{"a":1}\n{"a":\n{"a":3}\n', ['']), [
      '1 {"a":"1"}',
      '2 row-not-json',
      '3 {"a":"3"}',
    ]);
    assert.deepEqual(await read('[{"a":1},\n{"a" 2},\n{"a":3}]', ['']), [
      '1 {"a":"1"}',
      '2 row-not-json',
      '3 {"a":"3"}',
    ]);
    assert.deepEqual(await read('[{"a":1},\n{"a":', ['']), ['1 {"a":"1"}', 'truncated 2']);
    assert.deepEqual(await read('{"other":[{"a":1}]}', ['results']), ['not-this-source']);
    assert.deepEqual(await read('Date,User\n1,2\n', ['']), ['not-json 1']);
    assert.deepEqual(await read('', ['']), ['empty-file']);
    const deep = `[${'['.repeat(100_000)}${']'.repeat(100_000)},{"a":1}]`;
    assert.deepEqual(await read(deep, ['']), ['1 row-not-json', '1 {"a":"1"}']);
    assert.deepEqual(await read(`[{"a":"${'x'.repeat(9_000_000)}"}]`, [''], 65_536), [
      'row-too-large 1',
    ]);
  });

  it('takes no longer for strings that do not end', async () => {
    const start = performance.now();
    const lines = ['{"a":1}', '\\"'.repeat(200_000), `{${'"\\'.repeat(200_000)}`];
    assert.deepEqual(await read(lines.join('\n'), ['']), [
      '1 {"a":"1"}',
      '2 row-not-json',
      '3 row-not-json',
    ]);
    assert.ok(performance.now() - start < 2_000);
  });
});
