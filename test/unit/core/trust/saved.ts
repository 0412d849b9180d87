import { fieldChanges } from '../../../../src/core/history/field-changes';
import type { Revision } from '../../../../src/core/history/revision';
import type { Plain } from '../../../../src/core/model/field';
import { approvalTrust } from '../../../../src/core/trust/approval-level';
import type { ApprovalTrust } from '../../../../src/core/trust/approval-level';
import { decisionsOf } from '../../../../src/core/trust/approvals';
import { approvalDigest } from '../../../../src/core/trust/approved-scope';
import { peopleOf } from '../../../../src/core/trust/identity';
import type { Signature } from '../../../../src/core/trust/signature';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { sha256 } from '../../../../src/node/sha256';

export const ANA = { name: 'Ana Ruiz', email: 'ana@acme.example' };
export const KIM = { name: 'Kim Park', email: 'kim@acme.example' };
export const LEE = { name: 'Lee Wong', email: 'lee@acme.example' };
export const people = peopleOf([
  { id: 'ana', ...ANA },
  { id: 'kim', ...KIM },
]);

export const record = (text: string): Plain => readYaml(text).value ?? null;
export const SCOPE = 'risk: low\ntools: [marketo]\nsettings: [{ path: x, to: 80 }]\n';
export const OTHER = SCOPE.replace('80', '95');
export const YES = '{ role: legal, asked-of: kim, decision: approved, by: kim }';
/** A change with one approval. */
export const change = (approval: string, scope = SCOPE) =>
  record(`${scope}approvals: [${approval}]`);
/** A yes that says which scope it is for. */
export const yesTo = (scope: string) =>
  YES.replace(' }', `, of: "${approvalDigest(record(scope), sha256)}" }`);

const DAY = 24 * 60;

/**
 * Revisions of a change, newest first, from who saved it, what it was then and at which minute, oldest first; a day
 * after the one before it where no minute is given.
 */
export function revisions(
  ...steps: readonly (readonly [typeof ANA, Plain | undefined, number?])[]
): Revision[] {
  return steps
    .map(([author, after, minutes], index): Revision => {
      const before = steps[index - 1]?.[1];
      const date = new Date(Date.UTC(2026, 0, 1, 9, minutes ?? index * DAY)).toISOString();
      return {
        commit: {
          ...{ oid: String(index), parents: ['x'], author, date },
          ...{ committer: author, committed: date, subject: 'x', boundary: false },
        },
        ...{ path: 'p', movedFrom: undefined, kind: 'change', id: 'c', title: 'C' },
        ...{ before, after, changes: fieldChanges(before, after), problems: [] },
      };
    })
    .reverse();
}

/** How far the first decision can be trusted, by the signatures of some saves. */
export function trustOf(
  past: readonly Revision[],
  current = past[0]?.after,
  signatures: Readonly<Record<string, Partial<Signature>>> = {},
): ApprovalTrust {
  const [decision] = decisionsOf(current, past, { people, sha256 });
  if (!decision) throw new Error('nothing is decided');
  const none = { state: 'none', signer: undefined, key: undefined } as const;
  const known = new Map(
    past.map(({ commit: { oid } }) => [oid, { ...none, ...signatures[oid] }] as const),
  );
  return approvalTrust(decision, known, people);
}
