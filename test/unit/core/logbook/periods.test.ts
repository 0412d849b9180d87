import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spanOf } from '../../../../src/core/logbook/periods';
import { PERIODS } from '../../../../src/core/model/codes';

describe('spanOf', () => {
  it('counts in the calendar, over the ends of months and years', () => {
    const spans = PERIODS.map((period) => {
      const { since, until } = spanOf(period, '2026-01-05');
      return `${period} ${since} ${until}`;
    });
    assert.deepEqual(spans, [
      'last-7-days 2025-12-30 2026-01-05',
      'last-30-days 2025-12-07 2026-01-05',
      'this-month 2026-01-01 2026-01-05',
      'last-month 2025-12-01 2025-12-31',
      'this-quarter 2026-01-01 2026-01-05',
      'last-quarter 2025-10-01 2025-12-31',
      'this-year 2026-01-01 2026-01-05',
      'last-year 2025-01-01 2025-12-31',
    ]);
  });

  it('knows the length of February', () => {
    assert.deepEqual(spanOf('last-month', '2028-03-31'), {
      since: '2028-02-01',
      until: '2028-02-29',
    });
  });
});
