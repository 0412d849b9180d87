import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyOperation } from '../../../../src/core/model/apply-operation';
import { keyOrder } from '../../../../src/core/model/key-order';
import { equalPlain, isList, isTable, valueAt } from '../../../../src/core/model/plain';
import type { FieldPath, Operation } from '../../../../src/core/problem';
import { applyTextEdits } from '../../../../src/core/text-edit';
import type { TextEdit } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import type { YamlReading } from '../../../../src/core/yaml/read-yaml';
import { choices, operationOn } from './odd-operation';
import { oddRecord } from './odd-record';
import type { OddRecord } from './odd-record';

const order = keyOrder('change');

function isTextSet(operation: Operation): boolean {
  return (
    operation.op === 'set' && (typeof operation.value !== 'object' || operation.value === null)
  );
}

/** The text of every field beside the path, by what it is, where the operation leaves its place alone. */
function siblings(
  text: string,
  reading: YamlReading,
  operation: Operation,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { path } = operation;
  for (let depth = 0; depth < path.length; depth += 1) {
    const parentPath = path.slice(0, depth);
    const parent = valueAt(reading.value, parentPath);
    // Items behind one that is taken out or put in change their index.
    const keys = isTable(parent)
      ? Object.keys(parent)
      : isList(parent) && isTextSet(operation)
        ? [...parent.keys()]
        : [];
    for (const key of keys) {
      if (key === path[depth]) continue;
      const place = reading.rangeOf([...parentPath, key], 'item');
      found.set(JSON.stringify([...parentPath, key]), text.slice(place?.start, place?.end));
    }
  }
  return found;
}

function commentsIn(text: string): readonly string[] {
  return text.match(/# c\d+\./g) ?? [];
}

/** The comments that an operation may take: those inside of what it takes out or replaces, and those that it empties. */
function goingComments(
  record: OddRecord,
  reading: YamlReading,
  operation: Operation,
): ReadonlySet<string> {
  if (operation.op === 'insert' || operation.op === 'move') return new Set();
  let path: FieldPath = operation.path;
  if (operation.op === 'unset') {
    while (path.length > 1 && size(valueAt(record.value, path.slice(0, -1))) === 1)
      path = path.slice(0, -1);
  }
  const place = reading.rangeOf(path, 'item');
  if (!place) return new Set();
  const from = record.text.lastIndexOf('\n', place.start - 1) + 1;
  // Its last line, and the comments below that are indented further
  const rest =
    /^[^\n]*\n?(?:[ \t]*\r?\n|[ \t]+#[^\n]*\n?)*/.exec(record.text.slice(place.end))?.[0] ?? '';
  const isText = isTextSet(operation) && typeof valueAt(record.value, path) !== 'object';
  return new Set(isText ? [] : commentsIn(record.text.slice(from, place.end + rest.length)));
}

function size(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function assertOrdered(edits: readonly TextEdit[], text: string): void {
  let end = 0;
  for (const edit of edits) {
    assert.ok(
      edit.start >= end && edit.end >= edit.start && edit.end <= text.length,
      'overlapping edits',
    );
    end = edit.end;
  }
}

/** Where a scalar is set over a scalar, nothing but its own bytes is replaced; lines may be added below its own. */
function assertInside(
  record: OddRecord,
  reading: YamlReading,
  operation: Operation,
  edits: readonly TextEdit[],
): void {
  const old = valueAt(record.value, operation.path);
  if (!isTextSet(operation) || old === undefined || isList(old) || isTable(old)) return;
  const place = reading.rangeOf(operation.path, 'item');
  assert.ok(place);
  const nextLine = record.text.indexOf('\n', place.end) + 1 || record.text.length;
  for (const { start, end } of edits) {
    const isAddedBelow = start === end && start <= nextLine;
    assert.ok(start >= place.start && (end <= place.end || isAddedBelow), 'bytes beside the field');
  }
}

function check(record: OddRecord, operation: Operation): void {
  const before = readYaml(record.text);
  const result = computeEdits(record.text, [operation], order);
  const expected = applyOperation(record.value, operation);
  if (!result.ok) {
    assert.equal(
      expected,
      undefined,
      `${JSON.stringify(operation)}: ${JSON.stringify(result.problem)}`,
    );
    return;
  }
  const text = applyTextEdits(record.text, result.value);
  assertOrdered(result.value, record.text);
  assertInside(record, before, operation, result.value);
  const after = readYaml(text);
  assert.deepEqual(after.problems, []);
  assert.ok(equalPlain(after.value ?? {}, expected), 'another value than the operation says');
  if (equalPlain(expected, record.value)) assert.equal(text, record.text);
  const there = siblings(text, after, operation);
  for (const [path, words] of siblings(record.text, before, operation)) {
    // A flow list that is emptied along with its key may have been all there was.
    assert.equal(there.get(path)?.trimEnd(), words.trimEnd(), `${path} changed`);
  }
  const going = goingComments(record, before, operation);
  const left = new Set(commentsIn(text));
  for (const comment of commentsIn(record.text)) {
    assert.ok(left.has(comment) || going.has(comment), `lost ${comment}`);
  }
}

describe('computeEdits, for every record', function () {
  this.timeout(120_000);

  it('changes the operation’s field and nothing else', () => {
    fc.assert(
      fc.property(oddRecord, choices, (record, chosen) => {
        check(record, operationOn(record.value, chosen));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 10_000) },
    );
  });

  it('changes no byte when there is nothing to do', () => {
    fc.assert(
      fc.property(oddRecord, ({ text, value }) => {
        assert.deepEqual(computeEdits(text, [], order), { ok: true, value: [] });
        const [key = ''] = Object.keys(value);
        const same = valueAt(value, [key]) ?? null;
        const operations: Operation[] = [
          { op: 'set', path: [key], value: same },
          { op: 'unset', path: ['gone', 0] },
        ];
        assert.deepEqual(computeEdits(text, operations, order), { ok: true, value: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('does several operations one after the other', () => {
    fc.assert(
      fc.property(
        oddRecord,
        fc.array(choices, { minLength: 2, maxLength: 5 }),
        ({ text, value }, all) => {
          let record = value;
          const operations: Operation[] = [];
          for (const chosen of all) {
            const operation = operationOn(record, chosen);
            const next = applyOperation(record, operation);
            if (!next) continue;
            operations.push(operation);
            record = next;
          }
          const result = computeEdits(text, operations, order);
          if (!result.ok) assert.fail(JSON.stringify([operations, result.problem]));
          assertOrdered(result.value, text);
          const after = readYaml(applyTextEdits(text, result.value));
          assert.ok(equalPlain(after.value ?? {}, record));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
