import type { ApprovalTrust } from './approval-level';
import { savesSince } from './earlier-version';
import type { EarlierVersion } from './earlier-version';
import { factAbout } from './fact';
import type { FactRecord, TrustFact, TrustLevel } from './fact';

/** An approval and the change that it is part of. */
export interface RecordApproval {
  readonly record: FactRecord;
  readonly trust: ApprovalTrust;
}

/** When it was, and of what, is what it says; by which way it came is beside it. */
function weightOf(fields: readonly string[]): TrustLevel {
  return fields.includes('on') || fields.includes('of') ? 'warning' : 'note';
}

const SPOILT = new Set(['bad', 'revoked-key']);

/** What of an approval is to be looked at. */
export function approvalFacts({ record, trust }: RecordApproval): readonly TrustFact[] {
  const { role, approver = '', earlier, edits, signature, set } = trust;
  const facts: TrustFact[] = [];
  if (earlier && earlier.again !== 'decided')
    facts.push(earlierFact(record, earlier, { role, approver }));
  for (const { revision, fields } of edits)
    facts.push(
      factAbout('approval-edited', weightOf(fields), revision, { role, approver, fields }),
    );
  if (set && SPOILT.has(signature.state)) {
    const args = { role, approver, state: signature.state };
    facts.push(factAbout('approval-signature', 'warning', set, args));
  }
  return facts;
}

/** What was asked again waits for an answer, and is nobody's oversight. */
function earlierFact(
  record: FactRecord,
  earlier: EarlierVersion,
  of: { readonly role: string; readonly approver: string },
): TrustFact {
  const { fields, changed, sinceLive, again, differences } = earlier;
  const args = { ...of, fields, ...(again ? { again } : {}) };
  const level = sinceLive || again ? 'note' : 'warning';
  const about = changed && factAbout('approval-earlier', level, changed, args);
  const since = savesSince(earlier).map(({ fields: each, changed: save }) => ({
    fields: each,
    ...(save ? { by: save.commit.author, on: save.commit.date, commit: save.commit.oid } : {}),
  }));
  const fact = about ?? { code: 'approval-earlier', level, record, args };
  return { ...fact, changes: differences, since };
}
