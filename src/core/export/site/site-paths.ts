import { slug } from '../../logbook/ids';
import { isSafeName } from '../../logbook/layout';

/** What pages of a site are about; the folder of theirs. */
export type PageKind = 'changes' | 'tools' | 'processes' | 'months';

/** Where the pages of a site stand, by what they are about; undefined of what has none. */
export type SitePaths = (kind: PageKind, id: string) => string | undefined;

/** Where each page stands: `changes/<id>.html`. Only ids make names, and no two of one folder differ by case alone. */
export function sitePaths(ids: Readonly<Record<PageKind, Iterable<string>>>): SitePaths {
  const stems = {
    changes: fileStems(ids.changes),
    tools: fileStems(ids.tools),
    processes: fileStems(ids.processes),
    months: fileStems(ids.months),
  };
  return (kind, id) => {
    const stem = stems[kind].get(id);
    return stem === undefined ? undefined : `${kind}/${stem}.html`;
  };
}

/** As no file system tells two names apart: case, and two ways of writing one letter, may not count. */
const folded = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');

/** The name of a file for each id: the id itself, unless some system does not take it, or takes it for another. */
export function fileStems(ids: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const stems = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const base = isSafeName(id) ? id.normalize('NFC') : slug(id, 120);
    let stem = base;
    for (let next = 2; taken.has(folded(stem)); next += 1) stem = `${base}-${next}`;
    taken.add(folded(stem));
    stems.set(id, stem);
  }
  return stems;
}

/** The address of a file of the site, as it is written in a page that stands at `from`. */
export function addressFrom(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + addressOf(to);
}

/** The path of a file of the site as a part of an address. */
export const addressOf = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');
