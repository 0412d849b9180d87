import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ChangeEntry } from '../../../../src/core/logbook/entry';
import type { Change } from '../../../../src/core/model/change';
import { ClaimIndex } from '../../../../src/core/reconcile/claim-index';
import { entriesOf } from '../../../../src/core/reconcile/entries';
import { Ignoring } from '../../../../src/core/reconcile/ignoring';
import { judge } from '../../../../src/core/reconcile/judge';
import { clockOf } from '../../../../src/core/reconcile/moments';
import { peopleOf } from '../../../../src/core/reconcile/people';
import { Scorer } from '../../../../src/core/reconcile/scores';
import { Voices } from '../../../../src/core/reconcile/standings';
import { sha256OfText } from '../../../../src/node/sha256';
import { FORM, entryOf, logbookOf } from './trail-of';

const CHANGE = '2026-11-10-form-aaaa';
const clock = clockOf('UTC');

describe('judging again', () => {
  it('asks anew only what entries say of which somebody has said something since', () => {
    const events = ['k0', 'k1', 'k2'].map((key, hour) =>
      entryOf(key, { at: `2026-11-10T1${hour * 2}:00:00Z`, asset: `WEB-Demo-${hour}` }),
    );
    const [entries] = entriesOf({ events, heads: [] }, clock, 'UTC');
    assert(entries);
    const snapshot = logbookOf({ [CHANGE]: FORM });
    const people = peopleOf(snapshot, sha256OfText);
    const claims = new ClaimIndex({ snapshot, clock, people }).of('marketo');
    const scorer = new Scorer({ snapshot, claims, entries, people });
    const heard = (answers: Readonly<Record<string, string>>) => {
      const said = logbookOf({}, answers);
      const standings = new Voices(said, new Ignoring(said, '2026-11-30'), clock).of(entries);
      return { entries, standings, scorer };
    };
    const { drafted: before } = judge(heard({}));
    const answered = heard({ 'a-test': 'decision: ignore\nentries: [k1]' });
    const { drafted, judged } = judge(answered, before);
    const isKept = drafted.drafts.map((drafts, burst) => drafts === before.drafts[burst]);
    assert.deepEqual(isKept, [true, false, true]);
    assert.deepEqual(judged, judge(answered).judged);
  });

  it('has the same claims of a change after entries were given to it, and others once it says something else', () => {
    const snapshot = logbookOf({ [CHANGE]: FORM });
    const people = peopleOf(snapshot, sha256OfText);
    const claimWith = (more: Partial<Change>) => {
      const changes = new Map<string, ChangeEntry>();
      for (const [id, entry] of snapshot.changes)
        changes.set(id, { ...entry, record: { ...entry.record, ...more } });
      const index = new ClaimIndex({ snapshot: { ...snapshot, changes }, clock, people });
      return index.of('marketo').all[0];
    };
    const first = claimWith({});
    assert.equal(first?.change, CHANGE);
    assert.equal(claimWith({ events: ['k1'] }), first);
    assert.equal(claimWith({ events: ['k1', 'k2'] }), first);
    const other = claimWith({ events: ['k1'], title: 'Threshold' });
    assert.notEqual(other, first);
    assert.equal(claimWith({ title: 'Threshold' }), other);
  });
});
