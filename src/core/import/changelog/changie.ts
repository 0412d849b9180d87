import type { Value } from '../../problem';
import type { Plain } from '../../model/field';
import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { changeOfEntry, EntryKeys } from './entry';
import type { FoundEntry } from './entry';
import { baseName, isTable, textOf, yamlFragment } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';
import { kindOf } from './kind-of-section';
import { ticketLink } from './ticket-links';

/**
 * Unreleased fragments of changie: `.changes/unreleased/*.yaml` with project, component, kind, body, time and custom
 * values. https://changie.dev/config/#fragment, `core/change.go` of https://github.com/miniscruff/changie.
 */
export const changie: Importer = {
  id: 'changie',
  makes: 'changes',
  describedBy: 'https://github.com/miniscruff/changie/blob/main/core/change.go',
  recognise,
  async *read(files) {
    const keys = new EntryKeys();
    for (const file of files) yield await readOne(file, keys);
  },
};

/** What its batches of releases are called, beside the fragments; alone such a file is a changelog. */
const BATCH = /^(?:v?\d+(?:\.\d+){1,3}[\w.+-]{0,60}|header\.tpl)\.md$/i;

function recognise({ name, text }: Sample): number {
  if (BATCH.test(baseName(name))) return 0.3;
  if (!endsWith({ name }, '.yaml', '.yml')) return 0;
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(text);
  if (has('time') && has('body')) return 0.95;
  if (has('time') && has('kind')) return 0.9; // a kind may go without a body
  return has('changesDir') && has('unreleasedDir') ? 0.9 : 0;
}

async function readOne(file: SourceFile, keys: EntryKeys): Promise<ImportItem> {
  const { name } = file;
  const beside = besideFragments(file);
  if (beside) return beside;
  if (/^\.changie\.ya?ml$/i.test(baseName(name))) return leftOut(name, 1, 'file-of-tool');
  if (!endsWith(file, '.yaml', '.yml')) return unreadName(file, '<name>.yaml');
  const fragment = await yamlFragment(file);
  if ('what' in fragment) return fragment;
  const { table } = fragment;
  const body = textOf(table['body'])?.trim() ?? '';
  const kind = textOf(table['kind'])?.trim();
  const key = await keys.keyOf(baseName(name), `${kind ?? ''} ${body}`);
  return changeOfEntry(
    { ...entryOf(table, kind), place: { file: name, line: 1 }, text: body },
    key,
  );
}

function entryOf(
  table: Readonly<Record<string, Plain>>,
  section: string | undefined,
): Omit<FoundEntry, 'place' | 'text'> {
  const custom = isTable(table['custom']) ? table['custom'] : {};
  const day = /^\d{4}-\d{2}-\d{2}/.exec(textOf(table['time']) ?? '')?.[0];
  const links = Object.values(custom).flatMap(
    (value) => ticketLink(textOf(value)?.trim() ?? '') ?? [],
  );
  // What is no field of ours stays beside: nothing that somebody wrote is lost.
  const more = Object.fromEntries(
    Object.entries(table).filter(
      ([key, value]) => !['body', 'kind'].includes(key) && value !== null,
    ),
  ) as Readonly<Record<string, Value>>;
  return {
    kind: kindOf([section]),
    status: 'approved',
    ...(section === undefined ? {} : { section }),
    ...(day === undefined ? {} : { written: day }),
    ...(links.length > 0 ? { links } : {}),
    ...(Object.keys(more).length > 0 ? { more: { changie: more } } : {}),
  };
}
