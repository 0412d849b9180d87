import { nameOf } from '../logbook/layout';
import type { Snapshot } from '../logbook/snapshot';
import type { Rule } from './rule';
import { FINE } from './rule';

/** Where every name is like this, none can differ from another in case or in how its accents are spelled. */
const PLAIN_PATH = /^[a-z0-9/._-]*$/;

const clashesOf = new WeakMap<Snapshot, ReadonlySet<string>>();

/** Two files that would be one on a computer whose file system ignores case; the later one is told. */
export const fileNameClash: Rule = {
  id: 'file-name-unsafe',
  looksAtChanges: true,
  check({ path }, { snapshot }) {
    let clashes = clashesOf.get(snapshot);
    if (!clashes) {
      clashes = findClashes([...snapshot.entries.keys()]);
      clashesOf.set(snapshot, clashes);
    }
    if (!clashes.has(path)) return FINE;
    return [{ code: 'file-name-unsafe', severity: 'warning', args: { name: nameOf(path) } }];
  },
};

function findClashes(paths: readonly string[]): ReadonlySet<string> {
  const clashes = new Set<string>();
  if (paths.every((path) => PLAIN_PATH.test(path))) return clashes;
  const seen = new Set<string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) clashes.add(path);
    seen.add(folded);
  }
  return clashes;
}
