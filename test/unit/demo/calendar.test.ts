import assert from 'node:assert/strict';
import fc from 'fast-check';
import { demoCalendar, offsetText } from '../../../src/demo/calendar';

const at = (iso: string) => demoCalendar(new Date(iso));

describe('calendar of the demo', () => {
  it('counts working days from today', () => {
    const monday = at('2026-11-23T10:00:00Z');
    assert.deepEqual(
      ['0', '-1', '-5', '-6', '+1', '+5'].map((expression) => monday.write(expression)),
      ['2026-11-23', '2026-11-20', '2026-11-16', '2026-11-13', '2026-11-24', '2026-11-30'],
    );
    assert.equal(at('2026-11-22T10:00:00Z').write('-1'), '2026-11-20');
  });

  it('leaves out the days between Christmas and New Year', () => {
    assert.equal(at('2027-01-05T10:00:00Z').write('-2'), '2026-12-23');
  });

  it('lets today begin at midnight at home', () => {
    assert.equal(at('2026-11-22T23:30:00Z').write('0'), '2026-11-23');
  });

  it('finds a weekday in the same week and in the one before', () => {
    const calendar = at('2026-11-23T10:00:00Z');
    assert.equal(calendar.write('-3 sun'), '2026-11-15');
    assert.equal(calendar.write('-3 mon'), '2026-11-16');
    assert.equal(calendar.write('-3 last-fri'), '2026-11-13');
  });

  it('writes dates as people and as names of programs do', () => {
    const calendar = at('2026-11-23T10:00:00Z');
    const words = ['month', 'my', 'ym', 'q', 'dm', 'year', 'eom'];
    assert.deepEqual(
      words.map((form) => calendar.write(`-1 ${form}`)),
      ['November', 'November 2026', '2026-11', 'Q4', '20 November', '2026', '2026-11-30'],
    );
  });

  it('knows summer time', () => {
    const calendar = at('2026-11-23T10:00:00Z');
    assert.equal(calendar.write('-1 09:30'), '2026-11-20T09:30:00+01:00');
    assert.equal(calendar.write('-25 09:30'), '2026-10-19T09:30:00+02:00');
    const chicago = calendar.instant('-1 16:00', 'America/Chicago');
    assert.deepEqual(chicago, {
      seconds: Date.parse('2026-11-20T15:00:00Z') / 1000,
      offset: -360,
    });
    assert.equal(offsetText(chicago.offset, ''), '-0600');
  });

  it('refuses what it cannot read', () => {
    assert.throws(() => at('2026-11-23T10:00:00Z').write('yesterday'));
  });

  it('never leaves the working week, and keeps its order', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        fc.integer({ min: -400, max: 60 }),
        (now, offset) => {
          const calendar = demoCalendar(now);
          const day = calendar.write(String(offset));
          if (offset !== 0) assert.ok([1, 2, 3, 4, 5].includes(new Date(day).getUTCDay()));
          assert.ok(calendar.write(String(offset - 1)) < day);
        },
      ),
      { numRuns: 200 },
    );
  });
});
