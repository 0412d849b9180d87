import type { Plain } from '../../model/field';
import { oneLine } from '../../one-line';
import type { ImportItem } from '../importer';
import { leftOut } from '../read/told';
import { changeOfEntry } from './entry';
import type { EntryKeys, FoundEntry } from './entry';
import { isTable, lineOf, textOf } from './fragment';
import type { YamlFragment } from './fragment';
import { kindOf } from './kind-of-section';
import { notesOf } from './yaml-notes';
import type { Note } from './yaml-notes';

type Table = Readonly<Record<string, Plain>>;

/** Whether a file is a `changelog.yaml`: releases, each with its changes, new modules and plugins. */
export function isReleases({ table }: YamlFragment): boolean {
  return isTable(table['releases']);
}

/** What was released in a `changelog.yaml`, as `section`, a line end and the text; with its release. */
export function* releasedTexts(fragment: YamlFragment): Iterable<readonly [string, string]> {
  for (const [release, content] of releasesOf(fragment))
    for (const [section, items] of Object.entries(
      isTable(content['changes']) ? content['changes'] : {},
    ))
      for (const item of Array.isArray(items) ? (items as readonly Plain[]) : [items])
        if (typeof item === 'string')
          yield [`${section}\n${item.trim().replace(/\s+/g, ' ')}`, release];
}

function releasesOf({ table }: YamlFragment): (readonly [string, Table])[] {
  const releases = isTable(table['releases']) ? table['releases'] : {};
  return Object.entries(releases).flatMap(([release, content]) =>
    isTable(content) ? [[release, content] as const] : [],
  );
}

/** Every change, and every new module, plugin or object of each release. A release of none is left out with its reason. */
export async function* changesOfReleases(
  name: string,
  fragment: YamlFragment,
  keys: EntryKeys,
  titles: ReadonlyMap<string, string>,
  today: string,
): AsyncIterable<ImportItem> {
  for (const [release, content] of releasesOf(fragment)) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(textOf(content['release_date']) ?? '')?.[0];
    const isAhead = day !== undefined && day > today;
    const path = ['releases', release];
    const changes = isTable(content['changes']) ? content['changes'] : {};
    const notes = [
      ...notesOf(fragment, changes, [...path, 'changes']),
      ...newThings(fragment, content, path),
    ];
    if (notes.length === 0) yield leftOut(name, lineOf(fragment, path), 'no-text');
    for (const { section, text, line, title } of notes as readonly NewThing[]) {
      const entry: FoundEntry = {
        place: { file: name, line },
        text,
        kind: title === undefined ? kindOf([section, titles.get(section)]) : 'added',
        section,
        release,
        status: isAhead ? 'scheduled' : 'live',
        ...(day === undefined ? {} : { released: day }),
        ...(title === undefined ? {} : { title }),
      };
      yield changeOfEntry(
        entry,
        await keys.keyOf(`${release}/${section}`, `${title ?? ''}${text}`),
      );
    }
  }
}

interface NewThing extends Note {
  readonly title?: string;
}

/** `modules`, `plugins` and `objects` by their types: each with name, description and namespace. */
function* newThings(
  fragment: YamlFragment,
  content: Table,
  path: readonly string[],
): Iterable<NewThing> {
  yield* things(fragment, 'modules', content['modules'], [...path, 'modules']);
  for (const group of ['plugins', 'objects'])
    for (const [type, list] of Object.entries(isTable(content[group]) ? content[group] : {}))
      yield* things(fragment, type, list, [...path, group, type]);
}

function* things(
  fragment: YamlFragment,
  section: string,
  list: Plain | undefined,
  path: readonly string[],
): Iterable<NewThing> {
  if (!Array.isArray(list)) return;
  for (const [index, thing] of (list as readonly Plain[]).entries()) {
    const line = lineOf(fragment, [...path, index]);
    const name = isTable(thing) ? textOf(thing['name']) : textOf(thing);
    const description = isTable(thing) ? textOf(thing['description']) : undefined;
    const title = [name, description].map((text) => oneLine(text ?? '')).filter(Boolean);
    yield { section, text: '', line, title: title.join(': ') };
  }
}
