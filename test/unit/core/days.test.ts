import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAfter, daysFrom, isDay, monthAfter, realDay } from '../../../src/core/days';

describe('days of the calendar', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('are counted past leap days, and past the days on which clocks are changed', () => {
    assert.equal(dayAfter('2028-02-28', 2), '2028-03-01');
    assert.equal(daysFrom('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysFrom('2026-03-30', '2026-03-28'), -2);
  });

  it('lead back to where they came from', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        assert.equal(dayAfter(from, daysFrom(from, to)), to);
      }),
    );
  });

  it('are told from what only looks like one', () => {
    assert.deepEqual(['2028-02-29', '2026-02-29', '2026-2-1', '2026-11-20T09:00Z', ''].map(isDay), [
      ...[true, false, false, false, false],
    ]);
  });

  it('have months, past the ends of years', () => {
    assert.equal(monthAfter('2026-11', 1), '2026-12');
    assert.equal(monthAfter('2026-12', 1), '2027-01');
    assert.equal(monthAfter('2026-01', -1), '2025-12');
    assert.equal(monthAfter('2026-05', -29), '2023-12');
  });

  it('stay within years of four digits', () => {
    assert.equal(dayAfter('9999-12-31', 1), '9999-12-31');
    assert.equal(dayAfter('2026-11-20', 99_999_999_999), '2026-11-20');
    assert.equal(dayAfter('soon', 1), 'soon');
  });

  it('are those of the calendar, with a year of four digits', () => {
    assert.equal(realDay(2028, 2, 29), '2028-02-29');
    assert.equal(realDay(2026, 2, 29), undefined);
    assert.equal(realDay(2026, 13, 1), undefined);
    assert.equal(realDay(26, 1, 2), undefined, 'not 1926');
    assert.equal(realDay(Number.NaN, 1, 1), undefined);
    fc.assert(
      fc.property(day, (one) => {
        const [year = 0, month = 0, date = 0] = one.split('-').map(Number);
        assert.equal(realDay(year, month, date), one);
      }),
    );
  });
});
