import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Conflict } from '../../../../src/core/merge/conflict';
import { mergeRecord } from '../../../../src/core/merge/merge-record';
import type { MergedRecord } from '../../../../src/core/merge/merge-record';
import { keyOrder } from '../../../../src/core/model/key-order';
import { isTable } from '../../../../src/core/model/plain';
import type { Plain } from '../../../../src/core/model/field';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { canonical } from '../../../../src/core/merge/match-items';
import { choices, operationOn } from '../yaml/odd-operation';
import { oddRecord } from '../yaml/odd-record';
import { apply, changeRecord, editsOf, takesOut } from './random-edits';

const PATH = 'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml';

function valueOf(text: string): Plain | undefined {
  return readYaml(text).value;
}

/** What a conflict is about, whichever side is whose. */
function about({ kind, base, ours, theirs }: Conflict): string {
  return [kind, canonical(base), ...[canonical(ours), canonical(theirs)].sort()].join('\n');
}

function assertSwaps(one: MergedRecord, other: MergedRecord, message: string): void {
  assert.deepEqual(one.conflicts.map(about).sort(), other.conflicts.map(about).sort(), message);
  if (one.open === 0)
    assert.equal(canonical(valueOf(one.text)), canonical(valueOf(other.text)), message);
}

describe('merging any record', function () {
  this.timeout(120_000);

  it('does not depend on which side is whose, and reads as one record', () => {
    const side = fc.array(choices, { maxLength: 4 });
    fc.assert(
      fc.property(oddRecord, side, side, (record, left, right) => {
        const base = record.text;
        const made = (all: typeof left) =>
          all.reduce((text, each) => {
            const value = valueOf(text);
            if (!isTable(value)) return text;
            const edits = computeEdits(text, [operationOn(value, each)], keyOrder('change'));
            return edits.ok ? applyTextEdits(text, edits.value) : text;
          }, base);
        const [ours, theirs] = [made(left), made(right)];
        const one = mergeRecord(PATH, { base, ours, theirs });
        assertSwaps(one, mergeRecord(PATH, { base, ours: theirs, theirs: ours }), base);
        assert.notEqual(valueOf(one.text), undefined);
        // Answered in the same way, both sides end equal.
        const settled = (take: 'ours' | 'theirs', texts: Parameters<typeof mergeRecord>[1]) =>
          mergeRecord(PATH, texts, () => ({ take }));
        const [a, b] = [
          settled('ours', { base, ours, theirs }),
          settled('theirs', { base, ours: theirs, theirs: ours }),
        ];
        assert.equal(a.open, 0);
        assert.equal(canonical(valueOf(a.text)), canonical(valueOf(b.text)));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no edit and no comment: each is in the result, or in a question', () => {
    fc.assert(
      fc.property(changeRecord, editsOf('o'), editsOf('t'), (base, left, right) => {
        const [ours, theirs] = [apply(base, left), apply(base, right)];
        const { text, conflicts } = mergeRecord(PATH, { base, ours, theirs });
        const questions = conflicts.map((conflict) => JSON.stringify(conflict)).join('\n');
        for (const [side, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const) {
          for (const [word] of side.matchAll(/\b[otb]\d+w\b/g)) {
            // What was there before may have been taken out by the other.
            if (base.includes(word) && !other.includes(word)) continue;
            assert.ok(text.includes(word) || questions.includes(word), `${word}\n${text}`);
          }
          // A comment goes with what it stands in.
          if (takesOut(left) || takesOut(right)) continue;
          for (const [comment] of side.matchAll(/# [ot]\d+c\b/g))
            assert.ok(text.includes(comment), `${comment}\n${text}`);
        }
        assert.deepEqual(readYaml(text).problems, []);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes out what one side took out and the other left alone', () => {
    fc.assert(
      fc.property(changeRecord, editsOf('o'), editsOf('t'), (base, left, right) => {
        const [ours, theirs] = [apply(base, left), apply(base, right)];
        const { text, conflicts } = mergeRecord(PATH, { base, ours, theirs });
        if (conflicts.length > 0) return;
        for (const [word] of base.matchAll(/\bb\d+w\b/g))
          if (!ours.includes(word) || !theirs.includes(word)) assert.ok(!text.includes(word), word);
      }),
      { numRuns: 800 },
    );
  });

  it('never fails, whatever the files hold', () => {
    const piece = fc.constantFrom(
      'a: 1\n',
      'a: 2\n',
      '- x\n',
      '&a ',
      '*a\n',
      '{',
      '}',
      '\n',
      '\r\n',
      '# c\n',
      'b: |\n  x\n',
      '---\n',
      '<<<<<<< x\n',
      '\uFEFF',
      '\0',
      '? ',
      'a:\n',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const { open, conflicts, text: result } = mergeRecord(PATH, { base, ours, theirs });
        assert.ok(open <= conflicts.length);
        if (open > 0) assert.equal(typeof result, 'string');
        assertSwaps(
          mergeRecord(PATH, { base, ours, theirs }),
          mergeRecord(PATH, { base, ours: theirs, theirs: ours }),
          JSON.stringify([base, ours, theirs]),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
