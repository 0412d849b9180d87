import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { jsonPieces } from '../../../src/cli/json-pieces';
import { printPieces } from '../../../src/cli/print-pieces';

describe('JSON in pieces', () => {
  it('is the same text as in one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.jsonValue()), (value) => {
        assert.equal([...jsonPieces(value)].join(''), `${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });

  it('has what is left out, made while it is printed, and control characters as JSON has them', () => {
    function* made(): Iterable<unknown> {
      yield { a: [1], b: undefined };
      yield undefined;
      yield 'line\nend';
    }
    const text = [...jsonPieces({ none: undefined, made: made(), empty: [], bell: '\u0007' })].join(
      '',
    );
    assert.match(text, /\\u0007/);
    const list = [{ a: [1] }, null, 'line\nend'];
    assert.equal(text, `${JSON.stringify({ made: list, empty: [], bell: '\u0007' }, null, 2)}\n`);
  });

  it('never holds much of a long list, and ends where nobody reads on', async () => {
    let made = 0;
    function* items(): Iterable<string> {
      for (; made < 100_000; made += 1) yield 'x'.repeat(20);
    }
    const written: number[] = [];
    const out = { isTerminal: false, write: ({ length }: string) => void written.push(length) };
    await printPieces(out, jsonPieces({ items: items() }));
    assert(made === 100_000 && written.length > 40 && Math.max(...written) < 66_000);
    made = 0;
    await printPieces(
      { ...out, delivered: () => Promise.resolve(false) },
      jsonPieces({ items: items() }),
    );
    assert(made < 3_000, `${made} were made for the first piece`);
  });
});
