import { COLUMN_NAMES } from './segment';
import type { ColumnName, Segment, SegmentColumns } from './segment';

/** What the rows of a column count, and so how long it must be. */
const ROWS = {
  commits: [
    ...(['key', 'authorName', 'authorEmail', 'committerName', 'committerEmail'] as const),
    ...(['written', 'writtenZone', 'committed', 'committedZone', 'subject', 'boundary'] as const),
    ...(['parentEnd', 'touchEnd', 'pickEnd'] as const),
  ],
  touches: [
    ...(['touchCommit', 'touchKind', 'touchId', 'afterPath', 'afterBlob'] as const),
    ...(['nameEnd', 'beforeEnd'] as const),
  ],
  befores: ['beforePath', 'beforeBlob'],
  picks: ['pickCommit', 'pickId', 'pickParent'],
} as const;

const TEXTS = [
  ...(['authorName', 'authorEmail', 'committerName', 'committerEmail', 'subject'] as const),
  ...(['touchId', 'name', 'pickId'] as const),
];

/** No clock is farther from UTC, in minutes. */
export const FARTHEST_ZONE = 14 * 60;

/**
 * Whether a segment that comes from a file is one that can be walked along: every number leads to something that is
 * there, and from a commit only to older ones. So whatever stands in a cache, no reader hangs or falls.
 * @param base how many commits the segments before it keep
 */
export function isSound(segment: Segment, base: number): boolean {
  const { head, width, texts, columns } = segment;
  const isShaped =
    segment.base === base &&
    (width === 20 || width === 32) &&
    new RegExp(`^[0-9a-f]{${width * 2}}$`).test(head) &&
    Array.isArray(texts) &&
    texts.every((text) => typeof text === 'string') &&
    COLUMN_NAMES.every((name) => ArrayBuffer.isView(columns[name]));
  return isShaped && isMeasured(segment) && isLinked(segment) && isTimed(columns);
}

function isMeasured({ width, columns }: Segment): boolean {
  const has = (count: number) => (name: ColumnName) => columns[name].length === count;
  return (
    ROWS.commits.every(has(columns.key.length)) &&
    ROWS.touches.every(has(columns.touchCommit.length)) &&
    ROWS.befores.every(has(columns.beforePath.length)) &&
    ROWS.picks.every(has(columns.pickCommit.length)) &&
    has(columns.seenAs.length)('seenElsewhere') &&
    has(columns.key.length * width)('commit') &&
    has(columns.seenAs.length * width)('seen') &&
    has(columns.link.length * width)('parent') &&
    has(columns.blobSize.length * width)('blob')
  );
}

function isLinked({ base, texts, columns }: Segment): boolean {
  const { key, touchCommit, blobSize } = columns;
  const below = (limit: number, ...names: readonly ColumnName[]) =>
    names.every((name) => columns[name].every((number: number) => number < limit));
  return (
    endsAt(columns.parentEnd, columns.link.length) &&
    endsAt(columns.touchEnd, touchCommit.length) &&
    endsAt(columns.pickEnd, columns.pickCommit.length) &&
    endsAt(columns.nameEnd, columns.name.length) &&
    endsAt(columns.beforeEnd, columns.beforePath.length) &&
    below(texts.length, ...TEXTS) &&
    below(texts.length + 1, 'afterPath', 'beforePath') &&
    below(blobSize.length + 1, 'afterBlob', 'beforeBlob') &&
    below(key.length, 'touchCommit', 'pickCommit') &&
    below(base + key.length + 1, 'seenAs') &&
    leadsBack(base, columns)
  );
}

function endsAt(ends: Uint32Array, count: number): boolean {
  return (
    (ends.at(-1) ?? 0) === count &&
    ends.every((end, row) => row === 0 || end >= (ends[row - 1] ?? 0))
  );
}

/** From every commit to places before its own: whoever follows links comes to an end. */
function leadsBack(base: number, { parentEnd, link }: SegmentColumns): boolean {
  let at = 0;
  return parentEnd.every((end, row) => {
    for (; at < end; at++) if ((link[at] ?? 0) > base + row) return false;
    return true;
  });
}

function isTimed(columns: SegmentColumns): boolean {
  const { key, written, committed, writtenZone, committedZone } = columns;
  return (
    [key, written, committed].every((times) => times.every(Number.isFinite)) &&
    [writtenZone, committedZone].every((zones) =>
      zones.every((zone) => Math.abs(zone) <= FARTHEST_ZONE),
    )
  );
}
