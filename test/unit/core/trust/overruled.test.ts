import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { acrossRemovals } from '../../../../src/core/trust/effective';
import { overruled } from '../../../../src/core/trust/overruled';
import { ANA, KIM, LEE, YES, change, people, revisions } from './saved';

const NO = YES.replace('approved', 'rejected');
const ASKED = '{ role: legal, asked-of: kim }';

/** What is told of rows of approvals, one after the other, by who saved them. */
const told = (...steps: readonly (readonly [typeof ANA, string])[]) =>
  overruled(
    acrossRemovals(revisions(...steps.map(([author, rows]) => [author, change(rows)] as const))),
    people,
  ).map(({ level, args, by }) => `${level} ${String(args['fields'])} ${by?.name ?? ''}`);

describe('a decision that somebody else changed', () => {
  it('is to be looked at when its approver had saved it', () => {
    assert.deepEqual(told([KIM, NO], [LEE, YES]), ['warning decision Lee Wong']);
    assert.deepEqual(told([KIM, YES], [LEE, YES.replace('by: kim', 'by: ana')]), [
      'warning by Lee Wong',
    ]);
    assert.deepEqual(told([KIM, YES], [LEE, YES.replace('legal', 'privacy')]), [
      'warning role Lee Wong',
    ]);
    assert.deepEqual(
      told([ANA, ASKED], [KIM, NO], [ANA, ASKED.replace(' }', ', decision: waived }')]),
      ['warning decision,by Ana Ruiz'],
    );
  });

  it('is worth knowing when it was taken back, or had been reported', () => {
    assert.deepEqual(told([KIM, YES], [LEE, ASKED]), ['note decision,by Lee Wong']);
    assert.deepEqual(told([ANA, NO], [LEE, YES]), ['note decision Lee Wong']);
    const elsewhere = { ...KIM, email: 'kim@home.example' };
    assert.deepEqual(told([KIM, NO], [elsewhere, YES]), ['note decision Kim Park']);
  });

  it('is nothing when whoever took it or wrote it down did so, and when only a name was filled in', () => {
    assert.deepEqual(told([KIM, NO], [KIM, YES]), []);
    assert.deepEqual(told([ANA, NO], [ANA, YES]), []);
    assert.deepEqual(told([ANA, NO], [KIM, YES]), []);
    assert.deepEqual(told([ANA, ASKED], [LEE, YES]), []);
    const unnamed = '{ role: legal, decision: approved }';
    assert.deepEqual(
      told([ANA, unnamed], [LEE, '{ role: legal, decision: approved, by: kim }']),
      [],
    );
    assert.deepEqual(told([KIM, YES], [LEE, YES.replace('by: kim', 'by: kim@acme.example')]), []);
    // A row of its own for asking again leaves the first as it is.
    assert.deepEqual(told([KIM, YES], [LEE, `${YES}, ${ASKED}`], [LEE, `${YES}, ${YES}`]), []);
  });
});
