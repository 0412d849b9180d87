import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { EntryMessage, GapMessage, SettingMessage } from '../../../../src/protocol/as-of';
import {
  countUpTo,
  dayRange,
  difference,
  fits,
  gapsBetween,
  gapsBy,
  isInDoubt,
  neighbour,
  within,
} from '../../../../src/webview/as-of/model';

const entry = (day: string, value: number): EntryMessage => ({
  day,
  moment: day,
  exact: true,
  value,
  change: 0,
  cause: 'live',
});
const gap = (at: number, verdict: GapMessage['verdict'] = 'unexplained'): GapMessage => ({
  id: String(at),
  verdict,
  entry: at,
  text: '',
  explanations: [],
});
const setting = (more: Partial<SettingMessage> = {}): SettingMessage => ({
  key: 'P',
  target: 0,
  path: 'Scoring / MQL threshold',
  where: 'Production',
  values: ['65', '80'],
  entries: [entry('2026-03-01', 1), entry('2026-05-01', 0), entry('2026-07-01', 1)],
  first: '65',
  isNew: false,
  gaps: [],
  ...more,
});
const range = (settings: readonly SettingMessage[], today = '2026-11-22') =>
  dayRange({
    ...{ type: 'show', title: '', today, locale: 'en', timeZone: 'UTC', targets: ['Marketo'] },
    ...{ changes: [], settings: [...settings], compare: false, readOnly: false },
  });

describe('the days of the page of settings', () => {
  it('reach from the first change to today, or to a later change', () => {
    const { first, last, length } = range([setting()]);
    assert.deepEqual([first, last, length], ['2026-03-01', '2026-11-22', 266]);
    assert.equal(range([setting()], '2026-06-01').last, '2026-07-01');
    assert.equal(range([setting({ entries: [entry('', 0)] })]).length, 0);
    assert.equal(range([]).first, '2026-11-22');
  });

  it('lead from change to change, and never out of the range', () => {
    const days = range([setting()]);
    assert.equal(neighbour(days, '2026-05-01', 1), '2026-07-01');
    assert.equal(neighbour(days, '2026-05-02', -1), '2026-05-01');
    assert.equal(neighbour(days, '2026-07-01', 1), undefined);
    assert.equal(neighbour(days, '2026-03-01', -1), undefined);
    assert.deepEqual(
      ['2020-01-01', '2026-04-04', '2030-01-01'].map((day) => within(days, day)),
      ['2026-03-01', '2026-04-04', '2026-11-22'],
    );
  });
});

describe('a setting of that page', () => {
  it('is what the last entry up to the day says', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
    assert.deepEqual(
      days.map((day) => countUpTo(setting(), day)),
      [0, 1, 2, 3],
    );
    assert.equal(countUpTo(setting({ entries: [entry('', 0)] }), '2020-01-01'), 1);
  });

  it('has the gaps that began by the day, and is in doubt until they end', () => {
    const with_ = setting({ gaps: [gap(1), gap(2, 'maybe-explained')] });
    assert.deepEqual(gapsBy(with_, '2026-02-28'), []);
    assert.deepEqual(
      gapsBy(with_, '2026-05-01').map(({ id }) => id),
      ['2', '1'],
    );
    assert.equal(isInDoubt(with_, gap(1), '2026-04-30'), true);
    assert.equal(isInDoubt(with_, gap(1), '2026-05-01'), false);
    assert.equal(isInDoubt(with_, gap(1, 'answered'), '2026-04-30'), false);
    assert.deepEqual(gapsBy(setting({ gaps: [gap(1, 'same-value')] }), '2026-12-31'), []);
  });

  it('differs between two days by what moved it, also when it moved back', () => {
    const between = (since: string, until: string, of = setting()) => {
      const found = difference(of, since, until);
      return (
        found && [found.before, of.values[found.after.value], found.between.length, found.differs]
      );
    };
    assert.deepEqual(between('2026-03-01', '2026-05-01'), ['80', '65', 1, true]);
    assert.deepEqual(between('2026-03-01', '2026-11-22'), ['80', '80', 2, false]);
    assert.deepEqual(between('2026-01-01', '2026-03-01'), ['65', '80', 1, true]);
    assert.equal(between('2026-07-01', '2026-11-22'), undefined);
  });

  it('is compared where only a gap falls between the days', () => {
    const with_ = setting({ gaps: [gap(2)] });
    const found = difference(with_, '2026-05-10', '2026-05-20');
    assert.deepEqual([found?.between.length, found?.differs], [0, false]);
    assert.equal(gapsBetween(with_, '2026-05-10', '2026-05-20').length, 1);
    assert.equal(
      difference(setting({ gaps: [gap(2, 'answered')] }), '2026-05-10', '2026-05-20'),
      undefined,
    );
  });

  it('is found by any of its words', () => {
    assert.ok(fits(setting(), 'Marketo Engage', ['mql', 'market']));
    assert.ok(!fits(setting(), 'Marketo Engage', ['mql', 'sandbox']));
    assert.ok(fits(setting(), '', []));
  });
});
