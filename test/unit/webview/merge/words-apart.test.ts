import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { wordsApart } from '../../../../src/webview/merge/words-apart';

describe('wordsApart', () => {
  it('marks the words that the other text has not', () => {
    const parts = wordsApart(
      'Rejections are at 33% already.',
      'Rejections are at 35% already, says Grace.',
    );
    assert.deepEqual(
      parts.filter(({ differs }) => differs).map(({ text }) => text.trim()),
      ['33% already.'],
    );
  });

  it('is the whole text, whatever stands in it', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '😀', '  '), { maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (own, other) => {
        const parts = wordsApart(own, other);
        assert.equal(parts.map((part) => part.text).join(''), own);
        if (own === other) assert.ok(parts.every(({ differs }) => !differs));
      }),
    );
  });
});
