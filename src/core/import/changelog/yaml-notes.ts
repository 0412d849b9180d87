import type { Plain } from '../../model/field';
import type { ImportItem } from '../importer';
import { changeOfEntry } from './entry';
import type { EntryKeys, FoundEntry } from './entry';
import { baseName, lineOf, sourceOf, textOf } from './fragment';
import type { YamlFragment } from './fragment';
import { leftOut } from '../read/told';
import { kindOf } from './kind-of-section';

/** One item of a section, as text, and where it stands. */
export interface Note {
  readonly section: string;
  readonly text: string;
  readonly line: number;
}

/**
 * The items of a table whose keys are sections: of each list its items, of a text itself. An item that is a table,
 * since nobody quoted the colon in it, is what stands in the file.
 */
export function* notesOf(
  fragment: YamlFragment,
  table: Readonly<Record<string, Plain>>,
  path: readonly string[] = [],
): Iterable<Note> {
  for (const [section, value] of Object.entries(table)) {
    const items: readonly Plain[] | undefined = Array.isArray(value) ? value : undefined;
    if (!items) yield noteAt(fragment, section, value, [...path, section]);
    else if (items.length === 0)
      yield { section, text: '', line: lineOf(fragment, [...path, section]) };
    else
      for (const [index, item] of items.entries())
        yield noteAt(fragment, section, item, [...path, section, index]);
  }
}

function noteAt(
  fragment: YamlFragment,
  section: string,
  value: Plain,
  path: readonly (string | number)[],
): Note {
  const text =
    textOf(value) ?? (typeof value === 'object' && value !== null ? sourceOf(fragment, path) : '');
  return { section, text: text.trim(), line: lineOf(fragment, path) };
}

/** The items of a fragment as changes; `titles` are what its tool prints in place of the keys of sections. */
export async function* changesOfNotes(
  name: string,
  notes: Iterable<Note>,
  keys: EntryKeys,
  status: FoundEntry['status'],
  titles: ReadonlyMap<string, string> = new Map(),
): AsyncIterable<ImportItem> {
  let isEmpty = true;
  for (const { section, text, line } of notes) {
    isEmpty = false;
    const kind = kindOf([section, titles.get(section)]);
    const entry: FoundEntry = { place: { file: name, line }, text, kind, section, status };
    const key = await keys.keyOf(`${baseName(name)}/${section}`, text);
    yield changeOfEntry(entry, key);
  }
  if (isEmpty) yield leftOut(name, 1, 'no-text');
}
