import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fieldName } from '../../../src/messages/blame-text';
import { pastText } from '../../../src/messages/past-text';

const context = { kind: 'change', names: { nameOf: (_: unknown, id: string) => id } } as const;

describe('past-text', () => {
  it('shows a value, or what became another in a table', () => {
    const text = (
      path: readonly (string | number)[],
      value: Parameters<typeof pastText>[2],
      older?: typeof value,
    ) => pastText(path, { value }, older, context);
    assert.deepEqual(text(['risk'], 'low', 'high'), { lines: ['Low'] });
    assert.deepEqual(text(['risk'], undefined, 'high'), { lines: ['taken out'] });
    assert.deepEqual(text(['tools'], ['a', 'b'], ['a']), { lines: ['Tools: b added'] });
    const setting = (to: string) => [{ path: 'a / b', from: '1', to }];
    assert.deepEqual(text(['settings'], setting('2')), { lines: ['b: 1 → 2'] });
    assert.deepEqual(text(['settings'], setting('3'), setting('2')), {
      lines: ['b, After: 2 → 3'],
    });
    assert.deepEqual(text(['why'], 'a c', 'a b').parts, [
      { type: 'same', text: 'a ' },
      { type: 'gone', text: 'b' },
      { type: 'come', text: 'c' },
    ]);
  });

  it('names a field of an item by what the item is', () => {
    const record = { approvals: [{ role: 'legal' }], risk: 'low' };
    assert.equal(
      fieldName(record, ['approvals', 0, 'decision'], context),
      'Approval by Legal, Decision',
    );
    assert.equal(fieldName(record, ['approvals', 0], context), 'Approval by Legal');
    assert.equal(fieldName(record, ['risk'], context), 'Risk');
  });
});
