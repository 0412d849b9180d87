import { isDay } from '../days';
import type { Hash } from '../events/hash';
import { KeyTable, bitsOf } from '../events/key-table';
import { newChangeId } from '../logbook/ids';
import { isSafeName, pathOfNew } from '../logbook/layout';
import { readRecord } from '../logbook/read-record';
import { isList, setKey, toPlain, valueAt } from '../model/plain';
import { oneLine } from '../one-line';
import type { Problem, Value } from '../problem';
import { printRecord } from '../yaml/print-record';
import { importMark, numbersFrom } from './import-id';
import type { ImportItem } from './importer';
import type { LeftOutReason } from './left-out';

export type RecordItem = Extract<ImportItem, { what: 'change' | 'update' }>;

/** A record that is to be written. */
export interface PlannedRecord {
  readonly key: string;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

export type RecordFate =
  | { readonly fate: 'made'; readonly record: PlannedRecord }
  | { readonly fate: 'known'; readonly key: string }
  | { readonly fate: 'left-out'; readonly reason: LeftOutReason }
  /** It is about no tool or process, and nobody has said about which. */
  | { readonly fate: 'no-target' };

export interface RecordPlannerOptions {
  readonly importId: string;
  readonly source: string;
  readonly today: string;
  readonly hash: Hash;
  /** What is added to a record that names no tool, process or integration. */
  readonly target: { readonly kind: 'tools' | 'processes'; readonly id: string } | undefined;
  readonly known: KeyTable;
  /** Whether no record of the logbook has an id. */
  readonly isFree: (id: string) => boolean;
}

/** Those of a change that has happened. */
const HAPPENED = new Set(['live', 'tested', 'rolled-back']);

/** Turns what an importer finds into records, one after the other, and tells new ones from those that are known. */
export class RecordPlanner {
  readonly #options: RecordPlannerOptions;
  readonly #seen = new KeyTable();
  readonly #ids = new Set<string>();
  readonly #files = new Map<string, number>();

  constructor(options: RecordPlannerOptions) {
    this.#options = options;
  }

  plan(item: RecordItem): RecordFate {
    const { key, place } = item;
    const bits = bitsOf(key, this.#options.hash);
    if (this.#options.known.get(bits) !== undefined) return { fate: 'known', key };
    const file = this.#numberOf(place.file);
    const earlier = this.#seen.get(bits);
    if (earlier !== undefined) {
      const [inFile, line] = [Math.floor(earlier / LINES), earlier % LINES];
      return inFile === file ? leftOut('same-in-file', { line }) : { fate: 'known', key };
    }
    this.#seen.set(bits, file * LINES + place.line);
    return this.#make(item);
  }

  #numberOf(file: string): number {
    const number = this.#files.get(file) ?? this.#files.size;
    this.#files.set(file, number);
    return number;
  }

  #make(item: RecordItem): RecordFate {
    const { today } = this.#options;
    const day = item.day ?? today;
    if (!isDay(day)) return leftOut('date-impossible', { field: 'day', value: day });
    const fields = this.#fieldsOf(item, day);
    const title = oneLine(typeof fields['title'] === 'string' ? fields['title'] : '');
    if (title === '') return leftOut('field-empty', { field: 'title' });
    if (!this.#hasTarget(item, fields)) return { fate: 'no-target' };
    const own = item.what === 'change' ? item.id : undefined;
    const place = own === undefined ? this.#placeFor(item, title, day) : this.#ownPlace(own);
    if (!place) return leftOut('field-invalid', { field: 'id', value: own ?? '' });
    const { id, path } = place;
    const printed = printRecord(item.what, { ...fields, id, title });
    const text = own === undefined ? printed : importMark(this.#options.importId) + printed;
    const wrong = whatIsWrong(path, text, fields);
    if (wrong) return { fate: 'left-out', reason: wrong };
    this.#ids.add(id);
    return { fate: 'made', record: { key: item.key, id, path, title, text } };
  }

  #fieldsOf(item: RecordItem, day: string): Record<string, Value> {
    const { importId, today } = this.#options;
    const { file, line } = item.place;
    // The fields of a record are open to more than its schema knows: what they hold is looked at when it is read back.
    const found = (item.what === 'change' ? item.change : item.update) as Found;
    // A record of a logbook comes back as it was, to the last blank line.
    if (item.what === 'change' && item.id !== undefined) return withoutUndefined(found);
    const fields: Record<string, Value> = {};
    if (item.what === 'change') {
      const status = typeof found['status'] === 'string' ? found['status'] : 'live';
      Object.assign(fields, { kind: 'changed', status });
      // Whoever looks back must not take it for written down at the time.
      if (HAPPENED.has(status) && day < today) fields['logged-afterwards'] = true;
      addClean(fields, item.more ?? {});
    }
    addClean(fields, found);
    const imported = found['imported'];
    addClean(fields, {
      imported: { ...(isGroup(imported) ? imported : {}), by: importId, file, line },
    });
    return fields;
  }

  /** Adds the target that was named to a record without one; false: there is none to add. */
  #hasTarget(item: RecordItem, fields: Record<string, Value>): boolean {
    const { target } = this.#options;
    const lists = item.what === 'change' ? ['tools', 'processes', 'integrations'] : ['tool'];
    const isWhole = item.what === 'change' && item.id !== undefined;
    if (isWhole || lists.some((key) => fields[key] !== undefined)) return true;
    if (target === undefined) return false;
    if (item.what === 'change') fields[target.kind] = [target.id];
    else if (target.kind === 'tools') fields['tool'] = target.id;
    return item.what === 'change' || target.kind === 'tools';
  }

  /** The place of a record that keeps its id; undefined when that is none, or taken. */
  #ownPlace(id: string): RecordPlace | undefined {
    if (!isDay(id.slice(0, 10)) || !isSafeName(id)) return undefined;
    return this.#isTaken(id) ? undefined : { id, path: pathOfNew('change', id) };
  }

  #isTaken(id: string): boolean {
    return this.#ids.has(id) || !this.#options.isFree(id);
  }

  /** The same id in a dry run and in the import, as long as no other record has come to have it. */
  #placeFor({ what, key }: RecordItem, title: string, day: string): RecordPlace {
    const { source, hash } = this.#options;
    for (let attempt = 0; ; attempt += 1) {
      const seed = JSON.stringify([source, key, attempt]);
      const id = newChangeId(title, day, numbersFrom(seed, hash));
      if (!this.#isTaken(id)) return { id, path: pathOfNew(what, id) };
    }
  }
}

function leftOut(code: LeftOutReason['code'], args: LeftOutReason['args']): RecordFate {
  return { fate: 'left-out', reason: { code, args } };
}

interface RecordPlace {
  readonly id: string;
  readonly path: string;
}

type Found = Readonly<Record<string, Value | undefined>>;

const LINES = 2 ** 32;

/** What no record may hold: half of a surrogate pair, and what controls a terminal. Line ends are `\n`. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]|\p{Cs}/gu;

function addClean(
  fields: Record<string, Value>,
  added: Readonly<Record<string, Value | undefined>>,
): void {
  for (const [key, value] of Object.entries(added)) {
    // The value of a setting may well be empty, or spaces.
    const isValue = (key === 'from' || key === 'to') && typeof value === 'string';
    const clean = isValue ? withoutControls(value) : cleaned(value);
    if (clean !== undefined) setKey(fields, key, clean);
  }
}

function isGroup(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !isList<Value>(value);
}

function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

function withoutUndefined(found: Found): Record<string, Value> {
  const fields: Record<string, Value> = {};
  for (const [key, value] of Object.entries(found))
    if (value !== undefined) setKey(fields, key, value);
  return fields;
}

/** A value without controls; what is empty is left out. */
function cleaned(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') {
    const text = withoutControls(value).trim();
    return text === '' ? undefined : text;
  }
  if (isList<Value>(value)) {
    const items = value.map(cleaned).filter((item): item is Value => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isGroup(value)) {
    const table: Record<string, Value> = {};
    addClean(table, value);
    return Object.keys(table).length === 0 ? undefined : table;
  }
  return value;
}

/** The record is read as every reader will read it: what would be wrong in the logbook is not written. */
function whatIsWrong(
  path: string,
  text: string,
  fields: Readonly<Record<string, Value>>,
): LeftOutReason | undefined {
  const { problems } = readRecord(path, text).entry;
  const problem = problems.find(({ severity }) => severity === 'error');
  return problem && reasonOf(problem, fields);
}

function reasonOf(
  { code, args, path = [] }: Problem,
  fields: Readonly<Record<string, Value>>,
): LeftOutReason {
  if (code === 'file-too-large')
    return { code: 'too-large', args: { limit: Number(args['limit']) } };
  const field = path.filter((step) => typeof step === 'string').join('.');
  if (code === 'field-missing') return { code: 'field-empty', args: { field } };
  const value = valueAt(toPlain(fields), path);
  const shown = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return { code: 'field-invalid', args: { field, value: shown.slice(0, MOST_SHOWN) } };
}

const MOST_SHOWN = 100;
