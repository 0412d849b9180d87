import assert from 'node:assert/strict';
import { describe as specsOf } from '../../../../src/core/model/describe';
import { FORM_KINDS } from '../../../../src/protocol/form';
import { columnsOf, isForPeople, layoutOf } from '../../../../src/webview/form/model/layout';
import { splitBySight, unknownKeys } from '../../../../src/webview/form/model/shown-fields';

describe('the layout of a form', () => {
  it('has a place for every field, and one alone', () => {
    for (const kind of FORM_KINDS) {
      const specs = specsOf(kind);
      const { title, head, main, rail } = layoutOf(kind, specs);
      const placed = [title, ...head, ...[...main, ...rail].map(({ key }) => key), 'id'];
      const known = specs.map(({ key }) => key);
      assert.deepEqual(placed.filter((key) => known.includes(key)).sort(), [...known].sort());
    }
  });

  it('shows what is filled, asked for or opened, and offers the rest', () => {
    const specs = specsOf('change');
    const { shown, hidden } = splitBySight(specs, {
      record: { title: 'x', risk: 'low', tests: [], owner: '' },
      asks: [{ field: 'rollback', met: false }],
      always: new Set(['why']),
      opened: new Set(['training']),
    });
    assert.deepEqual(
      shown.map(({ key }) => key),
      ['title', 'owner', 'risk', 'why', 'training', 'rollback'],
    );
    // What a question writes is offered by none.
    const keys = [...shown, ...hidden].map(({ key }) => key).sort();
    const all = specs.map(({ key }) => key).filter((key) => key !== 'allowed');
    assert.deepEqual(keys, all.sort());
    const allowed = { record: { allowed: [{ kind: 'secret' }] }, asks: [] };
    const there = splitBySight(specs, { ...allowed, always: new Set(), opened: new Set() });
    assert.deepEqual(
      there.shown.map(({ key }) => key),
      ['allowed'],
    );
  });

  it('shows no fingerprint of ours beside an approval, and the words that a person wrote there', () => {
    const approvals = specsOf('change').find(({ key }) => key === 'approvals');
    assert.ok(approvals);
    const details = (...filled: string[]) =>
      columnsOf(approvals, new Set(filled)).details.map(({ key }) => key);
    assert.ok(!details('role').includes('of'));
    assert.ok(details('role', 'of').includes('of'));
    assert.ok(!isForPeople(approvals, 'of', `sha256:${'0'.repeat(32)}`));
    assert.ok(isForPeople(approvals, 'of', 'version 2 of the brief'));
    assert.ok(isForPeople(approvals, 'note', `sha256:${'0'.repeat(32)}`));
  });

  it('leaves nothing of the user out', () => {
    assert.deepEqual(unknownKeys({ id: 'x', 'cost-centre': '4711' }, specsOf('change')), [
      'cost-centre',
    ]);
    const settings = specsOf('change').find(({ key }) => key === 'settings');
    assert.ok(settings);
    const { columns } = columnsOf(settings, new Set(['path', 'ticket', 'environment']));
    assert.deepEqual(
      columns.map(({ key }) => key),
      ['path', 'from', 'to', 'environment', 'ticket'],
    );
  });
});
