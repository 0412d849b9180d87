import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { remembering } from '../../../src/core/remember';

describe('what is remembered of texts', () => {
  it('is found once, also when nothing was found, and anew when it is forgotten or too long', () => {
    const asked: string[] = [];
    const find = remembering(
      (text) => {
        asked.push(text);
        return text === 'none' ? undefined : text.toUpperCase();
      },
      { most: 2, longest: 4 },
    );
    assert.deepEqual(['a', 'none', 'a', 'none', 'longer', 'longer', 'b', 'a'].map(find), [
      'A',
      undefined,
      'A',
      undefined,
      'LONGER',
      'LONGER',
      'B',
      'A',
    ]);
    assert.deepEqual(asked, ['a', 'none', 'longer', 'longer', 'b', 'a']);
  });
});
