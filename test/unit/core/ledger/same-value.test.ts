import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gaps, live } from './ledger-of';

describe('gaps between values', () => {
  it('are none where the same value is written otherwise', () => {
    const same: readonly (readonly [string, string])[] = [
      ['80', '80.0'],
      ['80', '"80 "'],
      ['80', '+80'],
      ['1000', '"1,000"'],
      ['1500', '"1.500"'],
      ['0.5', '"0.500"'],
      ['30', '30%'],
      ['60', '60 days'],
      ['true', 'Yes'],
      ['off', 'Disabled'],
      ['null', 'none'],
      ['Round robin', 'round  Robin'],
      ['"a, b"', '[b, a]'],
      ['{ x: 1, y: no }', '{ y: No, x: 1.0 }'],
      ['48 h', '48 hours'],
      ['15 min', '15 Minutes'],
      ['1 day', '1 days'],
      ['"1.500 €"', '"€1,500"'],
      ['EUR 1500', '1500 eur'],
      ['"DE,AT,CH"', '"DE, AT, CH"'],
      ['"- DE\\n- AT\\n- CH"', '[CH, AT, DE]'],
      ['"one text\\nin two lines"', 'one text in two lines'],
      ['Julia’s list', '"Julia\'s list"'],
      ['9 – 17', '9-17'],
      ['A -> B', 'A → B'],
      ['2026-12-31', '31.12.2026'],
    ];
    for (const [to, from] of same)
      assert.match(
        gaps({
          a: live('2026-03-01', `to: ${to}`),
          b: live('2026-03-02', `from: ${from}, to: z`),
        })[0] ?? '',
        /: same-value$/,
        `${to} ${from}`,
      );
    const other: readonly (readonly [string, string])[] = [
      ['80', '85'],
      ['80', '-80'],
      ['80', '800'],
      ['30%', '30 points'],
      ['null', '0'],
      ['a b', 'ab'],
      ['[a, b]', '[a, b, c]'],
      ['48 h', '48 min'],
      ['15 min', '15 months'],
      ['€1,500', '$1,500'],
      ['"1,5"', '"5,1"'],
      ['v1.10', 'v1.1'],
      ['2026-12-31', '12.31.2026'],
      ['A -> B', 'B -> A'],
    ];
    for (const [to, from] of other)
      assert.doesNotMatch(
        gaps({
          a: live('2026-03-01', `to: ${to}`),
          b: live('2026-03-02', `from: ${from}, to: z`),
        })[0] ?? '',
        /: same-value$/,
        `${to} ${from}`,
      );
  });
});
