import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { knownSettings, valueBefore } from '../../../../src/core/logbook/known-settings';
import { canonicalPath } from '../../../../src/core/logbook/setting-name';
import { readRecord } from '../../../../src/core/logbook/read-record';

function snapshotOf(changes: Readonly<Record<string, string>>) {
  const marketo = `id: marketo
name: Marketo Engage
setting-aliases:
  - { path: Scoring / MQL threshold, aliases: [MQL threshold] }
`;
  const files = Object.entries(changes).map(([id, text]) => {
    const whole = `id: ${id}\ntitle: ${id}\nkind: changed\ntools: [marketo]\n${text}`;
    return readRecord(`changes/2026/11/${id}.yaml`, whole).entry;
  });
  return buildState([readRecord('tools/marketo.yaml', marketo).entry, ...files]).snapshot;
}

const setting = (more: string) => `settings:\n  - { ${more} }\n`;
const short = (changes: Readonly<Record<string, string>>, target = 'marketo') =>
  knownSettings(snapshotOf(changes), target).map(({ path, value, change }) => [
    path,
    value,
    change,
  ]);

describe('knownSettings', () => {
  it('is the value of the latest change that is live or tested, by when it went live', () => {
    const known = short({
      a: `status: live\nlive: 2026-11-20T09:30:00+01:00\n${setting('path: P, to: late')}`,
      b: `status: tested\nlive: 2026-11-20T09:00:00+01:00\n${setting('path: P, to: early')}`,
      c: `status: scheduled\nlive: 2026-12-01\n${setting('path: P, to: planned')}`,
      d: `status: rolled-back\nlive: 2026-11-30\n${setting('path: P, to: undone')}`,
    });
    assert.deepEqual(known, [['P', 'late', 'a']]);
  });

  it('compares moments, not texts', () => {
    const known = short({
      a: `status: live\nlive: 2026-11-20T09:00:00+01:00\n${setting('path: P, to: first')}`,
      b: `status: live\nlive: 2026-11-20T08:30:00Z\n${setting('path: P, to: second')}`,
    });
    assert.deepEqual(known, [['P', 'second', 'b']]);
  });

  it('calls one setting by one name', () => {
    const known = short({
      a: `status: live\nlive: 2026-11-20\n${setting('path: Scoring / MQL threshold, to: 65')}`,
      b: `status: live\nlive: 2026-11-21\n${setting('path: MQL threshold, to: 80')}`,
    });
    assert.deepEqual(known, [['Scoring / MQL threshold', '80', 'b']]);
    assert.equal(canonicalPath(snapshotOf({}), 'salesforce', 'MQL threshold'), 'MQL threshold');
  });

  it('keeps environments and assets apart, and values as they are spelled', () => {
    const known = short({
      a: `status: live
live: 2026-11-20
settings:
  - { path: P, environment: sandbox, to: 1.10 }
  - { path: P, environment: production, to: 12345678901234567890 }
  - { path: P, asset: Router, to: [{ rule: A }] }
  - { path: Gone, to: null }
  - { path: Unsaid, from: x }
`,
    });
    assert.deepEqual(
      known.map(([path, value]) => [path, value]),
      [
        ['Gone', null],
        ['P', '12345678901234567890'],
        ['P', '1.10'],
        ['P', [{ rule: 'A' }]],
        ['Unsaid', undefined],
      ],
    );
  });

  it('takes the target that is named, or the only one there is', () => {
    const changes = {
      a: `status: live\nlive: 2026-11-20\nprocesses: [routing]\n${setting('path: P, to: 1')}`,
      b: `status: live\nlive: 2026-11-20\nprocesses: [routing]\n${setting('target: routing, path: Q, to: 2')}`,
    };
    assert.deepEqual(short(changes), []);
    assert.deepEqual(short(changes, 'routing'), [['Q', '2', 'b']]);
  });
});

describe('valueBefore', () => {
  const known = (rows: readonly string[]) =>
    knownSettings(
      snapshotOf({
        a: `status: live\nlive: 2026-11-20\nsettings:\n${rows.map((row) => `  - { path: P, ${row} }\n`).join('')}`,
      }),
      'marketo',
    );
  const mine = { id: 'mine' };

  it('is what the row leaves no doubt about', () => {
    const both = known(['environment: production, to: 65', 'environment: sandbox, to: 70']);
    assert.equal(valueBefore(both, {}, mine), undefined);
    assert.equal(valueBefore(both, { environment: 'sandbox' }, mine), '70');
    assert.equal(valueBefore(both, { environment: 'wave 2' }, mine), undefined);
    assert.equal(valueBefore(known(['asset: A, to: 65', 'asset: B, to: 65']), {}, mine), '65');
    assert.equal(valueBefore(known(['to: 65', 'asset: B, to: 70']), {}, mine), '65');
    assert.equal(valueBefore([], {}, mine), undefined);
  });

  it('tells taken away from not known', () => {
    assert.equal(valueBefore(known(['to: null']), {}, mine), null);
    assert.equal(valueBefore(known(['from: 1']), {}, mine), undefined);
  });

  it('is not what the change itself did, nor what came after it', () => {
    assert.equal(valueBefore(known(['to: 65']), {}, { id: 'a' }), undefined);
    assert.equal(valueBefore(known(['to: 65']), {}, { ...mine, live: '2026-11-19' }), undefined);
    assert.equal(valueBefore(known(['to: 65']), {}, { ...mine, live: '2026-11-21' }), '65');
  });
});
