import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { linesIn, settingsAsOf } from '../../../../src/core/ledger/as-of';
import { gapsIn } from '../../../../src/core/ledger/gaps';
import { ledgerOf } from '../../../../src/core/ledger/ledger';
import { asOf, gaps, live, snapshotOf } from './ledger-of';

describe('changes of one day without times', () => {
  it('stand in the order in which their values fit, and have no gaps', () => {
    const changes = {
      '0': live('2026-02-01', 'from: 60, to: 65'),
      a: live('2026-03-01', 'from: 80, to: 70'),
      m: live('2026-03-01T15:00:00+01:00', 'from: 65, to: 75'),
      z: live('2026-03-01', 'from: 75, to: 80'),
      // Rows of one change, the later one first.
      zz: `${live('2026-03-02', 'from: 85, to: 90')}\n  - { path: P, from: 70, to: 85 }`,
    };
    assert.deepEqual(gaps(changes), []);
    assert.deepEqual(asOf(changes, '2026-03-01'), ['P = "70" (a)']);
    assert.deepEqual(asOf(changes, '2026-03-02'), ['P = "90" (zz)']);
    const undone = (values: string) =>
      live('2026-03-05', values, 'rolled-back: 2026-03-10\n').replace('live', 'rolled-back');
    const both = { a: undone('from: 65, to: 70'), b: undone('from: 70, to: 80') };
    assert.deepEqual(gaps({ ...both, c: live('2026-04-01', 'from: 65, to: 75') }), []);
  });

  it('stay where the times are known, and where no order fits', () => {
    const at = (hour: string) => `2026-03-01T${hour}:00:00+01:00`;
    const known = { a: live(at('10'), 'from: 80, to: 70'), b: live(at('11'), 'from: 65, to: 80') };
    assert.equal(gaps(known).length, 1);
    assert.deepEqual(asOf(known, '2026-03-01'), ['P = "80" (b)']);
    const later = 'relations:\n  - { type: follows, id: b }\n';
    const said = {
      a: live('2026-03-01', 'from: 80, to: 70'),
      b: live('2026-03-01', 'from: 65, to: 80'),
    };
    assert.deepEqual(
      asOf({ ...said, a: live('2026-03-01', 'from: 60, to: 65', later) }, '2026-03-01'),
      ['P = "65" (a)'],
    );
  });

  it('follows the values through one day without times, whatever the changes are called', () => {
    const values = fc.uniqueArray(fc.integer({ min: 10, max: 9999 }), {
      minLength: 3,
      maxLength: 9,
    });
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat()), (given, random) => {
        const ids = given
          .slice(1)
          .map((_, index) => [random.next().value, `2026-03-01-c${index}`] as const)
          .sort(([a], [b]) => a - b)
          .map(([, id]) => id);
        const texts = ids.map((id, index) => [
          id,
          `status: live\nlive: 2026-03-01\nsettings:\n  - { path: P, from: ${given[index] ?? ''}, to: ${given[index + 1] ?? ''} }`,
        ]);
        const snapshot = snapshotOf(Object.fromEntries(texts) as Record<string, string>);
        const ledger = ledgerOf(snapshot);
        const lines = linesIn(ledger, snapshot, {});
        assert.deepEqual(gapsIn(ledger, lines), []);
        assert.deepEqual(
          settingsAsOf(lines, '2026-03-01').map(({ entry }) => entry.value),
          [String(given.at(-1))],
        );
      }),
    );
  });
});
