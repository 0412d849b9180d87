import { compare } from '../compare';
import type { Change } from '../model/change';
import { dayThatCounts } from './about';
import type { ExportInput } from './exporter';
import type { Part, Section } from './section';
import { sourceParts } from './source-parts';

/**
 * Imported changes as their source had them: by release where there are several, the newest first, and by section
 * within; otherwise by section alone. What is of no release, or of no section, has a heading of its own, or its kind.
 */
export function releasesOf(input: ExportInput): Section[] {
  const releases = new Map<string, Change[]>();
  for (const change of input.changes) {
    const release = change.imported?.release ?? '';
    const members = releases.get(release);
    if (members) members.push(change);
    else releases.set(release, [change]);
  }
  const partsOf = sourceParts(input);
  if (releases.size < 2) return partsOf(input.changes).map(alone);
  return newestFirst(releases).map(([release, changes]) => ({
    key: release,
    title: release === '' ? input.words.noRelease : release,
    changes,
    parts: partsOf(changes),
  }));
}

function alone({ title, changes }: Part): Section {
  return { key: title, title, changes, parts: [{ title: '', changes }] };
}

type Release = readonly [string, readonly Change[]];

/**
 * What is of no release or not released comes first, as it will be in the next one. By version where all have one;
 * else by day where all have one; else as they stand in their file.
 */
function newestFirst(releases: ReadonlyMap<string, readonly Change[]>): readonly Release[] {
  const all = [...releases];
  const ahead = all.filter(([name]) => isAhead(name)).sort(([a], [b]) => compare(a, b));
  const past = all.filter(([name]) => !isAhead(name));
  const order = past.every(([name]) => versionOf(name) !== undefined)
    ? byVersion
    : past.every(([, changes]) => dayOf(changes) !== '')
      ? byDay
      : byPlace;
  return [...ahead, ...past.sort((a, b) => order(a, b) || compare(a[0], b[0]))];
}

const isAhead = (name: string): boolean => name === '' || /^unreleased\b/i.test(name);

function byVersion([a]: Release, [b]: Release): number {
  return compareVersions(versionOf(b), versionOf(a));
}

function byDay([, a]: Release, [, b]: Release): number {
  return compare(dayOf(b), dayOf(a));
}

function byPlace([, a]: Release, [, b]: Release): number {
  const [first, second] = [a[0]?.imported, b[0]?.imported];
  return compare(first?.file ?? '', second?.file ?? '') || lineOf(a) - lineOf(b);
}

function dayOf(changes: readonly Change[]): string {
  const day = ([first]: readonly Change[]) =>
    first?.live === undefined ? '' : dayThatCounts(first);
  return day(changes);
}

function lineOf(changes: readonly Change[]): number {
  return changes.reduce((least, { imported }) => Math.min(least, imported?.line ?? 0), Infinity);
}

/** The numbers of a version, and what comes after them: `1.0.0-rc.1` is before `1.0.0`. */
function versionOf(name: string): { numbers: readonly number[]; rest: string } | undefined {
  const found = /(?<![\d.])(\d{1,9}(?:\.\d{1,9})+)[-.]?([a-z][\w.-]{0,60})?/i.exec(name);
  if (!found) return undefined;
  return { numbers: (found[1] ?? '').split('.').map(Number), rest: found[2] ?? '' };
}

type Version = ReturnType<typeof versionOf>;

function compareVersions(a: Version, b: Version): number {
  const length = Math.max(a?.numbers.length ?? 0, b?.numbers.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const difference = (a?.numbers[at] ?? 0) - (b?.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  const [first = '', second = ''] = [a?.rest, b?.rest];
  if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1;
  return first.localeCompare(second, 'en', { numeric: true });
}
