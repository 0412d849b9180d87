import type { FieldChange } from '../history/field-changes';
import type { Revision } from '../history/revision';
import { factAbout } from './fact';
import type { TrustFact } from './fact';
import { textOf } from './text-of';

const ADDRESSES = new Set(['people/email', 'people/aliases']);

/**
 * That somebody's addresses in logbook.yaml became others: approvals are told apart by them, signed ones too.
 * @param revisions of logbook.yaml, newest first
 */
export function changedAddresses(revisions: readonly Revision[]): readonly TrustFact[] {
  return revisions.flatMap((revision) => {
    const found = revision.changes.filter(({ path }) => ADDRESSES.has(path.join('/')));
    const people = [...new Set(found.map(personOf).filter((person) => person !== ''))];
    return people.map((person) => ({
      ...factAbout('addresses-changed', 'note', revision, { person }),
      changes: found.filter((change) => personOf(change) === person),
    }));
  });
}

function personOf({ item }: FieldChange): string {
  return textOf(item?.value, 'name') || textOf(item?.value, 'id');
}
