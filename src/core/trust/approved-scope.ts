import type { Plain } from '../model/field';
import { isList, isTable, ownKey } from '../model/plain';

/** What an approval is given for. When one of these changes afterwards, it was given for another version. */
export const APPROVED_FIELDS = [
  'tools',
  'processes',
  'integrations',
  'settings',
  'assets',
  'window',
  'risk',
] as const;
export type ApprovedField = (typeof APPROVED_FIELDS)[number];

/** What of an item counts; how far an asset got, or a note beside a setting, is no other scope. */
const ITEM_KEYS: Readonly<Partial<Record<ApprovedField, readonly string[]>>> = {
  settings: ['target', 'environment', 'asset', 'path', 'from', 'to'],
  assets: ['tool', 'type', 'name', 'id', 'workspace'],
  window: ['start', 'end'],
};

/** Makes a digest of a text: SHA-256, in hexadecimal. */
export type Sha256 = (text: string) => string;

const PREFIX = 'sha256:';
/** 128 bits: nobody finds another scope that fits, and it still fits a line. */
const DIGITS = 32;
const DIGEST = new RegExp(`^${PREFIX}[0-9a-f]{${DIGITS}}$`);

/**
 * The digest of scope, window and risk that `of` of an approval holds: `sha256:` and 32 hexadecimal digits.
 * The order of items, and of keys in them, does not count; values count as their source text.
 */
export function approvalDigest(record: Plain | undefined, sha256: Sha256): string {
  const parts = APPROVED_FIELDS.map((field) => [field, canonical(record, field)]);
  return PREFIX + sha256(JSON.stringify(parts)).slice(0, DIGITS);
}

/** Whether a value of `of` is such a digest; people may have written there what they like. */
export function isApprovalDigest(value: Plain | undefined): value is string {
  return typeof value === 'string' && DIGEST.test(value);
}

/** What of scope, window and risk differs between two versions of a change. */
export function scopeDifferences(
  before: Plain | undefined,
  after: Plain | undefined,
): readonly ApprovedField[] {
  return APPROVED_FIELDS.filter(
    (field) => JSON.stringify(canonical(before, field)) !== JSON.stringify(canonical(after, field)),
  );
}

/** A field as its parts that count, in an order that does not depend on how it was written; null: nothing there. */
function canonical(record: Plain | undefined, field: ApprovedField): Plain {
  const value = isTable(record) ? ownKey(record, field) : undefined;
  if (value === undefined || value === null) return null;
  if (isList(value)) {
    const items = value.map((item) => JSON.stringify(counting(item, field))).sort();
    return items.length > 0 ? items : null;
  }
  return counting(value, field);
}

function counting(value: Plain, field: ApprovedField): Plain {
  const keys = ITEM_KEYS[field];
  if (!keys || !isTable(value)) return sorted(value);
  return keys.flatMap((key) => {
    const part = ownKey(value, key);
    return part === undefined ? [] : [[key, sorted(part)]];
  });
}

function sorted(value: Plain): Plain {
  if (isList(value)) return value.map(sorted);
  if (!isTable(value)) return typeof value === 'string' ? value.trim() : value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted(value[key] ?? null)]);
}
