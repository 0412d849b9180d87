import type { ChangeEntry } from '../logbook/entry';
import type { FactRecord } from './fact';

/** Those of some changes that have a decided approval now, saved or not. */
export function decidedAmong(changes: Iterable<ChangeEntry>): readonly FactRecord[] {
  const decided: FactRecord[] = [];
  for (const { id, path, record } of changes)
    if (record.approvals?.some(({ decision = 'asked' }) => decision !== 'asked'))
      decided.push({ id, kind: 'change', title: record.title, path });
  return decided;
}
