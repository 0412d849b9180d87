import { referencesOf } from '../logbook/names';
import type { Snapshot } from '../logbook/snapshot';
import { remembering } from '../remember';
import { unmasked } from '../sensitive/masked-addresses';
import type { Hash } from './hash';

/**
 * Whatever could be an e-mail address, rather one too many than one too few. Parts are bounded, and what an address
 * is made of excludes its `@`, so that no text makes it slow.
 */
const ADDRESS =
  /([^\s@%<>()[\]{}"'`,;:=&?#|\\/]{1,64})@((?:[\p{L}\p{N}_-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63})/gu;
/** 32 bits: enough to tell the people of a company apart. */
const SIGNS = 8;

/** Says who is meant by a text, or takes the address of whom nobody knows out of it. */
export interface PeopleRedactor {
  /** What a trail names as the one who did it: the id of a person, a name, or a sign for one. */
  actor(name: string): string;
  /** A text with the addresses in it replaced; the same text where there are none. */
  text(text: string): string;
}

/**
 * Replaces addresses of people in `people` of the logbook by their ids, and all others by a sign that is the same for
 * the same address, `someone-3f9a2c01`, so that what one person did can still be seen. Who can guess an address can
 * check the guess: this is a pseudonym (GDPR, article 4(5)), not a way to make anonymous. Names are left as they are.
 */
export function peopleRedactor(snapshot: Snapshot, hash: Hash): PeopleRedactor {
  const known = idsByReference(snapshot);
  const keepsAddresses =
    snapshot.logbook?.record['audit-entries']?.['keep-addresses'] === 'everybody';
  const ofAddress = (local: string, domain: string): string => {
    const address = `${local}@${domain}`.toLowerCase();
    const id = idOf(address, known);
    if (id !== undefined) return id;
    return keepsAddresses ? `${local}@${domain}` : signOf(address, hash);
  };
  const text = (given: string): string => {
    const plain = unmasked(given);
    if (!plain.includes('@')) return given;
    const clean = plain.replace(ADDRESS, (_, local: string, domain: string) =>
      ofAddress(local, domain),
    );
    return clean === plain ? given : clean;
  };
  return {
    text,
    actor: remembering((name) => known.get(name.toLowerCase()) ?? text(name), ACTORS),
  };
}

/** The sign that stands for an address, whatever its case. */
export function signOf(address: string, hash: Hash): string {
  return `someone-${hash(address.toLowerCase()).slice(0, SIGNS)}`;
}

/** More people than act in the stretch of a trail that is read at once. */
const ACTORS = { most: 10_000, longest: 300 };

function idsByReference(snapshot: Snapshot): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  // The first of two that claim a name has it, as everywhere in a logbook; an id goes before an alias.
  for (const person of [...(snapshot.logbook?.record.people ?? [])].reverse())
    for (const reference of referencesOf(person)) ids.set(reference.toLowerCase(), person.id);
  for (const { id } of snapshot.logbook?.record.people ?? []) ids.set(id.toLowerCase(), id);
  return ids;
}

/** Also of `lee+test@…`, and of a name to sign in to a sandbox of Salesforce: `lee@acme.example.uat`. */
function idOf(address: string, known: ReadonlyMap<string, string>): string | undefined {
  const plain = address.replace(/\+[^@]*@/, '@');
  return known.get(address) ?? known.get(plain) ?? known.get(plain.replace(/\.[^.@]+$/, ''));
}
