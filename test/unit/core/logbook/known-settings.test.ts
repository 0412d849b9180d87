import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { canonicalPath, knownSettings } from '../../../../src/core/logbook/known-settings';
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
