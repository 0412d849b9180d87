import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plain } from '../../../src/core/model/field';
import { afterText, beforeText, valueText } from '../../../src/messages/format-value';

describe('valueText', () => {
  it('tells nothing, not known and empty apart', () => {
    assert.equal(valueText(undefined), 'not known');
    assert.equal(valueText(null), 'none');
    assert.equal(valueText(''), 'empty');
    assert.equal(valueText([]), 'empty');
    assert.equal(valueText({}), 'empty');
    assert.equal(beforeText(null), 'did not exist');
    assert.equal(beforeText(undefined), 'not known');
    assert.equal(afterText(null), 'removed');
    assert.equal(afterText('80'), '80');
  });

  it('keeps a text as it was written, on one line', () => {
    assert.equal(valueText('1.10'), '1.10');
    assert.equal(valueText('12345678901234567890'), '12345678901234567890');
    assert.equal(valueText('one\n  two\r\n'), 'one two');
  });

  it('lists words, and counts rows', () => {
    assert.equal(valueText(['EMEA', 'APAC']), 'EMEA, APAC');
    assert.equal(valueText(['a', 'b', 'c', 'd', 'e', 'f']), 'a, b, c, d and 2 more');
    assert.equal(valueText([{ rule: 'A' }]), '1 row');
    assert.equal(valueText([{ rule: 'A' }, { rule: 'B' }]), '2 rows');
    assert.equal(valueText({ rule: 'Fallback', to: ['x'] }), 'rule: Fallback, to: …');
    assert.equal(valueText({ owner: null }), 'owner: none');
  });

  it('is short and on one line for any value', () => {
    const { any } = fc.letrec<{ any: Plain }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(fc.string(), tie('any')),
      ),
    }));
    fc.assert(
      fc.property(any, (value) => {
        const text = valueText(value);
        assert.ok(text.length > 0 && text.length <= 110, text);
        assert.doesNotMatch(text, /[\r\n]/);
        assert.doesNotMatch(text, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/, text);
      }),
    );
  });
});
