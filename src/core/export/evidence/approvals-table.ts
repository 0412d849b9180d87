import type { RecordApproval } from '../../trust/integrity';
import type { Cell } from '../csv';
import type { Table } from '../sheets';
import { tableOf } from './context-tables';
import type { Pack } from './pack';
import type { WholeMember } from './population';

type Row = readonly Cell[];

/** Every approval that was asked for, whatever came of it. */
export function approvalsTable({ approvalRows }: Pack): Table {
  return tableOf(
    'approvals',
    [
      ...['change', 'role', 'decision', 'asked-of', 'by', 'level', 'level-text'].map(
        (name) => [name] as const,
      ),
      ['asked-on', 'moment'],
      ['on', 'moment'],
      ...['channel', 'evidence', 'earlier-version', 'commit', 'saved-by'].map(
        (name) => [name] as const,
      ),
      ['saved', 'moment'],
      ['signature'],
      ['signer'],
    ],
    approvalRows,
  );
}

/** The rows of one change. */
export function approvalRowsOf(
  { member: { id }, change }: WholeMember,
  { approvalsOf, texts }: Pick<Pack, 'approvalsOf' | 'texts'>,
): readonly Row[] {
  return (change.approvals ?? []).map((approval, index) => {
    const found = approvalsOf(id).find(({ trust }) => trust.index === index);
    return [
      id,
      approval.role,
      approval.decision ?? 'asked',
      approval['asked-of'],
      approval.by,
      found?.trust.level,
      found && texts?.approval(found),
      approval['asked-on'],
      approval.on,
      approval.channel,
      approval.evidence,
      ...savedCells(found?.trust),
    ];
  });
}

/** For which version a decision was given, and the commit that holds it. */
function savedCells(trust: RecordApproval['trust'] | undefined): readonly Cell[] {
  const commit = trust?.set?.commit;
  return [
    trust?.earlier && (trust.earlier.fields.join(', ') || 'yes'),
    commit?.oid,
    commit && `${commit.author.name} <${commit.author.email}>`,
    commit?.date,
    trust && commit ? trust.signature.state : undefined,
    trust?.signature.signer,
  ];
}
