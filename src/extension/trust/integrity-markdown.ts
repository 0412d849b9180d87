import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/export/prose';
import type { TrustFact } from '../../core/trust/fact';
import type { RecordApproval } from '../../core/trust/integrity';
import { approvalGroups, approvalWords, earlierWords } from '../../messages/approval-text';
import type { TrustContext } from '../../messages/approval-text';
import { choiceLabel } from '../../messages/labels';
import { trustHelp, trustTitle } from '../../messages/trust-help';
import { factText } from '../../messages/trust-text';
import type { IntegrityReport } from '../../node/git/check-integrity';
import type { OpenLogbook } from '../services/open-logbook';
import { trustContext } from './trust-context';

/** More rows than this nobody reads on a page; the command line has them all. */
const MOST_ROWS = 200;

/** The report of a whole history as a page: what is to be looked at first, and what it cannot tell last. */
export function integrityMarkdown(logbook: OpenLogbook, report: IntegrityReport): string {
  const context = trustContext(logbook, 'exact');
  const of = (level: TrustFact['level']) => report.facts.filter((fact) => fact.level === level);
  const [warnings, notes] = [of('warning'), of('note')];
  return [
    `# ${escapeMarkdown(vscode.l10n.t('How far the history of {0} can be trusted', logbook.name))}`,
    summary(warnings.length, notes.length, report.approvals.length),
    ...factSection(vscode.l10n.t('To look at'), warnings, context),
    ...factSection(vscode.l10n.t('Worth knowing'), notes, context),
    ...approvalSection(report.approvals, context),
    ...limits(report),
    '',
  ].join('\n\n');
}

function summary(warnings: number, notes: number, approvals: number): string {
  const first =
    warnings === 0
      ? vscode.l10n.t('Nothing to look at, as far as the history on this computer tells.')
      : vscode.l10n.t('To look at: {0}.', warnings);
  const more = vscode.l10n.t('Worth knowing: {0}. Approvals: {1}.', notes, approvals);
  return `**${first}** ${more}`;
}

function factSection(
  title: string,
  facts: readonly TrustFact[],
  context: TrustContext,
): readonly string[] {
  if (facts.length === 0) return [];
  const codes = [...new Set(facts.map(({ code }) => code))];
  return [
    `## ${title}`,
    ...codes.flatMap((code) => {
      const all = facts.filter((fact) => fact.code === code);
      const lines = byRecord(all.slice(0, MOST_ROWS)).flatMap((of) => factLines(of, context));
      const help = code === 'rewritten' ? `${trustHelp(code)} ${howToAccept()}` : trustHelp(code);
      return [`### ${trustTitle(code)}`, help, lines.join('\n'), ...rest(all.length)];
    }),
  ];
}

function howToAccept(): string {
  return vscode.l10n.t('The tick beside it in To do says so.');
}

/** The facts of a record stand together, where the first of them stands. */
function byRecord(facts: readonly TrustFact[]): readonly (readonly TrustFact[])[] {
  const groups = new Map<unknown, TrustFact[]>();
  for (const fact of facts) {
    const key = fact.record?.id ?? fact;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}

/** Its title stands once above what is said of a record. */
function factLines(facts: readonly TrustFact[], context: TrustContext): readonly string[] {
  const title = facts[0]?.record?.title;
  if (title === undefined) return facts.map((fact) => `- ${factLine(fact, context)}`);
  const heading = `- **${escapeMarkdown(title)}**`;
  const [only, ...more] = facts.map((fact) => factLine(fact, context));
  if (more.length === 0) return [`${heading} · ${only ?? ''}`];
  return [heading, ...[only, ...more].map((line) => `  - ${line ?? ''}`)];
}

function factLine(fact: TrustFact, context: TrustContext): string {
  const words = escapeMarkdown(factText(fact, context));
  return fact.commit === undefined ? words : `${words} \`${fact.commit.slice(0, 10)}\``;
}

function approvalSection(
  approvals: readonly RecordApproval[],
  context: TrustContext,
): readonly string[] {
  if (approvals.length === 0) return [];
  const groups = approvalGroups(approvals);
  const earlier = approvals.filter(({ trust }) => trust.earlier).length;
  const counts = [
    ...groups.map((group) => [group.title, String(group.approvals.length)]),
    ...(earlier > 0 ? [[vscode.l10n.t('Of these, for an earlier version'), String(earlier)]] : []),
  ];
  const header = [
    vscode.l10n.t('Change'),
    vscode.l10n.t('Approval'),
    vscode.l10n.t('What the history says'),
  ];
  return [
    `## ${vscode.l10n.t('Approvals')}`,
    table([vscode.l10n.t('How far they can be trusted'), vscode.l10n.t('How many')], counts),
    ...groups.flatMap(({ title, approvals: all }) => [
      `### ${title}`,
      table(
        header,
        all.slice(0, MOST_ROWS).map((approval) => approvalCells(approval, context)),
      ),
      ...rest(all.length),
    ]),
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, header.map(() => '---'), ...rows];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function approvalCells({ record, trust }: RecordApproval, context: TrustContext): string[] {
  const who = trust.approver === undefined ? '' : context.names.nameOf('person', trust.approver);
  const what = [choiceLabel('role', trust.role), who].filter(Boolean).join(', ');
  const words = [approvalWords(trust, context), earlierWords(trust, context)];
  const cells = [record.title, what, words.filter((each) => each !== undefined).join('. ')];
  return cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|'));
}

function rest(count: number): readonly string[] {
  return count > MOST_ROWS ? [vscode.l10n.t('And {0} more.', count - MOST_ROWS)] : [];
}

/** What was looked at, and what none of it proves. */
function limits({ compared, contents, shallow }: IntegrityReport): readonly string[] {
  const lines = [
    compared === 'yes'
      ? vscode.l10n.t('The history was compared with what this computer had seen of it before.')
      : compared === 'first-look'
        ? vscode.l10n.t(
            'This is the first look. From now on this computer remembers the history, and will tell when it is rewritten.',
          )
        : vscode.l10n.t('The history could not be compared with what was seen of it before.'),
    contents === 'sound'
      ? vscode.l10n.t('Everything that is kept is what it was saved as.')
      : contents === 'damaged'
        ? vscode.l10n.t('Some of what is kept is not what it was saved as.')
        : vscode.l10n.t(
            'Whether everything that is kept is what it was saved as was not looked at.',
          ),
    vscode.l10n.t(
      'Signatures are checked by the keys and programs of your own settings, never by those of the repository.',
    ),
    ...(shallow ? [vscode.l10n.t('The oldest part of the history is not on this computer.')] : []),
    vscode.l10n.t(
      'These are facts about what is on this computer. They do not prove that what was written is true, or that nothing is missing.',
    ),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return [`## ${vscode.l10n.t('What was looked at')}`, list];
}
