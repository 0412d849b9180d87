import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { CellMessage, ShowMessage } from '../../../../src/protocol/reconcile';
import {
  MOST_ROWS,
  ROW_HEIGHT,
  WINDOW,
  monthsOf,
  scrolledTo,
  shareOf,
  sightOf,
  windowsFor,
} from '../../../../src/webview/reconcile/model';

const natural = fc.nat({ max: 500_000 });

describe('what of a long list is drawn', () => {
  it('covers what is in sight, within the list, and never much more', () => {
    fc.assert(
      fc.property(natural, fc.nat({ max: 3_000 }), natural, (line, height, total) => {
        const { from, until } = sightOf(line * ROW_HEIGHT, height, total);
        assert.ok(from >= 0 && from <= until && until <= Math.min(total, MOST_ROWS));
        assert.ok(until - from <= height / ROW_HEIGHT + 16);
        if (line < until) assert.ok(from <= line);
      }),
    );
  });

  it('asks for windows that hold every missing line, each once', () => {
    fc.assert(
      fc.property(natural, fc.nat({ max: 400 }), (from, length) => {
        const sight = { from, until: from + length };
        const starts = windowsFor(sight, (line) => line % 7 === 0);
        assert.equal(new Set(starts).size, starts.length);
        for (let line = from; line < from + length; line += 1)
          if (line % 7 !== 0)
            assert.ok(starts.some((start) => start <= line && line < start + WINDOW));
        assert.deepEqual(
          windowsFor(sight, () => true),
          [],
        );
      }),
    );
  });

  it('scrolls no further than a line needs', () => {
    assert.equal(scrolledTo(3, 0, 480), 0);
    assert.equal(scrolledTo(10, 0, 480), ROW_HEIGHT);
    assert.equal(scrolledTo(2, 480, 480), 2 * ROW_HEIGHT);
  });
});

describe('coverage as a picture', () => {
  const cell = (documented: number, undocumented: number): CellMessage => ({
    ...{ month: '2026-11', documented, undocumented, ignored: 5, known: 'all' },
  });

  it('is whole only when nothing is left, and nothing only when nothing is there', () => {
    assert.equal(shareOf(cell(0, 0)), undefined);
    assert.equal(shareOf(cell(999, 1)), 99);
    assert.equal(shareOf(cell(1, 999)), 1);
    assert.equal(shareOf(cell(3, 0)), 100);
    assert.equal(shareOf(cell(0, 3)), 0);
  });

  it('shows every month between the first and the last, the latest when there are too many', () => {
    const months = (...named: string[]) => named.map((month) => ({ ...cell(1, 1), month }));
    const coverage = [
      { tool: 'a', name: 'A', spans: '', months: months('2025-11', '2026-02') },
      { tool: 'b', name: 'B', spans: '', months: months('2026-01') },
    ];
    const show = { coverage } as unknown as ShowMessage;
    assert.deepEqual(monthsOf(show, 13), ['2025-11', '2025-12', '2026-01', '2026-02']);
    assert.deepEqual(monthsOf(show, 2), ['2026-01', '2026-02']);
    assert.deepEqual(monthsOf({ coverage: [] } as unknown as ShowMessage, 13), []);
  });
});
