import { pairItems } from '../history/pair-items';
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

type Table = Readonly<Record<string, Plain>>;

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

/** What is usually filled in after a yes: when it will be done, what it will run through. */
const FILLED_IN_LATER: ReadonlySet<ApprovedField> = new Set(['window', 'integrations']);

/**
 * What of scope, window and risk is another than it was when it was approved. Filling in what was empty and is known
 * late by its nature (a planned window, an integration, what a setting was before) makes no other version of it.
 */
export function otherThanApproved(
  approved: Plain | undefined,
  now: Plain | undefined,
): readonly ApprovedField[] {
  return scopeDifferences(approved, now).filter((field) => {
    if (FILLED_IN_LATER.has(field) && canonical(approved, field) === null) return false;
    return field !== 'settings' || !isFilledIn(itemsOf(approved), itemsOf(now));
  });
}

/** Whether a key of an item, or of a group, counts as part of what was approved. */
export function countsForApproval(field: ApprovedField, key: string | undefined): boolean {
  const keys = ITEM_KEYS[field];
  return key === undefined || keys === undefined || keys.includes(key);
}

/**
 * Whether a change is the one with this digest and what is usually filled in later: for when nobody remembers the
 * change that had it. Tries each of these things, and each of their few combinations.
 */
export function isFilledInSince(digest: string, now: Plain | undefined, sha256: Sha256): boolean {
  if (!isTable(now)) return false;
  const unplanned = without(now, 'window');
  const apart = without(now, 'integrations');
  return [now, unplanned, apart, without(apart, 'window')].some((record) =>
    withoutSomeFrom(record).some((each) => approvalDigest(each, sha256) === digest),
  );
}

/** A change as it is; without any value that a setting had before; and without each one. */
function withoutSomeFrom(record: Table): readonly Table[] {
  const settings = itemsOf(record);
  const known = settings.flatMap((each, index) =>
    isTable(each) && ownKey(each, 'from') !== undefined ? [index] : [],
  );
  const lacking = (indices: readonly number[]) => ({
    ...record,
    settings: settings.map((each, index) =>
      indices.includes(index) && isTable(each) ? without(each, 'from') : each,
    ),
  });
  return [
    record,
    ...(known.length > 0 ? [lacking(known)] : []),
    ...known.map((at) => lacking([at])),
  ];
}

function itemsOf(record: Plain | undefined): readonly Plain[] {
  const settings = isTable(record) ? ownKey(record, 'settings') : undefined;
  return isList(settings) ? settings : [];
}

/** Whether the settings are the same but for values that were not known before. */
function isFilledIn(before: readonly Plain[], after: readonly Plain[]): boolean {
  if (before.length !== after.length) return false;
  return pairItems(before, after, ['settings']).pairs.every((pair) => {
    if (!isTable(pair.before) || !isTable(pair.after)) return false;
    const { after: now } = pair;
    const known = ownKey(pair.before, 'from') === undefined ? without(now, 'from') : now;
    const [one, other] = [pair.before, known].map((each) => counting(each, 'settings'));
    return JSON.stringify(one) === JSON.stringify(other);
  });
}

function without(group: Table, key: string): Table {
  return Object.fromEntries(Object.entries(group).filter(([each]) => each !== key));
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
