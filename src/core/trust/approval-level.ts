import type { Decision } from './approvals';
import type { Author, MatchedBy, People } from './identity';
import { signerAddress } from './signature';
import type { Signature } from './signature';

/**
 * How far a decision can be trusted to be its approver's. `signed`: saved with a signature of the approver's that
 * verifies. `under-name`: saved under the approver's name without one, which anybody can do. `reported`: saved by
 * somebody else. `not-saved`, `not-here`: nothing can be said of it.
 */
export const APPROVAL_LEVELS = [
  'signed',
  'under-name',
  'reported',
  'not-saved',
  'not-here',
] as const;
export type ApprovalLevel = (typeof APPROVAL_LEVELS)[number];

/** What is known of one decided approval. */
export interface ApprovalTrust extends Decision {
  readonly level: ApprovalLevel;
  /** Of the save that set it. */
  readonly signature: Signature;
  /** By what the save's author was taken for the approver; of `under-name`. */
  readonly matchedBy: MatchedBy | undefined;
  /** Who made the save, where that is somebody else than its author. */
  readonly savedBy: Author | undefined;
}

/** Checks the signatures of commits, all at once; what is not in the answer could not be looked at. */
export type CheckSignatures = (oids: readonly string[]) => Promise<ReadonlyMap<string, Signature>>;

const UNCHECKED: Signature = { state: 'unchecked', signer: undefined, key: undefined };
const UNSIGNED: Signature = { state: 'none', signer: undefined, key: undefined };

/** How far a decision can be trusted, by what git says of the save that set it. */
export function approvalTrust(
  decision: Decision,
  signatures: ReadonlyMap<string, Signature>,
  people: People,
): ApprovalTrust {
  const { set, approver, where } = decision;
  if (!set || where !== 'saved') {
    const level = where === 'not-saved' ? where : 'not-here';
    return { ...decision, level, signature: UNSIGNED, matchedBy: undefined, savedBy: undefined };
  }
  const { author, committer, oid } = set.commit;
  const signature = signatures.get(oid) ?? UNCHECKED;
  const matchedBy = approver === undefined ? undefined : people.match(approver, author);
  const isSigned = approver !== undefined && isSignedBy(approver, signature, people);
  return {
    ...decision,
    level: isSigned ? 'signed' : matchedBy ? 'under-name' : 'reported',
    signature,
    matchedBy,
    savedBy: isSameAuthor(committer, author) ? undefined : committer,
  };
}

/** The signer counts, not the author whom a commit names: anybody can sign what names somebody else. */
function isSignedBy(approver: string, { state, signer }: Signature, people: People): boolean {
  const address = signerAddress(signer);
  return state === 'good' && address !== undefined && people.hasAddress(approver, address);
}

function isSameAuthor(a: Author, b: Author): boolean {
  return a.name === b.name && a.email === b.email;
}
