import type { Plain } from '../../model/field';
import { isTable } from '../../model/plain';
import { Batches } from '../batches';
import type {
  FoundEvent,
  ImportContext,
  ImportItem,
  Importer,
  Place,
  SourceFile,
} from '../importer';
import { DateColumn } from '../read/date-column';
import { readJsonBatches, type JsonItem } from '../read/json';
import type { LeftOutCode } from '../left-out';
import { leftOut, refused } from '../read/told';
import type { Told } from '../read/told';
import { beginningOf } from './beginning';
import { textAt, type Table } from './found';
import { hasKeys } from './recognise';
import { throughFiles } from './through-files';

/** The records of a trail in JSON: how they are found, and what each is as an entry. */
export interface JsonRecords {
  /** The id of the importer. */
  readonly source: string;
  /** Where its records stand in a page, as `readJson` has it; or else they follow each other. */
  readonly lists: readonly string[];
  /** Keys that stand in every file with a record, and of which no other source has all. */
  readonly keys: readonly string[];
  /** Whether a record is one of this trail; without it: whether it has all the keys. */
  readonly isRecord?: (record: Table) => boolean;
  /** The key of the time, or what finds it. */
  readonly time: string | ((record: Table) => string | undefined);
  /** The entries that a record is: one, unless it says several things; none: it says nothing. */
  readonly events: (record: Table, at: string) => readonly FoundEvent[];
}

/** A trail that an API hands out as JSON alone. */
export interface JsonTrail extends Omit<JsonRecords, 'source'> {
  readonly id: string;
  readonly describedBy: string;
  readonly tools: readonly string[];
  /** Of which one is needed to know a file of which nobody says what it is: its other keys have many sources. */
  readonly telling?: readonly string[];
}

/** Of so many records at the beginning at least one has to be one of the trail. */
const MOST_STRANGERS = 100;

/** The importer of a trail in JSON: a page of it, several one after the other or in a list, or a record a line. */
export function jsonTrail(trail: JsonTrail): Importer {
  const records = { ...trail, source: trail.id };
  return {
    id: trail.id,
    makes: 'events',
    describedBy: trail.describedBy,
    tools: trail.tools,
    recognise: (sample) => {
      const isTold = trail.telling?.some((key) => hasKeys(sample, [key])) ?? true;
      return isTold && hasKeys(sample, trail.keys) ? 0.95 : 0;
    },
    read: (files, context) => throughFiles(files, (file) => readJsonFile(records, file, context)),
  };
}

/**
 * One file. What is no record of the trail is held back until there is one that is: without any among the first, it
 * is no file of this source.
 */
export function readJsonFile(
  trail: JsonRecords,
  file: SourceFile,
  context: ImportContext,
): AsyncIterable<ImportItem> {
  return new Batches(batchesOfFile(trail, file, context));
}

async function* batchesOfFile(
  trail: JsonRecords,
  file: SourceFile,
  context: ImportContext,
): AsyncIterable<Iterable<ImportItem>> {
  const field = typeof trail.time === 'string' ? trail.time : 'time';
  const hints = { file: file.name, field, order: 'year-month-day', moments: true } as const;
  const dates = new DateColumn(hints, context);
  const { source } = trail;
  const lists = await listsOf(trail, file, context);
  const options = { ...context.answers, source, lists };
  const strangers = new Strangers();
  for await (const read of readJsonBatches(file, options)) {
    yield strangers.held(foundIn(trail, file, read, dates));
    if (strangers.areTooMany) break;
  }
  const missing = trail.keys.join(', ');
  if (strangers.areAlone) yield [refused(file.name, 'not-this-source', { source, missing })];
}

function* foundIn(
  trail: JsonRecords,
  file: SourceFile,
  read: Iterable<JsonItem | Told>,
  dates: DateColumn,
): Iterable<ImportItem> {
  for (const item of read)
    if (item.what === 'item') yield* itemsOf(trail, file, item, dates);
    else yield item;
}

/** What at the beginning is no record of the trail. */
class Strangers {
  #held: ImportItem[] | undefined = [];

  /** Whether there was nothing else so far. */
  get areAlone(): boolean {
    return this.#held !== undefined && this.#held.length > 0;
  }

  get areTooMany(): boolean {
    return this.#held !== undefined && this.#held.length >= MOST_STRANGERS;
  }

  /** The same items, those at the beginning once something else has come; none after too many. */
  *held(items: Iterable<ImportItem>): Iterable<ImportItem> {
    for (const item of items) {
      if (this.#held && isStranger(item)) {
        this.#held.push(item);
        if (this.areTooMany) return;
        continue;
      }
      if (this.#held && !isEnd(item)) yield* this.#held;
      this.#held = undefined;
      yield item;
    }
  }
}

function isEnd({ what }: ImportItem): boolean {
  return what === 'refused' || what === 'question';
}

/** Where the records stand in this file: in lists of pages, unless it has none. */
async function listsOf(
  { lists }: JsonRecords,
  file: SourceFile,
  { answers }: ImportContext,
): Promise<readonly string[]> {
  const beginning = await beginningOf(file, answers.encoding);
  const named = lists.filter((list) =>
    new RegExp(`"${list.split('.').pop() ?? ''}"\\s*:\\s*\\[`).test(beginning),
  );
  return named.length > 0 ? named : [''];
}

const STRANGE: ReadonlySet<LeftOutCode> = new Set(['row-other-shape', 'row-not-json']);

function isStranger(item: ImportItem): boolean {
  return item.what === 'left-out' && STRANGE.has(item.reason.code);
}

/** What an item of the file is: a record of the trail, or something else. */
function* itemsOf(
  trail: JsonRecords,
  { name }: SourceFile,
  { line, value }: JsonItem,
  dates: DateColumn,
): Iterable<ImportItem> {
  const place = { file: name, line };
  if (!isTable(value) || !isRecord(trail, value)) {
    yield strange(place, value);
    return;
  }
  const read = dates.read(timeOf(trail, value) ?? '', line);
  const events = read.ok ? trail.events(value, read.iso) : [];
  if (!read.ok) yield read.told;
  else if (events.length === 0) yield strange(place, value);
  for (const event of events) yield { what: 'event', place, event };
}

function isRecord(trail: JsonRecords, record: Table): boolean {
  return trail.isRecord?.(record) ?? trail.keys.every((key) => Object.hasOwn(record, key));
}

function timeOf({ time }: JsonRecords, record: Table): string | undefined {
  return typeof time === 'string' ? textAt(record, time) : time(record);
}

/** What stands there instead: the keys of a group, or the beginning of anything else. */
function strange({ file, line }: Place, value: Plain): ImportItem {
  const detail = isTable(value) ? Object.keys(value).join(', ') : JSON.stringify(value);
  return leftOut(file, line, 'row-other-shape', { detail: detail.slice(0, 80) });
}
