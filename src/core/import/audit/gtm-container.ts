import type { Plain } from '../../model/field';
import { equalPlain, isTable, ownKey } from '../../model/plain';
import type { ImportContext, ImportItem, Importer, SourceFile } from '../importer';
import { DateColumn } from '../read/date-column';
import { readJson } from '../read/json';
import { leftOut, refused, type Told } from '../read/told';
import { changesBetween, type TimedVersion } from './gtm-changes';
import { KINDS, text } from './gtm-entity';
import { entityKey, versionOf, type Version } from './gtm-version';
import { hasKeys } from './recognise';

const ID = 'gtm-container';

/**
 * Exports of one container of Google Tag Manager (Admin > Export Container), two or more: Google has no trail of what
 * was changed, but what one version has and the next has not says it. See `changesBetween` for what an entry tells.
 */
export const gtmContainer: Importer = {
  id: ID,
  makes: 'events',
  describedBy: 'https://support.google.com/tagmanager/answer/6106997',
  tools: ['google-tag-manager', 'gtm'],
  recognise: (sample) =>
    hasKeys(sample, ['exportFormatVersion', 'containerVersion', 'containerVersionId']) ? 0.95 : 0,
  read: readContainers,
};

async function* readContainers(
  files: readonly SourceFile[],
  context: ImportContext,
): AsyncIterable<ImportItem> {
  const versions: PlacedVersion[] = [];
  for (const file of files) {
    const inFile: TimedVersion[] = [];
    for await (const found of versionsIn(file, context)) {
      if ('what' in found) yield found;
      else inFile.push(found);
      if ('what' in found && found.what === 'refused') return;
    }
    versions.push(...(await placed(file, inFile)));
  }
  const refusal = whatIsWrong(files, versions);
  if (refusal !== undefined) yield refusal;
  else yield* changesOf(inOrder(versions));
}

/** The versions in a file: one, unless several stand one after the other. */
async function* versionsIn(
  file: SourceFile,
  context: ImportContext,
): AsyncIterable<TimedVersion | Told> {
  // In exports of a workspace its time is the fingerprint of the version to the second: it is in UTC.
  const hints = { file: file.name, field: 'exportTime', zone: 'UTC' };
  const dates = new DateColumn({ ...hints, order: 'year-month-day' }, context);
  for await (const item of readJson(file, { source: ID, lists: [''] })) {
    if (item.what !== 'item') yield item;
    else {
      const version = versionOf(item.value, file.name, item.line);
      const exported = version && exportedAt(version, dates);
      if (version && exported !== undefined) yield { ...version, exported };
      else {
        const missing = version ? 'exportTime' : 'containerVersion';
        yield refused(file.name, 'not-this-source', { source: ID, missing }, item.line);
      }
    }
  }
}

/** A version, and the line on which each thing of it stands. */
interface PlacedVersion extends TimedVersion {
  readonly lines: ReadonlyMap<string, number>;
}

const LISTS = KINDS.map(([kind]) => `containerVersion.${kind}`);

/** Reads a file once more, for where what it holds stands in it. */
async function placed(
  file: SourceFile,
  versions: readonly TimedVersion[],
): Promise<readonly PlacedVersion[]> {
  const found = versions.map((version) => ({ ...version, lines: new Map<string, number>() }));
  for await (const item of readJson(file, { source: ID, lists: LISTS })) {
    if (item.what !== 'item') continue;
    const version = found.filter(({ line }) => line <= item.line).at(-1);
    const key = version && keyOf(item.value, version);
    if (key !== undefined) version?.lines.set(key, item.line);
  }
  return found;
}

function keyOf(value: Plain, { entities }: Version): string | undefined {
  if (!isTable(value)) return undefined;
  const keys = KINDS.flatMap(([kind, idKey]) => {
    const id = text(ownKey(value, idKey));
    return id === undefined ? [] : entityKey(kind, id);
  });
  return keys.find((key) => equalPlain(entities.get(key)?.table, value));
}

function exportedAt({ exportTime, made, line }: Version, dates: DateColumn): string | undefined {
  const read = dates.read(exportTime ?? '', line);
  if (read.ok) return read.iso;
  return made === undefined ? undefined : new Date(made).toISOString();
}

function whatIsWrong(
  files: readonly SourceFile[],
  versions: readonly TimedVersion[],
): Told | undefined {
  const [first] = versions;
  const other = versions.find(({ container }) => container !== first?.container);
  if (first && other)
    return refused(other.file, 'different-containers', {
      first: first.container,
      second: other.container,
    });
  return versions.length < 2 ? refused(files[0]?.name ?? '', 'needs-two-files') : undefined;
}

/** By when they were made; where not all say so by their numbers, and else by when they were exported. */
function inOrder(versions: readonly PlacedVersion[]): readonly PlacedVersion[] {
  const numbers = versions.map(({ number }) => Number(number));
  const rank = versions.every(({ made }) => made !== undefined)
    ? ({ made }: TimedVersion) => made ?? 0
    : numbers.every((number) => number > 0)
      ? ({ number }: TimedVersion) => Number(number)
      : ({ exported }: TimedVersion) => Date.parse(exported);
  return [...versions].sort((a, b) => rank(a) - rank(b));
}

function* changesOf(versions: readonly PlacedVersion[]): Iterable<ImportItem> {
  let before: PlacedVersion | undefined;
  for (const after of versions) {
    const { file, line } = after;
    const changes = before === undefined ? undefined : changesBetween(before, after);
    for (const { key, event } of changes ?? [])
      yield { what: 'event', place: { file, line: after.lines.get(key) ?? line }, event };
    if (changes?.length === 0) yield leftOut(file, line, 'no-difference');
    before = after;
  }
}
