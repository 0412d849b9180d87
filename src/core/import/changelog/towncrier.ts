import type { Link } from '../../model/change';
import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { changeOfEntry, EntryKeys } from './entry';
import { baseName, broken, fragmentText } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';
import { kindOf } from './kind-of-section';
import { ticketLink } from './ticket-links';
import { fragmentName } from './towncrier-name';
import { TOWNCRIER_DEFAULTS, towncrierSettings } from './towncrier-settings';
import type { TowncrierSettings } from './towncrier-settings';

/**
 * News fragments of towncrier: a file an entry, whose name says issue and type. Its settings count when they are among
 * the files. https://towncrier.readthedocs.io/en/stable/tutorial.html#creating-news-fragments
 */
export const towncrier: Importer = {
  id: 'towncrier',
  makes: 'changes',
  describedBy: 'https://towncrier.readthedocs.io/en/stable/configuration.html',
  recognise,
  async *read(files) {
    const keys = new EntryKeys();
    let settings = TOWNCRIER_DEFAULTS;
    for (const file of files) settings = (await towncrierSettings(file)) ?? settings;
    const types = settings.areGiven ? settings.types : [...settings.types, ...otherTypes(files)];
    for (const file of files) yield await readOne(file, { ...settings, types }, keys);
  },
};

const COMMON =
  'feature|bugfix|doc|removal|misc|security|deprecation|vendor|trivial|process|breaking|change|fix|added|changed|deprecated|removed|fixed|performance|packaging|refactor|dev|internal';
const NAME = new RegExp(`^.+?\\.(${COMMON})(?:\\.\\d+)?(?:\\.(?:rst|md|txt))?$`, 'i');

function recognise({ name, text }: Sample): number {
  if (endsWith({ name }, '.toml')) return /^[ \t]*\[+tool\.towncrier\b/m.test(text) ? 0.9 : 0;
  return NAME.test(baseName(name)) ? 0.9 : 0;
}

/** Without settings: the further types that other projects have too, and whose names stand where towncrier looks for one. */
function otherTypes(files: readonly SourceFile[]): TowncrierSettings['types'] {
  const ids = new Set(files.flatMap(({ name }) => NAME.exec(baseName(name))?.[1] ?? []));
  for (const { id } of TOWNCRIER_DEFAULTS.types) ids.delete(id);
  return [...ids].map((id) => ({ id, title: id }));
}

async function readOne(
  file: SourceFile,
  { types, issueAddress }: TowncrierSettings,
  keys: EntryKeys,
): Promise<ImportItem> {
  const { name } = file;
  const beside = besideFragments(file);
  if (beside) return beside;
  if (endsWith(file, '.toml', '.cfg', '.j2', '.jinja')) return leftOut(name, 1, 'file-of-tool');
  const said = fragmentName(baseName(name), types);
  if (!said) return unreadName(file, `<issue>.<${types.map(({ id }) => id).join('|')}>.<rst|md>`);
  const read = await fragmentText(file);
  if (!read.ok) return broken(name, read.problem);
  const text = read.value.trim();
  const { issue, type } = said;
  const link = issueLink(issue, issueAddress);
  const entry = {
    place: { file: name, line: 1 },
    text,
    kind: kindOf([type, types.find(({ id }) => id === type)?.title]),
    section: type,
    status: 'approved' as const,
    ...(link ? { links: [link] } : {}),
  };
  return changeOfEntry(entry, await keys.keyOf(baseName(name), text));
}

/** Names that are no numbers, and orphans, are of no issue. */
function issueLink(issue: string, address: string | undefined): Link | undefined {
  if (address === undefined || !/^\d{1,12}$/.test(issue)) return undefined;
  const url = address.replaceAll('{issue}', String(Number(issue)));
  return ticketLink(url) ?? { url, label: `#${issue}`, type: 'ticket' };
}
