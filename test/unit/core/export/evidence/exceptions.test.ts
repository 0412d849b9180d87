import assert from 'node:assert/strict';
import { EXCEPTIONS, exceptionsOf } from '../../../../../src/core/export/evidence/exceptions';
import type { ExceptionContext } from '../../../../../src/core/export/evidence/exceptions';
import {
  logbookDays,
  populationOf,
  wholeMembers,
} from '../../../../../src/core/export/evidence/population';
import { peopleOf } from '../../../../../src/core/trust/identity';
import { packInput, pathOf } from './packs';

const ID = '2026-07-09-a-k3f9';
/** A change of which nothing stands out. */
const SOUND = {
  track: 'needs-approval',
  live: '2026-07-09T09:00:00+02:00',
  requester: 'ana',
  'done-by': ['lee@acme.example'],
  rollback: 'Set it back.',
  approvals: [
    {
      role: 'legal',
      decision: 'approved',
      by: 'kim@acme.example',
      on: '2026-07-09T08:59:00+02:00',
    },
  ],
  tests: [{ check: 'It works', result: 'passed', by: 'ana' }],
};

/** The codes of what stands out of a change, with what fills their sentences. */
function found(fields: object, differing?: readonly string[]): string[] {
  const { snapshot } = packInput({ [ID]: { ...SOUND, ...fields } });
  const [whole] = wholeMembers(snapshot, populationOf(snapshot, {}).members);
  assert.ok(whole);
  const context: ExceptionContext = {
    snapshot,
    days: logbookDays(snapshot),
    people: peopleOf(snapshot.logbook?.record.people ?? []),
    roleText: (role) => role,
    differing: differing && new Set(differing),
    approvalsOf: () => [],
    factsOf: () => [],
    namesakes: new Map(),
  };
  return exceptionsOf(whole, context).map(({ code, values }) => [code, ...values].join(' | '));
}

const approval = (fields: object) => ({ approvals: [{ ...SOUND.approvals[0], ...fields }] });

describe('what stands out in evidence', () => {
  it('is nothing of a change that has it all', () => assert.deepEqual(found({}), []));

  it('is what is not written down', () => {
    const nothing = {
      track: undefined,
      live: undefined,
      requester: undefined,
      'done-by': undefined,
      rollback: undefined,
      approvals: undefined,
      tests: undefined,
    };
    assert.deepEqual(found(nothing), [
      'no-requester',
      'no-track',
      'no-doer',
      'no-test',
      'no-rollback',
      'no-live-day',
    ]);
    assert.deepEqual(found({ approvals: [] }), ['no-approval']);
    assert.deepEqual(found({ approvals: [], track: 'pre-approved' }), []);
    assert.deepEqual(found({ rollback: undefined, reversible: false }), []);
    assert.deepEqual(found({ tests: [{ check: 'x' }] }), ['no-test']);
  });

  it('is an approval that came late, is open, was refused or waived', () => {
    assert.deepEqual(found(approval({ on: '2026-07-09T09:01:00+02:00' })), [
      'approved-after-live | legal, kim@acme.example | 2026-07-09 09:01 +02:00 | 2026-07-09 09:00 +02:00',
    ]);
    // The day alone says nothing of the hour.
    assert.deepEqual(found(approval({ on: '2026-07-09' })), []);
    assert.equal(found(approval({ on: '2026-07-10' })).length, 1);
    assert.deepEqual(found(approval({ decision: 'asked', by: undefined })), [
      'no-approval',
      'approval-open | legal',
    ]);
    assert.deepEqual(found(approval({ decision: 'waived' })), [
      'approval-waived | legal, kim@acme.example',
    ]);
    assert.deepEqual(found(approval({ decision: 'rejected' })), [
      'no-approval',
      'approval-refused | legal, kim@acme.example | 2026-07-09 08:59 +02:00',
    ]);
    const [yes] = SOUND.approvals;
    assert.deepEqual(found({ approvals: [{ ...yes, decision: 'rejected' }, yes] }), []);
  });

  it('is one person in two parts, whatever each is called', () => {
    assert.deepEqual(found(approval({ by: 'LEE@acme.example' })), [
      'approver-made-it | legal, LEE@acme.example',
    ]);
    // By id there, by address here.
    assert.deepEqual(found(approval({ by: 'ana.ruiz@acme.example' })), [
      'approver-asked-for-it | legal, Ana Ruiz',
    ]);
    const tests = [{ check: 'It works', result: 'passed', by: 'lee@acme.example' }];
    assert.deepEqual(found({ tests }), ['tester-made-it | lee@acme.example']);
    assert.deepEqual(found({ tests: [...tests, ...SOUND.tests] }), []);
  });

  it('is what became of it, and its file', () => {
    assert.deepEqual(found({ tests: [{ check: 'It works', result: 'failed', by: 'ana' }] }), [
      'test-failed | It works',
    ]);
    assert.deepEqual(found({ track: 'emergency' }), ['emergency-not-reviewed']);
    assert.deepEqual(found({ track: 'emergency', review: { on: '2026-07-10' } }), []);
    assert.deepEqual(found({ 'logged-afterwards': true }), ['logged-afterwards']);
    assert.deepEqual(found({}, [pathOf(ID)]), ['not-saved']);
    assert.deepEqual(found({ risk: 'huge' }), ['fields-unreadable | risk']);
  });

  it('asks no proof of what did not take effect', () => {
    const planned = { status: 'proposed', live: undefined, approvals: [], tests: [] };
    assert.deepEqual(found({ ...planned, requester: undefined, rollback: undefined }), []);
  });

  it('has a sentence for each', () => {
    const { words } = packInput({});
    for (const code of EXCEPTIONS) {
      assert.match(words.evidence.exceptionTitle(code), /^[A-Z].{10}/, code);
      const text = words.evidence.exceptionText(code, ['A', 'B', 'C', 'D']);
      assert.doesNotMatch(text, /\{\d\}/, code);
    }
  });
});
