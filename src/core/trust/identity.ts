import type { PersonEntry } from '../model/logbook';

/** A person as a commit names one: what they call themselves, and proof of nothing. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** By what a commit's author is taken for a person. */
export type MatchedBy = 'email' | 'name';

/** Who is who, by `people` in logbook.yaml. */
export interface People {
  /** Whether an address is one of this person's. */
  hasAddress(person: string, address: string): boolean;
  /** By what an author is this person; undefined: is not. */
  match(person: string, author: Author): MatchedBy | undefined;
  /** Whether two references, such as an id and an address, are of one person. */
  isSame(a: string, b: string): boolean;
}

/**
 * Addresses are the same whatever the case of A to Z; nothing else is folded, so that an address with a letter
 * that only looks like another (Cyrillic, the Kelvin sign) stays a stranger's.
 */
export function foldAddress(address: string): string {
  return address.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** @param people the list in logbook.yaml; somebody who is not on it is known by their address alone */
export function peopleOf(people: readonly PersonEntry[]): People {
  const entryOf = (person: string) =>
    people.find(({ id }) => id === person) ??
    people.find((entry) => textsOf(entry).has(foldAddress(person)));
  const addressesOf = (person: string): ReadonlySet<string> => {
    const entry = entryOf(person);
    const texts = entry ? [...textsOf(entry)] : [foldAddress(person)];
    return new Set(texts.filter((text) => text.includes('@')));
  };
  const hasAddress = (person: string, address: string) =>
    addressesOf(person).has(foldAddress(address));
  return {
    hasAddress,
    match(person, author) {
      if (hasAddress(person, author.email)) return 'email';
      // A name is anybody's; it counts only where no address says otherwise.
      if (addressesOf(person).size > 0) return undefined;
      const entry = entryOf(person);
      const names = [person, entry?.name, ...(entry?.aliases ?? [])];
      return names.includes(author.name) ? 'name' : undefined;
    },
    isSame(a, b) {
      const [one, other] = [entryOf(a), entryOf(b)];
      return one || other ? one === other : foldAddress(a) === foldAddress(b);
    },
  };
}

function textsOf({ email, aliases = [] }: PersonEntry): ReadonlySet<string> {
  return new Set([...(email === undefined ? [] : [email]), ...aliases].map(foldAddress));
}
