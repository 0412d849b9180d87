import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../src/protocol/guard';
import { fromReconcile } from '../../../src/protocol/reconcile';

const says = (message: unknown): boolean => readMessage(fromReconcile, message).ok;
const query = { list: 'all', tool: '', month: '', person: '', search: '' };
const rows = { type: 'rows', asked: 1, query, from: 0, count: 100, find: '' };
const ignore = { type: 'ignore', id: 'key', reason: 'A test' };

describe('what a page that reconciles may say', () => {
  it('is what it asks and what a person does', () => {
    assert.ok(says(rows));
    assert.ok(says(ignore));
    assert.ok(says({ ...ignore, rule: { when: { asset: 'A*' }, owner: '', until: '' } }));
    assert.ok(says({ type: 'undo', undo: 1 }));
  });

  it('is no more than that', () => {
    assert.ok(!says({ ...rows, count: 1_000_000 }));
    assert.ok(!says({ ...rows, from: -1 }));
    assert.ok(!says({ ...rows, query: { ...query, month: '../..' } }));
    assert.ok(!says({ ...rows, query: { ...query, list: '__proto__' } }));
    assert.ok(!says({ ...ignore, path: 'logbook.yaml' }));
    assert.ok(!says({ ...ignore, rule: { when: { reason: '*' }, owner: '', until: '' } }));
    assert.ok(!says({ ...ignore, reason: 'x'.repeat(3_000) }));
    assert.ok(!says({ type: 'run', command: 'workbench.action.quit' }));
  });
});
