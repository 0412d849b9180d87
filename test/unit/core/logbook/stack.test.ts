import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { selectChanges } from '../../../../src/core/logbook/select';
import {
  byMonth,
  changesByTarget,
  integrationsOf,
  shelves,
} from '../../../../src/core/logbook/stack';
import { snapshotOf } from './snapshot-of';

const change = (id: string, status: string, more: string) =>
  `id: ${id}\ntitle: T\nkind: changed\nstatus: ${status}\n${more}\n`;

const SNAPSHOT = snapshotOf({
  'tools/b.yaml': 'id: b\nname: Beta\ncategory: crm\n',
  'tools/a.yaml': 'id: a\nname: alpha\ncategory: crm\nstatus: retired\n',
  'tools/c.yaml': 'id: c\nname: Gamma\n',
  'tools/d.yaml': 'id: d\nname: Delta\ncategory: analytics\n',
  'integrations/d-b.yaml': 'id: d-b\nfrom: d\nto: b\n',
  'changes/2026/10/2026-10-01-x-aaaa.yaml': change('2026-10-01-x-aaaa', 'live', 'tools: [b]'),
  'changes/2026/11/2026-11-02-x-bbbb.yaml': change(
    '2026-11-02-x-bbbb',
    'draft',
    'tools: [b, b]\nintegrations: [d-b]',
  ),
  'changes/2026/11/2026-11-03-x-cccc.yaml': change('2026-11-03-x-cccc', 'cancelled', 'tools: [b]'),
});

describe('the stack', () => {
  it('puts tools into categories, retired ones last, those without a category last of all', () => {
    assert.deepEqual(
      shelves(SNAPSHOT).map(({ category, tools }) => [category, tools.map(({ id }) => id)]),
      [
        ['analytics', ['d']],
        ['crm', ['b', 'a']],
        [undefined, ['c']],
      ],
    );
  });

  it('counts what is open, and the last day on which something happened', () => {
    const facts = changesByTarget(SNAPSHOT).of('tool', 'b');
    assert.equal(facts.changes.length, 3);
    assert.equal(facts.open, 1);
    assert.equal(facts.lastDay, '2026-11-03');
    assert.equal(changesByTarget(SNAPSHOT).of('integration', 'd-b').open, 1);
    assert.deepEqual(changesByTarget(SNAPSHOT).of('tool', 'nobody').changes, []);
  });

  it('sorts a snapshot once', () => {
    assert.equal(changesByTarget(SNAPSHOT), changesByTarget(SNAPSHOT));
  });

  it('finds the integrations at either end', () => {
    for (const id of ['b', 'd'])
      assert.deepEqual(
        integrationsOf(SNAPSHOT, id).map((entry) => entry.id),
        ['d-b'],
      );
    assert.deepEqual(integrationsOf(SNAPSHOT, 'a'), []);
  });

  it('cuts changes into months, newest first', () => {
    assert.deepEqual(
      byMonth(selectChanges(SNAPSHOT, {})).map(({ month, changes }) => [month, changes.length]),
      [
        ['2026-11', 2],
        ['2026-10', 1],
      ],
    );
  });
});
