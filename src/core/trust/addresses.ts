import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { isList, isTable, ownKey } from '../model/plain';
import { factAbout } from './fact';
import type { TrustFact } from './fact';
import { foldAddress } from './identity';
import { textOf } from './text-of';

/**
 * That somebody's addresses in logbook.yaml became others, also by way of removing and adding them again, or that
 * somebody new has an address that was another's: approvals are told apart by them, signed ones too.
 * @param revisions of logbook.yaml, newest first
 */
export function changedAddresses(revisions: readonly Revision[]): readonly TrustFact[] {
  const known = new Map<string, ReadonlySet<string>>();
  const facts: TrustFact[] = [];
  for (const revision of [...revisions].reverse()) {
    const people = peopleIn(revision.after);
    // A merge that only joined what others did has nothing of its own to tell.
    const touches = revision.changes.some(
      ({ path: [key] }) => key === undefined || key === 'people',
    );
    for (const person of people) {
      const id = textOf(person, 'id');
      const addresses = addressesOf(person);
      const before = known.get(id);
      const isOther = before && !isSame(before, addresses);
      const isAnothers = [...known].some(
        ([other, theirs]) => other !== id && [...addresses].some((each) => theirs.has(each)),
      );
      if (touches && (isOther || (!before && isAnothers)))
        facts.push(addressFact(revision, person, id));
      known.set(id, addresses);
    }
  }
  return facts.reverse();
}

function addressFact(revision: Revision, person: Plain, id: string): TrustFact {
  const args = { person: textOf(person, 'name') || id };
  const changes = revision.changes.filter(
    ({ path, item }) => path[0] === 'people' && textOf(item?.value, 'id') === id,
  );
  return { ...factAbout('addresses-changed', 'note', revision, args), changes };
}

function peopleIn(record: Plain | undefined): readonly Plain[] {
  const list = isTable(record) ? ownKey(record, 'people') : undefined;
  return isList(list) ? list.filter((each) => textOf(each, 'id') !== '') : [];
}

function addressesOf(person: Plain): ReadonlySet<string> {
  const aliases = isTable(person) ? ownKey(person, 'aliases') : undefined;
  const texts = [textOf(person, 'email'), ...(isList(aliases) ? aliases : [])];
  return new Set(
    texts.flatMap((text) => (typeof text === 'string' && text !== '' ? [foldAddress(text)] : [])),
  );
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
