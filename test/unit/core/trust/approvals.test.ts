import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import {
  approvalDigest,
  isApprovalDigest,
  scopeDifferences,
} from '../../../../src/core/trust/approved-scope';
import type { Signature } from '../../../../src/core/trust/signature';
import { sha256 } from '../../../../src/node/sha256';
import { ANA, KIM, YES, change, record, revisions, trustOf } from './saved';

const ASKED = change('{ role: legal, asked-of: kim }');

describe('how far an approval can be trusted', () => {
  it('goes by who saved the decision', () => {
    assert.equal(trustOf(revisions([ANA, ASKED], [KIM, change(YES)])).level, 'under-name');
    const reported = trustOf(revisions([ANA, ASKED], [ANA, change(YES)]));
    assert.equal(reported.level, 'reported');
    assert.equal(reported.set?.commit.oid, '1');
  });

  it('counts the signer, and not whom a commit names', () => {
    const byKim = revisions([ANA, ASKED], [KIM, change(YES)]);
    const signed = (signer: string, state: Signature['state'] = 'good') =>
      trustOf(byKim, undefined, { 1: { state, signer } }).level;
    assert.equal(signed('Kim Park <kim@acme.example>'), 'signed');
    assert.equal(signed('Ana Ruiz <ana@acme.example>'), 'under-name');
    assert.equal(signed('kim@acme.example <mal@x.example>'), 'under-name');
    for (const state of ['bad', 'unknown-key', 'expired', 'revoked-key', 'unchecked'] as const)
      assert.equal(signed('Kim Park <kim@acme.example>', state), 'under-name', state);
    const typedByAna = revisions([ANA, ASKED], [ANA, change(YES)]);
    const signer = 'Kim Park <kim@acme.example>';
    assert.equal(trustOf(typedByAna, undefined, { 1: { state: 'good', signer } }).level, 'signed');
  });

  it('asks who made it what it is, whatever it was between', () => {
    const no = change(YES.replace('approved', 'rejected'));
    const past = revisions([ANA, ASKED], [KIM, change(YES)], [KIM, no], [ANA, change(YES)]);
    assert.equal(trustOf(past).level, 'reported');
    const gone = revisions([KIM, change(YES)], [ANA, undefined], [ANA, change(YES)]);
    // Removing a record and adding it as it was decides nothing.
    assert.equal(trustOf(gone).level, 'under-name');
    const other = change(YES.replace('role: legal', 'role: privacy'));
    assert.equal(trustOf(revisions([KIM, change(YES)], [ANA, other])).level, 'reported');
    const name = change(YES.replace('by: kim', 'by: kim@acme.example'));
    assert.equal(trustOf(revisions([KIM, change(YES)], [ANA, name])).level, 'under-name');
  });

  it('is not swayed by what others fill in, and tells what they change', () => {
    const dated = change(YES.replace(' }', ', on: 2026-01-02, evidence: mail }'));
    const redated = change(YES.replace(' }', ', on: 2025-12-01, evidence: mail }'));
    const filled = trustOf(revisions([ANA, ASKED], [KIM, change(YES)], [ANA, dated]));
    assert.deepEqual([filled.level, filled.edits], ['under-name', []]);
    const changed = trustOf(revisions([KIM, dated], [ANA, redated]));
    assert.deepEqual(
      [changed.level, changed.edits.map(({ fields }) => fields)],
      ['under-name', [['on']]],
    );
    assert.deepEqual(trustOf(revisions([KIM, dated], [KIM, redated])).edits, []);
  });

  it('says nothing of what is not saved, or not on this computer', () => {
    const past = revisions([ANA, ASKED]);
    assert.equal(trustOf(past, change(YES)).level, 'not-saved');
    assert.equal(trustOf([], change(YES)).level, 'not-saved');
    const [only] = revisions([KIM, change(YES)]);
    assert.ok(only);
    const cut = { ...only, commit: { ...only.commit, boundary: true } };
    assert.equal(trustOf([cut]).level, 'not-here');
    const problem = {
      code: 'file-unreadable',
      severity: 'error',
      args: { reason: 'missing' },
    } as const;
    const unread = { ...only, after: undefined, changes: [], problems: [problem] };
    assert.equal(trustOf([unread], change(YES)).level, 'not-here');
  });
});

describe('approvalDigest', () => {
  const digest = (text: string) => approvalDigest(record(text), sha256);

  it('is the same for the same scope, however it is written', () => {
    const one = digest('risk: low\ntools: [a, b]\nsettings:\n  - path: x\n    to: 80\n');
    const other = digest(
      'settings: [{ to: 80, path: x, note: why }]\ntools: [b, a]\nrisk: "low"\ntitle: T',
    );
    assert.equal(one, other);
    assert.ok(isApprovalDigest(one));
    assert.equal(digest(''), digest('tools: []\nwhy: x'));
    assert.ok(!isApprovalDigest('sha256:xyz'));
  });

  it('is another when any part of the scope is', () => {
    const texts = fc.constantFrom('1', '1.0', '80', '"a,b"', '[a, b]', '{ a: b }', 'null');
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [a, b].map((to) => record(`settings: [{ path: x, to: ${to} }]`));
        const same = approvalDigest(one, sha256) === approvalDigest(other, sha256);
        assert.equal(same, a === b);
        assert.equal(scopeDifferences(one, other).length === 0, same);
      }),
    );
  });
});
