import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Plain } from '../../../../src/core/model/field';
import { decisionsOf } from '../../../../src/core/trust/approvals';
import { sha256 } from '../../../../src/node/sha256';
import {
  ANA,
  KIM,
  OTHER,
  SCOPE,
  YES,
  change,
  people,
  record,
  revisions,
  trustOf,
  yesTo,
} from './saved';

describe('an approval for an earlier version', () => {
  it('notices what was agreed to becoming something else, by whom and when', () => {
    const past = revisions([KIM, change(YES)], [ANA, change(YES, SCOPE.replace('80', '95'))]);
    const { earlier, level } = trustOf(past);
    assert.equal(level, 'under-name');
    assert.deepEqual(earlier?.fields, ['settings']);
    assert.equal(earlier.changed?.commit.author.name, ANA.name);
    const unsaved = trustOf(past.slice(1), change(YES, SCOPE.replace('low', 'high')));
    assert.deepEqual(unsaved.earlier, {
      fields: ['risk'],
      differences: [{ type: 'set', path: ['risk'], before: 'low', after: 'high' }],
      since: [{ field: 'risk', changed: undefined }],
      ...{ sinceLive: false, changed: undefined, again: undefined },
    });
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
    const other = OTHER;
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

  it('knows by the digest, before anything is saved, that it was for another version', () => {
    const never = (digest: string, known?: Plain) =>
      decisionsOf(change(yesTo(digest), OTHER), [], { people, sha256, known: () => known })[0];
    assert.equal(never(OTHER)?.earlier, undefined);
    assert.deepEqual(never(SCOPE)?.earlier?.fields, []);
    const told = never(SCOPE, record(SCOPE))?.earlier;
    assert.deepEqual(told?.fields, ['settings']);
    assert.deepEqual(
      told.differences.map(({ path, before, after }) => [path, before, after]),
      [[['settings', 'to'], '80', '95']],
    );
    // What is filled in later is no other version, also where nobody remembers the one that was approved.
    const later = `window: { start: 2026-02-01 }\nintegrations: [a]\n${SCOPE.replace('to: 80', 'to: 80, from: 65')}`;
    const filled = decisionsOf(change(yesTo(SCOPE), later), [], { people, sha256 })[0];
    assert.equal(filled?.earlier, undefined);
  });

  it('names for each field who changed it last and when', () => {
    const step = (scope: string) => change(YES, scope);
    const past = revisions(
      [KIM, step(SCOPE)],
      [ANA, step(OTHER)],
      [KIM, step(OTHER.replace('low', 'high'))],
    );
    const { earlier } = trustOf(past, step(`${OTHER.replace('low', 'high')}window: { end: x }\n`));
    assert.deepEqual(
      earlier?.since.map(({ field, changed }) => [field, changed?.commit.author.name]),
      [
        ['settings', ANA.name],
        ['risk', KIM.name],
      ],
    );
    assert.equal(earlier.changed?.commit.author.name, KIM.name);
    const unsaved = trustOf(past, step(OTHER.replace('low', 'medium')));
    assert.deepEqual(
      unsaved.earlier?.since.map(({ changed }) => changed?.commit.author.name),
      [ANA.name, undefined],
    );
  });

  it('takes a decision written down again by its writer for a new one, and of nobody else', () => {
    const again = (author: typeof ANA) =>
      trustOf(
        revisions(
          [ANA, change(yesTo(SCOPE))],
          [ANA, change(yesTo(SCOPE), OTHER)],
          [author, change(yesTo(OTHER), OTHER)],
        ),
      );
    assert.equal(again(ANA).earlier, undefined);
    assert.deepEqual(again({ ...KIM, email: 'x@y' }).earlier?.fields, ['settings']);
    const unsaved = trustOf(revisions([ANA, change(yesTo(SCOPE))]), change(yesTo(OTHER), OTHER));
    assert.deepEqual([unsaved.level, unsaved.earlier], ['not-saved', undefined]);
  });

  it('tells that the same was asked again, and answered', () => {
    const ask = (row: string) => {
      const now = record(`${OTHER}approvals: [${yesTo(SCOPE)}, ${row}]`);
      return decisionsOf(now, revisions([KIM, change(yesTo(SCOPE))]), { people, sha256 })[0];
    };
    assert.equal(ask('{ role: legal, asked-of: kim }')?.earlier?.again, 'asked');
    assert.equal(ask(yesTo(OTHER))?.earlier?.again, 'decided');
    assert.equal(ask('{ role: legal, asked-of: ana }')?.earlier?.again, undefined);
  });
});
