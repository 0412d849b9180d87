import assert from 'node:assert/strict';
import { isAfter } from '../../../../src/core/rules/moments';
import { findings } from './logbook-of';

describe('isAfter', () => {
  it('compares days with days and times with times', () => {
    assert.equal(isAfter('2026-11-21', '2026-11-20', { zone: undefined }), true);
    assert.equal(isAfter('2026-11-20', '2026-11-20', { zone: undefined }), false);
    assert.equal(
      isAfter('2026-11-20T10:00:00+02:00', '2026-11-20T08:30:00Z', { zone: undefined }),
      false,
    );
    assert.equal(
      isAfter('2026-11-20T10:00:00+01:00', '2026-11-20T08:30:00Z', { zone: undefined }),
      true,
    );
  });

  it('compares a day with a time on the clock of the team', () => {
    const late = '2026-11-20T23:30:00Z'; // 21 November in Berlin
    assert.equal(isAfter(late, '2026-11-20', { zone: 'Europe/Berlin' }), true);
    assert.equal(isAfter(late, '2026-11-20', { zone: 'America/New_York' }), false);
    assert.equal(isAfter('2026-11-21', late, { zone: 'Europe/Berlin' }), false);
    assert.equal(isAfter('2026-11-21', late, { zone: 'America/New_York' }), true);
  });

  it('without a time zone, says only what holds in all of them', () => {
    assert.equal(isAfter('2026-11-21', '2026-11-20T23:30:00Z', { zone: undefined }), false);
    assert.equal(isAfter('2026-11-22', '2026-11-20T23:30:00Z', { zone: undefined }), true);
    assert.equal(isAfter('2026-11-21T01:00:00+01:00', '2026-11-20', { zone: undefined }), false);
    assert.equal(isAfter('2026-11-22T01:00:00+01:00', '2026-11-20', { zone: undefined }), true);
  });
});

describe('dates-out-of-order', () => {
  it('finds dates that cannot both be right, at the later field', () => {
    assert.deepEqual(findings('requested: 2026-11-10\nwindow: { start: 2026-11-09 }'), [
      'warning dates-out-of-order window.start',
    ]);
    assert.deepEqual(findings('requested: 2026-11-10\nwindow: { end: 2026-11-09 }'), [
      'warning dates-out-of-order window.end',
    ]);
    assert.deepEqual(findings('window: { start: 2026-11-10, end: 2026-11-09 }'), [
      'warning dates-out-of-order window.end',
    ]);
    assert.deepEqual(findings('live: 2026-11-10\ntested: 2026-11-09'), [
      'warning dates-out-of-order tested',
    ]);
    const approval = 'approvals: [{ role: it, asked-on: 2026-11-10, on: 2026-11-09 }]';
    assert.deepEqual(findings(approval), ['warning dates-out-of-order approvals.0.on']);
  });

  it('takes what is right', () => {
    assert.deepEqual(findings('live: 2026-11-20T23:30:00+01:00\ntested: 2026-11-20'), []);
    assert.deepEqual(findings('live: 2026-11-20\ntested: 2026-11-20T00:10:00+01:00'), []);
    const window = 'window: { start: 2026-10-20T07:00:00+02:00, end: 2026-10-30T07:00:00+01:00 }';
    assert.deepEqual(findings(`requested: 2026-08-03\n${window}`), []);
  });

  it('does not compare what may be late, or was planned after the fact', () => {
    assert.deepEqual(findings('deadline: 2026-10-01\nlive: 2026-11-20'), []);
    assert.deepEqual(
      findings('training: [{ audience: a, due: 2026-10-02, done-on: 2026-11-01 }]'),
      [],
    );
    const afterwards =
      'logged-afterwards: true\nrequested: 2026-11-13\nwindow: { start: 2026-11-12 }';
    assert.deepEqual(findings(afterwards), []);
  });

  it('does without a time zone that does not exist', () => {
    const files = { 'logbook.yaml': 'format: 1\nname: A\ntime-zone: Mars/Olympus\n' };
    assert.deepEqual(findings('live: 2026-11-20T23:30:00Z\ntested: 2026-11-20', files), []);
  });
});
