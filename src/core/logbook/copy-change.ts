import type { Change } from '../model/change';
import type { Plain } from '../model/field';
import { isList } from '../model/plain';
import type { Value } from '../problem';

/** Belongs to the change that was, not to one like it: when it happened, who agreed, what came of it. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  'id',
  'title',
  'status',
  'status-reason',
  'deadline',
  'requested',
  'window',
  'live',
  'tested',
  'rolled-back',
  'owner',
  'links',
  'attachments',
  'relations',
  'review',
  'logged-afterwards',
  'events',
]);

/** Of rows that are copied: what says how far the earlier change had come. */
const NOT_COPIED_IN: Readonly<Record<string, readonly string[]>> = {
  assets: ['status'],
  rollout: ['status', 'on', 'by'],
  approvals: ['asked-on', 'due', 'decision', 'by', 'on', 'evidence', 'of'],
  tests: ['result', 'by', 'on', 'evidence'],
  outcome: ['baseline', 'result', 'on'],
  communication: ['from', 'sent-on'],
  training: ['due', 'done-by', 'done-on'],
};

/** The fields that a new change takes over from an earlier one. */
export function fieldsToCopy(change: Change): Readonly<Record<string, Value>> {
  const fields: Record<string, Value> = {};
  for (const [key, value] of Object.entries(change)) {
    if (NOT_COPIED.has(key) || value === undefined) continue;
    fields[key] = without(asValue(value), NOT_COPIED_IN[key] ?? []);
  }
  return fields;
}

function without(value: Value, keys: readonly string[]): Value {
  if (isList<Value>(value)) return value.map((item) => without(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** What was read, as what can be written: numbers whose text comes out the same are written without quotes. */
function asValue(value: unknown): Value {
  if (typeof value === 'string') {
    const number = Number(value);
    return Number.isFinite(number) && String(number) === value ? number : value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, Plain>>).map(([key, item]) => [
        key,
        asValue(item),
      ]),
    );
  return null;
}
