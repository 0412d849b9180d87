import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { fieldChanges } from '../../../../src/core/history/field-changes';
import type { Revision } from '../../../../src/core/history/revision';
import type { Plain } from '../../../../src/core/model/field';
import { approvalTrust } from '../../../../src/core/trust/approval-level';
import type { ApprovalTrust } from '../../../../src/core/trust/approval-level';
import { decisionsOf } from '../../../../src/core/trust/approvals';
import {
  approvalDigest,
  isApprovalDigest,
  scopeDifferences,
} from '../../../../src/core/trust/approved-scope';
import { peopleOf } from '../../../../src/core/trust/identity';
import type { Signature } from '../../../../src/core/trust/signature';
import { readYaml } from '../../../../src/core/yaml/read-yaml';

const ANA = { name: 'Ana Ruiz', email: 'ana@acme.example' };
const KIM = { name: 'Kim Park', email: 'kim@acme.example' };
const people = peopleOf([
  { id: 'ana', ...ANA },
  { id: 'kim', ...KIM },
]);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const record = (text: string): Plain => readYaml(text).value ?? null;
const SCOPE = 'risk: low\ntools: [marketo]\nsettings: [{ path: x, to: 80 }]\n';
const YES = '{ role: legal, asked-of: kim, decision: approved, by: kim }';
const change = (approval: string, scope = SCOPE) => record(`${scope}approvals: [${approval}]`);

/** Revisions, newest first, from versions and authors, oldest first. */
function revisions(...steps: readonly (readonly [typeof ANA, Plain | undefined])[]): Revision[] {
  return steps
    .map(([author, after], index): Revision => {
      const before = steps[index - 1]?.[1];
      const date = `2026-01-${String(index + 1).padStart(2, '0')}T09:00:00+00:00`;
      return {
        commit: {
          ...{ oid: String(index), parents: index === 0 ? [] : [String(index - 1)], author, date },
          ...{ committer: author, committed: date, subject: 'x', boundary: false },
        },
        ...{ path: 'p', movedFrom: undefined, kind: 'change', id: 'c', title: 'C' },
        ...{ before, after, changes: fieldChanges(before, after), problems: [] },
      };
    })
    .reverse();
}

function trustOf(
  past: readonly Revision[],
  current = past[0]?.after,
  signatures: Readonly<Record<string, Partial<Signature>>> = {},
): ApprovalTrust {
  const [decision] = decisionsOf(current, past, { people, sha256 });
  assert.ok(decision);
  const none = { state: 'none', signer: undefined, key: undefined } as const;
  const known = new Map(
    past.map(({ commit: { oid } }) => [oid, { ...none, ...signatures[oid] }] as const),
  );
  return approvalTrust(decision, known, people);
}

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

  it('notices what was agreed to becoming something else, by whom and when', () => {
    const past = revisions([KIM, change(YES)], [ANA, change(YES, SCOPE.replace('80', '95'))]);
    const { earlier, level } = trustOf(past);
    assert.equal(level, 'under-name');
    assert.deepEqual(earlier?.fields, ['settings']);
    assert.equal(earlier.changed?.commit.author.name, ANA.name);
    const unsaved = trustOf(past.slice(1), change(YES, SCOPE.replace('low', 'high')));
    assert.deepEqual(unsaved.earlier, { fields: ['risk'], sinceLive: false, changed: undefined });
    const back = revisions(
      [KIM, change(YES)],
      [ANA, change(YES, SCOPE.replace('80', '95'))],
      [ANA, change(YES)],
    );
    assert.equal(trustOf(back).earlier, undefined);
    const again = change(YES.replace(' }', ', on: 2026-01-03 }'), SCOPE.replace('80', '95'));
    const renewed = revisions(
      [KIM, change(YES)],
      [ANA, change(YES, SCOPE.replace('80', '95'))],
      [KIM, again],
    );
    assert.equal(trustOf(renewed).earlier, undefined);
  });

  it('takes what is filled in later for no other version', () => {
    const earlier = (scope: string, later: string) =>
      trustOf(revisions([KIM, change(YES, scope)], [ANA, change(YES, later)])).earlier?.fields;
    const window = 'window: { start: 2026-02-01 }\n';
    assert.equal(earlier(SCOPE, SCOPE + window), undefined);
    assert.deepEqual(earlier(SCOPE + window, SCOPE + window.replace('01 }', '02 }')), ['window']);
    assert.equal(earlier(SCOPE, `${SCOPE}integrations: [a-b]\n`), undefined);
    assert.equal(earlier(SCOPE, SCOPE.replace('to: 80', 'to: 80, from: 65')), undefined);
    const filled = SCOPE.replace('to: 80', 'to: 81, from: 65');
    assert.deepEqual(earlier(SCOPE, filled), ['settings']);
    assert.deepEqual(earlier(SCOPE, SCOPE.replace(']\n', ', hubspot]\n')), ['tools']);
    assert.deepEqual(earlier(SCOPE, SCOPE.replace('risk: low\n', '')), ['risk']);
  });

  it('tells what was changed only after it had gone live from what went live unapproved', () => {
    const [approved, live] = ['approved', 'live'].map((status) => `status: ${status}\n${SCOPE}`);
    const other = (text = '') => change(YES, text.replace('80', '95'));
    const after = trustOf(
      revisions([KIM, change(YES, approved)], [ANA, change(YES, live)], [ANA, other(live)]),
    );
    assert.equal(after.earlier?.sinceLive, true);
    const before = revisions(
      [KIM, change(YES, approved)],
      [ANA, other(approved)],
      [ANA, other(live)],
    );
    assert.equal(trustOf(before).earlier?.sinceLive, false);
  });

  it('goes by the digest where the decision was saved with one', () => {
    const of = (scope: string) => approvalDigest(record(scope), sha256);
    const yesTo = (scope: string) => YES.replace(' }', `, of: "${of(scope)}" }`);
    const other = SCOPE.replace('80', '95');
    // The scope came with the next save, and is what was agreed to.
    const late = revisions([KIM, change(yesTo(other))], [ANA, change(yesTo(other), other)]);
    assert.equal(trustOf(late).earlier, undefined);
    assert.deepEqual(trustOf(revisions([KIM, change(yesTo(other))])).earlier?.fields, []);
    // Whoever changes the scope and the digest with it agrees for nobody else.
    const forged = revisions([KIM, change(yesTo(SCOPE))], [ANA, change(yesTo(other), other)]);
    const trust = trustOf(forged);
    assert.deepEqual(trust.earlier?.fields, ['settings']);
    assert.deepEqual(
      trust.edits.map(({ fields }) => fields),
      [['of']],
    );
    const words = change(YES.replace(' }', ', of: version 2 of the brief }'));
    assert.equal(trustOf(revisions([KIM, words])).earlier, undefined);
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
