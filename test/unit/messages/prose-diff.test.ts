import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { proseDiff, proseLines } from '../../../src/messages/prose-diff';

describe('proseDiff', () => {
  it('finds words in languages that put no spaces between them', () => {
    assert.deepEqual(proseDiff('ทีมขายปฏิเสธลูกค้า', 'ทีมขายยอมรับลูกค้า'), [
      { type: 'same', text: 'ทีมขาย' },
      { type: 'gone', text: 'ปฏิเสธ' },
      { type: 'come', text: 'ยอมรับ' },
      { type: 'same', text: 'ลูกค้า' },
    ]);
    assert.deepEqual(proseLines('W', '東京に行きます', '大阪に行きます'), ['W: “東京” → “大阪”']);
  });

  it('gives both texts back', () => {
    const words = fc
      .array(fc.constantFrom('a', 'bb', 'é', 'ครับ', '😀', ' ', '\n', '.', '“', '\u0000'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = proseDiff(before, after) ?? [];
        const without = (type: string) =>
          parts.filter((part) => part.type !== type).map((part) => part.text);
        assert.equal(without('come').join(''), before);
        assert.equal(without('gone').join(''), after);
      }),
    );
  });

  it('gives up soon on texts that are long, or have nothing in common', () => {
    const start = performance.now();
    for (const length of [90_000, 1_000_000]) {
      assert.equal(proseDiff('ab '.repeat(length / 3), 'cd '.repeat(length / 3)), undefined);
      assert.equal(proseDiff('ก'.repeat(length), 'ข'.repeat(length)), undefined);
    }
    assert.ok(performance.now() - start < 5_000);
  });
});
