import type { ChangeEntry } from '../logbook/entry';
import type { FactRecord } from './fact';

/** Those of some changes that have a decided approval now, saved or not. */
export function decidedAmong(changes: Iterable<ChangeEntry>): readonly FactRecord[] {
  return [...changes]
    .filter(({ record }) =>
      record.approvals?.some(({ decision = 'asked' }) => decision !== 'asked'),
    )
    .map(({ id, path, record }) => ({ id, kind: 'change', title: record.title, path }));
}
