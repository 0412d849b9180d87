import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { AuditEvent } from '../../../../src/core/events/event';
import type { Reconciliation } from '../../../../src/core/reconcile/reconciliation';
import { FORM, THRESHOLD, entryOf, found, headOf, logbookOf, shown } from './trail-of';

const FIRST = '2026-11-09-form-aaaa';
const SECOND = '2026-11-09-threshold-bbbb';
const CHANGES = { [FIRST]: FORM, [SECOND]: THRESHOLD };

const entries: fc.Arbitrary<readonly AuditEvent[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom('Z', '', '+02:00', ' broken'),
      actor: fc.constantFrom('ana', 'bo', undefined, 'Unknown', '__proto__'),
      asset: fc.constantFrom('WEB-Demo-Request', 'Newsletter', undefined, '', '“”'),
      path: fc.constantFrom('Scoring / MQL threshold', undefined),
      to: fc.constantFrom('80', '95', null, undefined),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ day, minute, zone, actor, asset, path, to }, index) => {
      const two = (count: number) => String(count).padStart(2, '0');
      const at = `2026-11-${two(day)}T10:${two(minute)}:00${zone}`;
      return entryOf(`k${index}`, { at, actor, asset, path, to });
    }),
  );

const outcomes = ({ groups }: Reconciliation) =>
  new Map(
    groups.flatMap(({ events, outcome, change, answer }) =>
      events.map(({ key }) => [key, [outcome, change, answer]] as const),
    ),
  );

describe('reconciling', () => {
  it('puts every entry into one group, whatever the order of entries and files', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 29 }), (events, turn) => {
        const heads = [headOf('2026-11-01', '2026-11-15'), headOf('2026-11-16', '2026-11-28')];
        const result = found(logbookOf(CHANGES), events, heads);
        const keys = result.groups.flatMap((group) => group.events.map(({ key }) => key));
        assert.deepEqual([...keys].sort(), events.map(({ key }) => key).sort());
        for (const { id, events: own } of result.groups) assert.equal(own[0]?.key, id);
        const turned = [...events.slice(turn), ...events.slice(0, turn), ...events.slice(0, 3)];
        const again = found(logbookOf(CHANGES), turned.reverse(), [...heads].reverse());
        assert.deepEqual(shown(again), shown(result));
        assert.deepEqual(again.coverage, result.coverage);
        const { documented, undocumented, ignored } = result.totals;
        assert.equal(documented + undocumented + ignored, events.length);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the word of a change for the entries that it names', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 29 }), (events, index) => {
        const key = events[index]?.key;
        if (key === undefined) return;
        const named = { ...CHANGES, [SECOND]: `${THRESHOLD}events: [${key}]\n` };
        const answers = { all: 'decision: ignore\nwhen: { tool: marketo }' };
        for (const snapshot of [logbookOf(named), logbookOf(named, answers)])
          assert.deepEqual(outcomes(found(snapshot, events)).get(key)?.slice(0, 2), [
            'documented',
            SECOND,
          ]);
      }),
      { numRuns: 40 },
    );
  });

  it('is as it was once an answer is taken back', () => {
    fc.assert(
      fc.property(entries, (events) => {
        const before = found(logbookOf(CHANGES), events);
        const ignored = found(
          logbookOf(CHANGES, { all: 'decision: ignore\nwhen: { tool: marketo }' }),
          events,
        );
        assert.equal(ignored.totals.ignored, events.length);
        assert.deepEqual(shown(found(logbookOf(CHANGES), events)), shown(before));
      }),
      { numRuns: 30 },
    );
  });

  it('of a hundred thousand entries of one burst is done in seconds', () => {
    const events = Array.from({ length: 100_000 }, (_, index) =>
      entryOf(`k${index}`, {
        asset: 'Import',
        at: new Date(1_793_000_000_000 + index * 50).toISOString(),
      }),
    );
    const { groups } = found(logbookOf(CHANGES), events);
    assert.equal(groups.length, 1);
    assert((groups[0]?.candidates.length ?? 9) <= 5);
  });
});
