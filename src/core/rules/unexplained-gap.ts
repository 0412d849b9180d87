import { gapsOf } from '../ledger/gaps';
import { ledgerOf } from '../ledger/ledger';
import { settingKey } from '../ledger/step';
import type { Gap } from '../ledger/gap';
import { canonicalPath, targetOf } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import type { Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { isList } from '../model/plain';
import type { Problem } from '../problem';
import type { Rule } from './rule';
import { FINE } from './rule';

/**
 * A setting that begins from another value than the change before left, where nothing explains it: somebody changed
 * it in between. No more than an info, and none where anything speaks for a kinder explanation: a false accusation is
 * worse than a miss.
 */
export const unexplainedGap: Rule = {
  id: 'unexplained-gap',
  looksAtChanges: true,
  check(entry, { snapshot }) {
    if (entry.kind !== 'change' || !entry.record.settings) return FINE;
    const { status, settings } = entry.record;
    if (status !== 'live' && status !== 'tested') return FINE;
    // Of two files with one id only the first is in the ledger.
    if (snapshot.changes.get(entry.id) !== entry) return FINE;
    return settings.flatMap((setting, row): readonly Problem[] => {
      const gap =
        setting.from === undefined ? undefined : gapAt(snapshot, entry.record, setting, row);
      return gap ? [problemOf(gap, row)] : FINE;
    });
  },
};

function gapAt(snapshot: Snapshot, change: Change, setting: Setting, row: number): Gap | undefined {
  const target = targetOf(change, setting);
  if (target === undefined) return undefined;
  const { environment, asset } = setting;
  const path = canonicalPath(snapshot, target, setting.path);
  const ledger = ledgerOf(snapshot);
  const line = ledger.lines.get(settingKey({ target, environment, asset, path }));
  if (!line) return undefined;
  return gapsOf(ledger, line).find(({ after: { step }, verdict }) => {
    return verdict === 'unexplained' && step.change === change.id && step.row === row;
  });
}

function problemOf({ before, after, expected, found }: Gap, row: number): Problem {
  const args = {
    since: before.step.day,
    until: after.step.day,
    expected: textOf(expected),
    found: textOf(found),
  };
  return { code: 'unexplained-gap', severity: 'info', args, path: ['settings', row, 'from'] };
}

/** A value as an argument of a sentence; empty: nothing there. */
function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (!isList<Plain>(value)) return '…';
  return value.map((item) => (typeof item === 'string' ? item : '…')).join(', ');
}
