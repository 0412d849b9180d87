import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyTextEdits, invertTextEdits } from '../../../src/core/text-edit';
import type { TextEdit } from '../../../src/core/text-edit';

/** Edits that do not overlap, from places in a text and new texts; in any order. */
function editsOf(source: string, places: readonly number[], texts: readonly string[]): TextEdit[] {
  const sorted = places.map((place) => place % (source.length + 1)).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    const [start = 0, end = 0] = [sorted[at], sorted[at + 1]];
    const before = edits.at(-1);
    if (before && start <= before.end) continue;
    edits.push({ start, end, text: texts[at / 2] ?? '' });
  }
  return edits.reverse();
}

describe('edits of a text', () => {
  it('are taken back by their inverse, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.array(fc.string()),
        (source, places, texts) => {
          const edits = editsOf(source, places, texts);
          const after = applyTextEdits(source, edits);
          assert.equal(applyTextEdits(after, invertTextEdits(source, edits)), source);
        },
      ),
    );
  });
});
