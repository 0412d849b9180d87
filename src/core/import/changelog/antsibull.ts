import type { Plain } from '../../model/field';
import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { EntryKeys } from './entry';
import { changesOfReleases, isReleases, releasedTexts } from './antsibull-releases';
import { isTable, yamlFragment } from './fragment';
import type { YamlFragment } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';
import { changesOfNotes, notesOf } from './yaml-notes';
import type { Note } from './yaml-notes';

/**
 * Changelog fragments of antsibull-changelog: YAML, a list for each section, which `config.yaml` names; and
 * `changelog.yaml` with what was released, by release. https://docs.ansible.com/projects/antsibull-changelog/changelogs/
 */
export const antsibull: Importer = {
  id: 'antsibull',
  makes: 'changes',
  describedBy: 'https://docs.ansible.com/projects/antsibull-changelog/changelog.yaml-format/',
  recognise,
  async *read(files, context) {
    const keys = new EntryKeys();
    const known = await lookAround(files);
    for (const file of files) yield* readOne(file, known, keys, context.today);
  },
};

const SECTIONS =
  /^["']?(?:major_changes|minor_changes|breaking_changes|deprecated_features|removed_features|security_fixes|bugfixes|known_issues|release_summary|trivial)["']?:/m;

function recognise({ name, text }: Sample): number {
  if (!endsWith({ name }, '.yaml', '.yml')) return 0;
  if (/^releases:/m.test(text) && /^[ \t]+(?:changes|release_date|fragments):/m.test(text))
    return 0.95;
  if (/^changelog_filename_template:/m.test(text)) return 0.9;
  return SECTIONS.test(text) ? 0.9 : 0;
}

/** What the files say of one another. */
interface Known {
  /** The headings of sections, by their keys. */
  readonly titles: Map<string, string>;
  /** What was released, by section and text: fragments may be kept. */
  readonly released: Map<string, string>;
}

async function lookAround(files: readonly SourceFile[]): Promise<Known> {
  const known: Known = { titles: new Map(), released: new Map() };
  for (const file of files) {
    if (!/(?:config|changelog)[^/]*\.ya?ml$/i.test(file.name)) continue;
    const fragment = await yamlFragment(file);
    if ('what' in fragment) continue;
    for (const [key, title] of sectionTitles(fragment)) known.titles.set(key, title);
    for (const [text, release] of releasedTexts(fragment)) known.released.set(text, release);
  }
  return known;
}

/** `sections` of a `config.yaml`: pairs of a key and its heading. */
function sectionTitles({ table }: YamlFragment): (readonly [string, string])[] {
  const { sections } = table;
  if (!Array.isArray(sections)) return [];
  return sections.flatMap((pair: unknown) => {
    const [key, title] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof key === 'string' && typeof title === 'string' ? [[key, title] as const] : [];
  });
}

async function* readOne(
  file: SourceFile,
  { titles, released }: Known,
  keys: EntryKeys,
  today: string,
): AsyncIterable<ImportItem> {
  const { name } = file;
  const beside = besideFragments(file);
  if (beside) yield beside;
  else if (!endsWith(file, '.yaml', '.yml')) yield unreadName(file, '<name>.yaml');
  else {
    const fragment = await yamlFragment(file);
    if ('what' in fragment) yield fragment;
    else if (isReleases(fragment)) yield* changesOfReleases(name, fragment, keys, titles, today);
    else if (isSettings(fragment)) yield leftOut(name, 1, 'file-of-tool');
    else {
      const fresh: Note[] = [];
      for (const note of notesOf(fragment, fragment.table)) {
        const release = released.get(`${note.section}\n${note.text.replace(/\s+/g, ' ')}`);
        if (release === undefined) fresh.push(note);
        else yield leftOut(name, note.line, 'in-release', { release });
      }
      const isAllReleased = fresh.length === 0 && Object.keys(fragment.table).length > 0;
      if (!isAllReleased) yield* changesOfNotes(name, fresh, keys, 'approved', titles);
    }
  }
}

function isSettings({ table }: YamlFragment): boolean {
  const sections: readonly Plain[] = Array.isArray(table['sections']) ? table['sections'] : [];
  const isNested = sections.some((one) => Array.isArray(one) || isTable(one));
  return isNested || 'changelog_filename_template' in table || 'changes_format' in table;
}
