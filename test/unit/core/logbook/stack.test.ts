import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { selectChanges } from '../../../../src/core/logbook/select';
import {
  byMonth,
  changesByTarget,
  integrationsOf,
  latestFirst,
  shelves,
  shelvesToLookThrough,
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

  it('has one shelf where most tools are alone in their category, latest first, retired last', () => {
    const shown = shelvesToLookThrough(SNAPSHOT);
    assert.deepEqual(
      shown.map(({ category, tools }) => [category, tools.map(({ id }) => id)]),
      [[undefined, ['b', 'd', 'c', 'a']]],
    );
  });

  it('has a shelf a category where most hold several, latest first in each', () => {
    const snapshot = snapshotOf({
      'tools/x.yaml': 'id: x\nname: X\ncategory: crm\n',
      'tools/y.yaml': 'id: y\nname: Y\ncategory: crm\n',
      'tools/z.yaml': 'id: z\nname: Z\ncategory: analytics\n',
      'tools/w.yaml': 'id: w\nname: W\ncategory: analytics\n',
      'changes/2026/11/2026-11-03-x-cccc.yaml': change('2026-11-03-x-cccc', 'live', 'tools: [y]'),
      'changes/2026/11/2026-11-02-x-dddd.yaml': change('2026-11-02-x-dddd', 'draft', 'tools: [x]'),
    });
    assert.deepEqual(
      shelvesToLookThrough(snapshot).map(({ tools }) => tools.map(({ id }) => id)),
      [
        ['w', 'z'],
        ['y', 'x'],
      ],
    );
    assert.deepEqual(
      latestFirst(snapshot, snapshot.tools.values()).map(({ id }) => id),
      ['y', 'w', 'x', 'z'],
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
