import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  heardLater,
  linesIn,
  settingsAsOf,
  settingsBetween,
} from '../../../../src/core/ledger/as-of';
import { ledgerOf } from '../../../../src/core/ledger/ledger';
import type { Plain } from '../../../../src/core/model/field';
import { asOf, live, snapshotOf } from './ledger-of';

const text = (value: Plain | undefined) =>
  typeof value === 'string' ? value : JSON.stringify(value);

describe('whose settings', () => {
  it('are one, however their names are written', () => {
    const named = (values: string, name: string) => values.replace('path: P', name);
    const changes = {
      a: named(
        live('2026-03-01', 'to: 1'),
        'environment: production, asset: Form 7, path: A / B c',
      ),
      b: named(live('2026-04-01', 'to: 2'), 'environment: Production, asset: form 7, path: A/b C'),
      c: named(live('2026-03-01', 'to: 65'), 'path: mql Threshold'),
      d: named(live('2026-04-01', 'to: 80'), 'path: Scoring/MQL threshold'),
      e: named(live('2026-03-01', 'to: 3'), 'environment: sandbox, asset: Form 7, path: A / B c'),
    };
    assert.deepEqual(asOf(changes, '2026-04-01'), [
      'A / B c @ Form 7 @ production = "2" (b)',
      'A / B c @ Form 7 @ sandbox = "3" (e)',
      'Scoring / MQL threshold = "80" (d)',
    ]);
  });

  const changes = {
    a: live('2026-03-01', 'to: 1', 'tools: [marketo]\nprocesses: [scoring]\n').replace(
      'path: P',
      'target: marketo, path: P',
    ),
    b: live('2026-03-02', 'to: 1').replace('path: P', 'path: MQL threshold'),
    c: live('2026-03-02', 'to: 1', 'processes: [scoring]\n').replace('path: P', 'path: SLA'),
    d: live('2026-03-02', 'to: 1', 'tools: [x, y]\n').replace('path: P', 'path: Whose'),
  };
  const paths = (scope: object) => {
    const snapshot = snapshotOf(changes);
    return linesIn(ledgerOf(snapshot), snapshot, scope).map(({ name }) => name.path);
  };

  it('are those of the tool, by their one name', () => {
    assert.deepEqual(paths({ tool: 'marketo' }), ['P', 'Scoring / MQL threshold']);
  });

  it('are those of the process, and those of tools that its changes touched', () => {
    assert.deepEqual(paths({ process: 'scoring' }), ['P', 'SLA']);
  });

  it('are all that say whose they are', () => {
    assert.deepEqual(paths({}), ['P', 'SLA', 'Scoring / MQL threshold']);
  });
});

describe('from one day to another', () => {
  const changes = {
    a: live('2026-03-01', 'from: 65, to: 80'),
    b: live('2026-03-03', 'from: 80, to: 70'),
    c: live('2026-03-05', 'from: 70, to: 80'),
    d: live('2026-03-04', 'from: 9, to: 10').replace('path: P', 'path: Q'),
  };
  const between = (since: string, until: string) => {
    const snapshot = snapshotOf(changes);
    return settingsBetween(linesIn(ledgerOf(snapshot), snapshot, {}), since, until).map(
      ({ line, from, after, between: steps, differs }) =>
        `${line.name.path}: ${text(from)} -> ${text(after.value)} in ${steps.length}${differs ? '' : ', the same'}`,
    );
  };

  it('each setting that moved is told, what it was and how often', () => {
    assert.deepEqual(between('2026-03-01', '2026-03-04'), ['P: 80 -> 70 in 1', 'Q: 9 -> 10 in 1']);
    assert.deepEqual(between('2026-03-01', '2026-03-05')[0], 'P: 80 -> 80 in 2, the same');
    assert.deepEqual(between('2026-03-05', '2026-12-31'), []);
  });

  it('what a later change says of an earlier value is told apart', () => {
    const snapshot = snapshotOf(changes);
    const lines = linesIn(ledgerOf(snapshot), snapshot, {});
    assert.deepEqual(
      heardLater(lines, '2026-03-02').map(({ line, entry }) => [line.name.path, entry.step.from]),
      [['Q', '9']],
    );
    assert.equal(settingsAsOf(lines, '2026-03-02').length, 1);
  });
});
