import type { RecordTable } from '../../../core/model/apply-operation';
import { valueAt } from '../../../core/model/plain';
import type { Operation } from '../../../core/problem';

/**
 * The edit that asks for an approval again, in a row of its own below: what was answered stays as it was answered.
 * @param today a day: `2026-11-20`
 */
export function askedAgain(
  record: RecordTable,
  index: number,
  today: string,
): readonly Operation[] {
  const [role, by, asked] = ['role', 'by', 'asked-of'].map((key) => textAt(record, index, key));
  const who = by || asked;
  const value = { role: role ?? '', ...(who ? { 'asked-of': who } : {}), 'asked-on': today };
  return [{ op: 'insert', path: ['approvals'], index: index + 1, value }];
}

/** Whether the row below asks the same role, and nobody has answered. */
export function isAskedAgain(record: RecordTable, index: number): boolean {
  const [is, next] = [index, index + 1].map((at) => textAt(record, at, 'role'));
  return is === next && next !== '' && textAt(record, index + 1, 'decision') === '';
}

function textAt(record: RecordTable, index: number, key: string): string {
  const text = valueAt(record, ['approvals', index, key]);
  return typeof text === 'string' ? text : '';
}
