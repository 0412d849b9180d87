import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { EntryKeys } from './entry';
import { baseName, yamlFragment } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';
import { changesOfNotes, notesOf } from './yaml-notes';

/**
 * Release notes of reno: `releasenotes/notes/<slug>-<16 hexadecimal digits>.yaml`, a list for each section, and a text
 * `prelude`. https://docs.openstack.org/reno/latest/user/usage.html. reno keeps notes for ever and asks git of which
 * release each is; the files do not say. A section that reno does not know, and would pass over, stays one of its own.
 */
export const reno: Importer = {
  id: 'reno',
  makes: 'changes',
  describedBy: 'https://docs.openstack.org/reno/latest/user/usage.html#editing-a-release-note',
  recognise,
  async *read(files) {
    const keys = new EntryKeys();
    for (const file of files) yield* readOne(file, keys);
  },
};

const SECTIONS =
  /^(?:features?|issues|upgrades?|deprecations?|critical|security|fixes|other|prelude):/m;

function recognise({ name, text }: Sample): number {
  if (!endsWith({ name }, '.yaml', '.yml') || !SECTIONS.test(text)) return 0;
  return /-[0-9a-f]{16}\.ya?ml$/.test(name) ? 0.95 : 0.5;
}

async function* readOne(file: SourceFile, keys: EntryKeys): AsyncIterable<ImportItem> {
  const { name } = file;
  const beside = besideFragments(file);
  const isSettings = /^_?(?:config|reno)\.ya?ml$/i.test(baseName(name));
  if (beside) yield beside;
  else if (isSettings) yield leftOut(name, 1, 'file-of-tool');
  else if (!endsWith(file, '.yaml', '.yml')) yield unreadName(file, '<name>.yaml');
  else {
    const fragment = await yamlFragment(file);
    if ('what' in fragment) yield fragment;
    else yield* changesOfNotes(name, notesOf(fragment, fragment.table), keys, 'live');
  }
}
