import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { oneLine } from '../../../src/core/one-line';

describe('oneLine', () => {
  it('makes one space of white space and controls of every kind', () => {
    assert.equal(oneLine(' a\r\n\tb '), 'a b');
    assert.equal(oneLine('a\u2028b\u2029c\u0085d\u3000e\u0000f\u001b[2J'), 'a b c d e f [2J');
    assert.equal(oneLine('\u00a0a\u202f: b\u00a0\u00a0c\u00a0'), 'a\u202f: b c');
  });

  it('leaves no line end, control or double space in any text, and tidy text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text);
        assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}]|\s\s|^\s|\s$/u);
        assert.equal(oneLine(line), line);
      }),
    );
  });
});
