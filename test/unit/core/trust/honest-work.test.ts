import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Commit } from '../../../../src/core/history/revision';
import { decisionsOf } from '../../../../src/core/trust/approvals';
import { peopleOf } from '../../../../src/core/trust/identity';
import { oddDates } from '../../../../src/core/trust/odd-dates';
import { removedApprovals } from '../../../../src/core/trust/removed';
import { compareSeen } from '../../../../src/core/trust/rewritten';
import type { SeenCommit } from '../../../../src/core/trust/rewritten';
import { sha256 } from '../../../../src/node/sha256';
import { ANA, LEE, change, revisions } from './saved';

const commit = (oid: string, parents: readonly string[], date: string, author = ANA): Commit => ({
  ...{ oid, parents, author, date, committer: author, committed: date },
  ...{ subject: 'x', boundary: false },
});

/** Revisions from authors and approvals, oldest first. */
const approvals = (...steps: readonly (readonly [typeof ANA, string])[]) =>
  revisions(...steps.map(([author, rows]) => [author, change(rows)] as const));

describe('honest work', () => {
  it('is done with clocks that differ by hours, and not by days', () => {
    const now = new Date('2026-02-01T00:00:00Z');
    const codes = (parent: string, child: string) =>
      oddDates([commit('b', ['a'], child), commit('a', [], parent)], now).map(({ code }) => code);
    assert.deepEqual(codes('2026-01-10T12:00:00Z', '2026-01-10T09:00:00Z'), []);
    assert.deepEqual(codes('2026-01-10T23:00:00+09:00', '2026-01-10T08:00:00-05:00'), []);
    assert.deepEqual(codes('2026-01-10T12:00:00Z', '2026-02-01T09:00:00Z'), []);
    assert.deepEqual(codes('2026-01-12T12:00:00Z', '2026-01-10T09:00:00Z'), [
      'saved-before-parent',
    ]);
    assert.deepEqual(codes('2026-01-12T12:00:00Z', '2026-02-03T09:00:00Z'), ['saved-in-future']);
  });

  it('puts right what it wrote of an approval, where others may not', () => {
    const yes = (on: string) => `{ role: legal, decision: approved, by: kim, on: ${on} }`;
    const edits = (editor: typeof ANA) => {
      const past = approvals([ANA, yes('2026-01-02')], [editor, yes('2026-01-03')]);
      const [decision] = decisionsOf(past[0]?.after, past, { people: peopleOf([]), sha256 });
      return decision?.edits.map(({ fields }) => fields);
    };
    assert.deepEqual(edits(ANA), []);
    assert.deepEqual(edits(LEE), [['on']]);
  });

  it('takes out an approval that nobody gave', () => {
    const codes = (decision: string) =>
      removedApprovals(
        approvals(
          [ANA, `{ role: it }, { role: legal, decision: ${decision} }`],
          [LEE, '{ role: it }'],
        ),
      ).map(({ code }) => code);
    assert.deepEqual(codes('asked'), []);
    for (const decision of ['approved', 'rejected', 'waived'])
      assert.deepEqual(codes(decision), ['approval-removed'], decision);
  });

  it('finds one save again as one, and not as two', () => {
    const seen = (oid: string, date: string): SeenCommit => ({
      ...{ oid, author: ANA, date, subject: 'x', content: 'c' },
    });
    const [one, other] = [seen('a', '2026-01-01'), seen('b', '2026-01-02')];
    const { replayed, altered, dropped } = compareSeen([other, one], [seen('z', '2026-01-01')]);
    assert.deepEqual([replayed, altered, dropped], [1, [], [other]]);
  });
});
