import assert from 'node:assert/strict';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import { askedAgain, isAskedAgain } from '../../../../src/webview/form/model/ask-again';

describe('asking again', () => {
  const legal = { role: 'legal', 'asked-of': 'kim', decision: 'approved', by: 'ana', on: 'x' };
  const it1 = { role: 'it', decision: 'approved' };

  it('asks whoever answered, in a row below, and leaves the answer as it was', () => {
    const record = { approvals: [legal, it1] };
    const after = applyOperations(record, askedAgain(record, 0, '2026-11-20'));
    const again = { role: 'legal', 'asked-of': 'ana', 'asked-on': '2026-11-20' };
    assert.deepEqual(after['approvals'], [legal, again, it1]);
    assert.ok(isAskedAgain(after, 0));
    assert.ok(!isAskedAgain(record, 0));
    assert.ok(!isAskedAgain(after, 2));
    assert.deepEqual(applyOperations(record, askedAgain(record, 1, 'x'))['approvals'], [
      legal,
      it1,
      { role: 'it', 'asked-on': 'x' },
    ]);
  });

  it('takes a row that is answered for none that waits', () => {
    assert.ok(!isAskedAgain({ approvals: [legal, legal] }, 0));
  });
});
