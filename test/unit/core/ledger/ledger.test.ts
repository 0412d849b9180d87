import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { settingKey } from '../../../../src/core/ledger/step';
import { asOf, live } from './ledger-of';

describe('settings as of a day', () => {
  const story = {
    a: live('2026-03-01', 'from: 65, to: 80'),
    b: live('2026-05-04T16:00:00+02:00', 'from: 80, to: 70'),
  };

  it('are what the last change up to the end of that day made them', () => {
    assert.deepEqual(asOf(story, '2026-02-28'), []);
    assert.deepEqual(asOf(story, '2026-03-01'), ['P = "80" (a)']);
    assert.deepEqual(asOf(story, '2026-05-03'), ['P = "80" (a)']);
    assert.deepEqual(asOf(story, '2026-05-04'), ['P = "70" (b)']);
  });

  it('counts a time to the day that it was where the logbook is kept', () => {
    const late = { a: live('2026-11-20T23:30:00Z', 'to: 1') };
    assert.deepEqual(asOf(late, '2026-11-20'), []);
    assert.deepEqual(asOf(late, '2026-11-21'), ['P = "1" (a)']);
    // The day on which clocks change: 00:30 UTC is still 02:30, 01:30 UTC is 02:30 again.
    const night = {
      a: live('2026-10-24T21:59:00Z', 'to: 1'),
      b: live('2026-10-24T22:01:00Z', 'to: 2'),
    };
    assert.deepEqual(asOf(night, '2026-10-24'), ['P = "1" (a)']);
    assert.deepEqual(asOf(night, '2026-10-25'), ['P = "2" (b)']);
  });

  it('never counts drafts, plans and what was refused', () => {
    for (const status of [
      'draft',
      'proposed',
      'approved',
      'scheduled',
      'rejected',
      'deferred',
      'cancelled',
    ])
      assert.deepEqual(
        asOf({ a: live('2026-03-01', 'to: 1').replace('live', status) }, '2026-12-31'),
        [],
        status,
      );
  });

  it('tells what did not exist from what nobody said', () => {
    const changes = {
      a: live('2026-03-01', 'from: null, to: 80'),
      b: live('2026-03-02', 'from: 80, to: null'),
      c: live('2026-03-03', 'from: x'),
    };
    assert.deepEqual(asOf(changes, '2026-03-02'), ['P = null (b)']);
    assert.deepEqual(asOf(changes, '2026-03-03'), ['P = undefined (c)']);
  });

  it('takes the day it was planned for, or written down, when nobody says when it went live', () => {
    const text = 'status: live\nsettings:\n  - { path: P, to: 1 }';
    assert.deepEqual(asOf({ '2026-04-02-a-1234': text }, '2026-04-01'), []);
    assert.deepEqual(asOf({ '2026-04-02-a-1234': text }, '2026-04-02').length, 1);
    const planned = `window: { start: 2026-04-05 }\n${text}`;
    assert.deepEqual(asOf({ '2026-04-02-a-1234': planned }, '2026-04-04'), []);
  });

  it('compares values as they are written', () => {
    const changes = {
      a: live('2026-03-01', 'to: 1.10'),
      b: live('2026-03-02', 'to: 12345678901234567890'),
    };
    assert.deepEqual(asOf(changes, '2026-03-01'), ['P = "1.10" (a)']);
    assert.deepEqual(asOf(changes, '2026-03-02'), ['P = "12345678901234567890" (b)']);
  });

  it('knows a setting however its path is spaced, and as fast when that is made to be slow', () => {
    const keyOf = (path: string) => settingKey({ target: 'marketo', path });
    assert.equal(keyOf('Scoring /  MQL\tThreshold '), keyOf('scoring/mql threshold'));
    assert.notEqual(keyOf('Scoring MQL Threshold'), keyOf('Scoring/MQL Threshold'));
    const start = performance.now();
    keyOf(`a${' '.repeat(300_000)}b`);
    assert.ok(performance.now() - start < 1_000);
  });
});

describe('what was rolled back', () => {
  const rolledBack = (values: string, more = '') =>
    `status: rolled-back\nlive: 2026-03-05\n${more}settings:\n  - { path: P, ${values} }`;

  it('is again what it was before, from that day on', () => {
    const changes = { a: rolledBack('from: 65, to: 80', 'rolled-back: 2026-03-09\n') };
    assert.deepEqual(asOf(changes, '2026-03-08'), ['P = "80" (a)']);
    assert.deepEqual(asOf(changes, '2026-03-09'), ['P = "65" (a)']);
  });

  it('is what others had made it when the change does not say', () => {
    const changes = {
      '0': live('2026-03-01', 'to: 60'),
      a: rolledBack('to: 80', 'rolled-back: 2026-03-09\n'),
    };
    assert.deepEqual(asOf(changes, '2026-03-08'), ['P = "80" (a)']);
    assert.deepEqual(asOf(changes, '2026-03-09'), ['P = "60" (a)']);
  });

  it('leaves nothing behind when nobody wrote down the day, or one before it went live', () => {
    const before = { '0': live('2026-03-01', 'to: 65') };
    for (const more of ['', 'rolled-back: 2026-03-02\n'])
      assert.deepEqual(asOf({ ...before, a: rolledBack('from: 65, to: 80', more) }, '2026-12-31'), [
        'P = "65" (0)',
      ]);
  });

  it('goes back on the day that it went live, whatever the clock says of only one of the two', () => {
    const day = 'rolled-back: 2026-03-05\n';
    for (const at of ['2026-03-05', '2026-03-05T09:00:00+01:00']) {
      const text = rolledBack('from: 65, to: 80', day).replace('live: 2026-03-05', `live: ${at}`);
      assert.deepEqual(asOf({ a: text }, '2026-03-05'), ['P = "65" (a)']);
    }
  });

  it('changes nothing that another change has superseded', () => {
    const changes = {
      a: rolledBack('from: 65, to: 80', 'rolled-back: 2026-03-09\n'),
      b: live('2026-03-07', 'from: 80, to: 90', 'relations:\n  - { type: supersedes, id: a }\n'),
    };
    assert.deepEqual(asOf(changes, '2026-03-10'), ['P = "90" (b)']);
  });

  it('goes back after all when what had superseded it was rolled back before', () => {
    const b = live(
      '2026-03-06',
      'from: 80, to: 90',
      'rolled-back: 2026-03-07\nrelations: [{ type: supersedes, id: a }]\n',
    ).replace('status: live', 'status: rolled-back');
    const changes = { a: rolledBack('from: 65, to: 80', 'rolled-back: 2026-03-09\n'), b };
    assert.deepEqual(asOf(changes, '2026-03-08'), ['P = "80" (b)']);
    assert.deepEqual(asOf(changes, '2026-03-10'), ['P = "65" (a)']);
  });

  it('is put back by a change that reverts it and says no more', () => {
    const changes = {
      a: live('2026-03-01', 'from: 65, to: 80'),
      b: 'status: live\nlive: 2026-03-04\nrelations:\n  - { type: reverts, id: a }',
      c: live('2026-03-06', 'from: 65, to: 75'),
    };
    assert.deepEqual(asOf(changes, '2026-03-03'), ['P = "80" (a)']);
    assert.deepEqual(asOf(changes, '2026-03-04'), ['P = "65" (b)']);
    assert.deepEqual(asOf(changes, '2026-03-06'), ['P = "75" (c)']);
  });
});

describe('a rollout', () => {
  const settings = `settings:
  - { path: P, environment: production, from: 1, to: 2 }
  - { path: P, environment: sandbox, from: 1, to: 2 }`;
  const rollout = (production: string) => ({
    a: `status: live
live: 2026-03-01
rollout:
  - { where: Sandbox, status: done, on: 2026-02-20 }
  - { where: Production, ${production} }
${settings}`,
  });

  it('is live in each environment on its own day', () => {
    const done = rollout('status: done, on: 2026-03-10');
    assert.deepEqual(asOf(done, '2026-02-20'), ['P @ sandbox = "2" (a)']);
    assert.deepEqual(asOf(done, '2026-03-09'), ['P @ sandbox = "2" (a)']);
    assert.equal(asOf(done, '2026-03-10').length, 2);
  });

  it('is not live where it is open or has failed', () => {
    for (const status of ['open', 'failed'])
      assert.deepEqual(asOf(rollout(`status: ${status}`), '2026-12-31'), ['P @ sandbox = "2" (a)']);
  });

  it('goes back where it was rolled back', () => {
    const back = rollout('status: rolled-back, on: 2026-03-12');
    assert.ok(asOf(back, '2026-03-11').includes('P @ production = "2" (a)'));
    assert.ok(asOf(back, '2026-03-12').includes('P @ production = "1" (a)'));
  });

  it('counts for what names no environment from the first place that is no trial', () => {
    const waves = {
      a: `status: live
rollout:
  - { where: Sandbox, status: done, on: 2026-02-20 }
  - { where: Wave 2, status: done, on: 2026-03-20 }
  - { where: Wave 1, status: done, on: 2026-03-10 }
settings:
  - { path: P, to: 2 }`,
    };
    assert.deepEqual(asOf(waves, '2026-03-09'), []);
    assert.deepEqual(asOf(waves, '2026-03-10'), ['P = "2" (a)']);
  });
});

describe('changes of one day', () => {
  const last = (changes: Readonly<Record<string, string>>) => asOf(changes, '2026-03-01')[0];

  it('go by their times, whatever their offsets', () => {
    const changes = {
      b: live('2026-03-01T09:00:00+01:00', 'to: 1'),
      a: live('2026-03-01T08:30:00Z', 'to: 2'),
    };
    assert.equal(last(changes), 'P = "2" (a)');
  });

  it('go by their relations where one has no time, and then by their ids', () => {
    const changes = { a: live('2026-03-01', 'to: 1'), b: live('2026-03-01', 'to: 2') };
    assert.equal(last(changes), 'P = "2" (b)');
    for (const type of ['follows', 'supersedes', 'reverts', 'fixes', 'caused-by']) {
      const relation = `relations:\n  - { type: ${type}, id: b }\n`;
      assert.equal(
        last({ ...changes, a: live('2026-03-01', 'to: 1', relation) }),
        'P = "1" (a)',
        type,
      );
    }
  });

  it('cannot be sent round in a circle by their relations', () => {
    const after = (id: string) => `relations:\n  - { type: follows, id: ${id} }\n`;
    const changes = {
      a: live('2026-03-01', 'to: 1', after('b')),
      b: live('2026-03-01', 'to: 2', after('a')),
    };
    assert.equal(asOf(changes, '2026-03-01').length, 1);
  });
});
