import { ID_PATTERN } from '../model/id-pattern';
import type { Plain } from '../model/field';
import { isList, isTable, ownKey } from '../model/plain';
import { stemOf } from '../logbook/layout';
import { readYaml } from '../yaml/read-yaml';

/** What the index of the history needs to know of one version of a record. */
export interface RecordFacts {
  /** The id written inside, or undefined: then the file's name stands for it. */
  readonly id: string | undefined;
  /** Ids of the tools and processes that it names: those of a change, the two ends of an integration. */
  readonly names: readonly string[];
}

const LISTS = ['tools', 'processes'];
const ENDS = ['from', 'to'];
/** Of what cannot be read. */
export const NO_FACTS: RecordFacts = { id: undefined, names: [] };

/**
 * The facts of a record's text. Tens of thousands of versions are looked at when a history is first read, and
 * composing YAML for each takes half a minute: so texts in the plain block style, which nearly all are, are
 * scanned by their lines; any other goes through the one reading path. Both give the same answer.
 */
export function recordFacts(text: string): RecordFacts {
  return scanFacts(text) ?? factsOf(readYaml(text).value);
}

/** The facts of a record that has been read. */
export function factsOf(record: Plain | undefined): RecordFacts {
  if (!isTable(record)) return NO_FACTS;
  const id = ownKey(record, 'id');
  const lists = LISTS.flatMap((key) => {
    const list = ownKey(record, key);
    return isList(list) ? list : [];
  });
  const named = [...lists, ...ENDS.map((key) => ownKey(record, key))];
  return {
    id: typeof id === 'string' && ID_PATTERN.test(id) ? id : undefined,
    names: [...new Set(named.filter((name) => typeof name === 'string'))],
  };
}

/** The id of a version of a record: as written inside, else by its file's name. */
export function idOf(path: string, facts: RecordFacts): string {
  return facts.id ?? stemOf(path);
}

const KEY = /^([A-Za-z][\w-]*):(?: +(.*))?$/;
/** A plain scalar that is nothing but a word of id characters, and a comment. */
const WORD = /^([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*) *(?: #.*)?$/u;
const FLOW_LIST = /^\[([^[\]{}"'#&*!|>%@`]*)\] *(?: #.*)?$/;
const ITEM = /^( *)- +(.*)$/;
const EMPTY = /^(?:null|Null|NULL)$/;
const QUIET = /^ *(?:#.*)?$/;

/** What the lines say, or undefined when they are not plain enough to be sure. */
export function scanFacts(text: string): RecordFacts | undefined {
  const scan = new LineScan();
  for (const line of text.split(/\r?\n/)) if (!scan.take(line)) return undefined;
  return scan.facts();
}

class LineScan {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string[]>();
  #id: string | undefined;
  /** The list whose items follow; empty: nothing may follow but another key. */
  #list: string | undefined;
  #indent: string | undefined;
  #started = false;

  /** Takes the next line; false when it is beyond this scan. */
  take(line: string): boolean {
    if (/^[ -]/.test(line) || line === '' || line.startsWith('#')) return this.#inside(line);
    const [, key, value = ''] = KEY.exec(line) ?? [];
    if (key === undefined || this.#seen.has(key)) return false;
    this.#seen.add(key);
    this.#started = true;
    this.#list = undefined;
    this.#indent = undefined;
    if (key === 'id' || ENDS.includes(key)) return this.#single(key, value);
    return LISTS.includes(key) ? this.#listed(key, value) : isHarmless(value);
  }

  facts(): RecordFacts | undefined {
    if (!this.#started) return undefined;
    const named = [...LISTS, ...ENDS].flatMap((key) => this.#names.get(key) ?? []);
    return { id: this.#id, names: [...new Set(named)] };
  }

  /** A line that belongs to the key above it. */
  #inside(line: string): boolean {
    if (QUIET.test(line)) return true;
    if (!this.#started || line.startsWith('--') || line.startsWith('\t')) return false;
    if (this.#list === '') return false;
    if (this.#list === undefined) return line.startsWith(' ') || line.startsWith('- ');
    const [, indent = '', text = ''] = ITEM.exec(line) ?? [];
    const item = wordOf(text);
    this.#indent ??= indent;
    // A line that is indented otherwise goes on with the item above it.
    if (item === undefined || indent !== this.#indent) return false;
    this.#names.get(this.#list)?.push(item);
    return true;
  }

  #single(key: string, value: string): boolean {
    const word = wordOf(value);
    if (word === undefined) return false;
    this.#list = '';
    if (key === 'id') this.#id = ID_PATTERN.test(word) ? word : undefined;
    else this.#names.set(key, [word]);
    return true;
  }

  #listed(key: string, value: string): boolean {
    const names: string[] = [];
    this.#names.set(key, names);
    this.#list = key;
    if (value === '' || value.startsWith('#')) return true;
    const items = FLOW_LIST.exec(value)?.[1];
    if (items === undefined) return false;
    const words = items.trim() === '' ? [] : items.split(',').map((item) => wordOf(item.trim()));
    const known = words.filter((word) => word !== undefined);
    names.push(...known);
    this.#list = '';
    return known.length === words.length;
  }
}

function wordOf(text: string): string | undefined {
  const word = WORD.exec(text)?.[1];
  return word === undefined || EMPTY.test(word) ? undefined : word;
}

/** Whether a value cannot reach into the lines of the next key, as a quote or bracket left open could. */
function isHarmless(value: string): boolean {
  if (/^[|>]/.test(value) || value === '') return true;
  if (/^"(?:[^"\\]|\\.)*" *(?:#.*)?$/.test(value) || /^'[^']*' *(?:#.*)?$/.test(value)) return true;
  return !/^["'[{&*!%@`?]/.test(value) || (/^[[{]/.test(value) && isClosed(value));
}

function isClosed(value: string): boolean {
  if (/["'#]/.test(value)) return false;
  const opened = value.match(/[[{]/g)?.length ?? 0;
  return opened === (value.match(/[\]}]/g)?.length ?? 0);
}
