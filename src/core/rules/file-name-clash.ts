import type { Snapshot } from '../logbook/snapshot';
import type { Rule } from './rule';
import { FINE } from './rule';

/** Where every name is like this, none can differ from another in case or in how its accents are spelled. */
const PLAIN_PATH = /^[a-z0-9/._-]*$/;

/** Of each later file, the earlier one. */
type Clashes = ReadonlyMap<string, string>;

const clashesOf = new WeakMap<Snapshot, Clashes>();

/** Two files that would be one on a computer whose file system ignores case; the later one is told. */
export const fileNameClash: Rule = {
  id: 'file-name-clash',
  looksAtChanges: true,
  check({ path }, { snapshot }) {
    let clashes = clashesOf.get(snapshot);
    if (!clashes) {
      clashes = findClashes([...snapshot.entries.keys()]);
      clashesOf.set(snapshot, clashes);
    }
    const other = clashes.get(path);
    if (other === undefined) return FINE;
    return [{ code: 'file-name-clash', severity: 'warning', args: { other } }];
  },
};

function findClashes(paths: readonly string[]): Clashes {
  const clashes = new Map<string, string>();
  if (paths.every((path) => PLAIN_PATH.test(path))) return clashes;
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else clashes.set(path, other);
  }
  return clashes;
}
