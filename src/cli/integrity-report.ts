import * as l10n from '@vscode/l10n';
import type { Commit } from '../core/history/revision';
import type { TrustCode, TrustFact } from '../core/trust/fact';
import type { RecordApproval } from '../core/trust/integrity';
import { approvalGroups, approvalWords, earlierWords } from '../messages/approval-text';
import type { TrustContext } from '../messages/approval-text';
import { choiceLabel } from '../messages/labels';
import { trustHelp, trustTitle } from '../messages/trust-help';
import { factText } from '../messages/trust-text';
import type { IntegrityReport } from '../node/git/check-integrity';
import type { IntegrityOutput } from './outputs/integrity-output';

/** What `integrity` prints for a person: what is to be looked at, what is worth knowing, then the approvals by level. */
export function integrityLines(report: IntegrityReport, context: TrustContext): readonly string[] {
  const { facts, approvals } = report;
  const of = (level: TrustFact['level']) => facts.filter((fact) => fact.level === level);
  return [
    ...factSection(l10n.t('To look at'), of('warning'), context),
    ...factSection(l10n.t('Worth knowing'), of('note'), context),
    ...approvalSection(approvals, context),
  ];
}

function factSection(
  title: string,
  facts: readonly TrustFact[],
  context: TrustContext,
): readonly string[] {
  if (facts.length === 0) return [];
  const codes = new Set(facts.map(({ code }) => code));
  return [title, ...[...codes].flatMap((code) => codeLines(code, facts, context)), ''];
}

function codeLines(
  code: TrustCode,
  facts: readonly TrustFact[],
  context: TrustContext,
): readonly string[] {
  const lines = facts
    .filter((fact) => fact.code === code)
    .map((fact) => {
      const id = fact.record === undefined ? [] : [`${fact.record.id}:`];
      const commit = fact.commit === undefined ? [] : [`[${fact.commit.slice(0, 10)}]`];
      return `    ${[...id, factText(fact, context), ...commit].join(' ')}`;
    });
  // The harmless reasons first: nobody is to be accused by what they skim.
  return [`  ${trustTitle(code)}`, `    ${trustHelp(code)}`, ...lines];
}

function approvalSection(
  approvals: readonly RecordApproval[],
  context: TrustContext,
): readonly string[] {
  if (approvals.length === 0) return [];
  const lines = approvalGroups(approvals).flatMap((group) => [
    `  ${group.title}: ${group.approvals.length}`,
    ...group.approvals.map((each) => `    ${approvalLine(each, context)}`),
  ]);
  return [l10n.t('Approvals'), ...lines, ''];
}

function approvalLine({ record, trust }: RecordApproval, context: TrustContext): string {
  const who = trust.approver === undefined ? '' : context.names.nameOf('person', trust.approver);
  const what = [choiceLabel('role', trust.role), who, choiceLabel('decision', trust.decision)];
  return `${record.id}: ${what.filter(Boolean).join(', ')}. ${messageOf(trust, context)}`;
}

function messageOf(trust: RecordApproval['trust'], context: TrustContext): string {
  const earlier = earlierWords(trust, context);
  const words = `${approvalWords(trust, context)}.`;
  return earlier === undefined ? words : `${words} ${earlier}.`;
}

/** The same, as the schema of its JSON says. */
export function integrityJson(report: IntegrityReport, context: TrustContext): IntegrityOutput {
  const { facts, approvals, compared, contents, shallow } = report;
  const count = (level: TrustFact['level']) => facts.filter((fact) => fact.level === level).length;
  return {
    facts: facts.map((fact) => factJson(fact, context)),
    approvals: approvals.map((approval) => approvalJson(approval, context)),
    warnings: count('warning'),
    notes: count('note'),
    compared,
    contents,
    shallow,
  };
}

function factJson(fact: TrustFact, context: TrustContext): IntegrityOutput['facts'][number] {
  const { code, level, record, by, on, commit, args } = fact;
  return {
    code,
    level,
    record: record ?? null,
    by: by ?? null,
    on: on ?? null,
    commit: commit ?? null,
    args: Object.fromEntries(
      Object.entries(args).map(([key, value]) => [
        key,
        typeof value === 'object' ? [...value] : value,
      ]),
    ),
    message: factText(fact, context),
  };
}

function approvalJson(
  { record, trust }: RecordApproval,
  context: TrustContext,
): IntegrityOutput['approvals'][number] {
  const { index, role, decision, approver, level, earlier, signature, set, evidence } = trust;
  return {
    record,
    index,
    role,
    decision,
    approver: approver ?? null,
    level,
    earlierVersion: earlier
      ? {
          fields: [...earlier.fields],
          changedBy: saveJson(earlier.changed?.commit),
          since: earlier.since.map(({ field, changed }) => ({
            field,
            changedBy: saveJson(changed?.commit),
          })),
          again: earlier.again ?? null,
        }
      : null,
    signature: {
      state: signature.state,
      signer: signature.signer ?? null,
      key: signature.key ?? null,
    },
    save: saveJson(set?.commit),
    evidence: evidence ?? null,
    message: messageOf(trust, context),
  };
}

function saveJson(commit: Commit | undefined) {
  if (!commit) return null;
  const { oid, author, date, committer, committed, subject } = commit;
  return {
    commit: oid,
    author: { ...author },
    date,
    committer: { ...committer },
    committed,
    subject,
  };
}
