import * as l10n from '@vscode/l10n';
import type { Names } from '../core/history/names';
import type { RecordKind } from '../core/model/record-kind';
import { APPROVAL_LEVELS } from '../core/trust/approval-level';
import type { ApprovalLevel, ApprovalTrust } from '../core/trust/approval-level';
import { savesSince } from '../core/trust/earlier-version';
import type { Author } from '../core/trust/identity';
import type { SignatureState } from '../core/trust/signature';
import { changeLines } from './history-text';
import { fieldLabel } from './labels';

/** What sentences about trust need to know beside the facts. */
export interface TrustContext {
  readonly names: Names;
  /** A day or a time as it is shown there. */
  readonly dateText: (moment: string) => string;
  /** Whether an author is one of the logbook's people by name and address; where it is given, only others are named with theirs. */
  readonly knows?: (author: Author) => boolean;
}

/** How a save’s author is named: anybody can write any name, so the address stands beside it. */
export function authorText(author: Author, { knows }: Pick<TrustContext, 'knows'>): string {
  const { name, email } = author;
  if (name === '') return email;
  return email === '' || knows?.(author) ? name : l10n.t('{0} ({1})', name, email);
}

/** How far an approval can be trusted, in a few words beside it: `Signed by Ana Ruiz`. */
export function approvalWords(trust: ApprovalTrust, context: TrustContext): string {
  const { level, approver, set, signature, evidence } = trust;
  const who = approver === undefined ? '' : context.names.nameOf('person', approver);
  switch (level) {
    case 'signed':
      return l10n.t('Signed by {0}', who);
    case 'under-name':
      return underName(trust, who);
    case 'reported': {
      const by = set?.commit.author.name ?? '';
      if (signature.state === 'good' && signature.signer !== undefined)
        return l10n.t('Reported by {0}, signed by {1}', by, signature.signer);
      return evidence === undefined
        ? l10n.t('Reported by {0}, without evidence', by)
        : l10n.t('Reported by {0}; evidence: {1}', by, evidence);
    }
    case 'not-saved':
      return l10n.t('Not saved to the logbook yet');
    case 'not-here':
      return l10n.t('Saved before what is on this computer');
  }
}

function underName({ signature: { state, signer }, savedBy }: ApprovalTrust, who: string): string {
  if (state === 'good' && signer !== undefined)
    return l10n.t('Saved under {0}’s name, signed by {1}', who, signer);
  if (state === 'none' && savedBy)
    return l10n.t('Saved under {0}’s name by {1}, not signed', who, savedBy.name);
  return l10n.t('Saved under {0}’s name, {1}', who, signatureWords(state));
}

const LEVEL_TITLES: Record<Exclude<ApprovalLevel, 'reported'>, () => string> = {
  signed: () => l10n.t('Signed by the approver'),
  'under-name': () => l10n.t('Saved under the approver’s name, which anybody can do who can save'),
  'not-saved': () => l10n.t('Not saved yet'),
  'not-here': () => l10n.t('Saved before what is on this computer'),
};

/** Approvals that can be trusted equally far, and what stands above them. */
export interface ApprovalGroup<T> {
  readonly title: string;
  readonly approvals: readonly T[];
}

/** The approvals by how far they can be trusted, the furthest first; a report by whether it names evidence. */
export function approvalGroups<T extends { readonly trust: ApprovalTrust }>(
  approvals: readonly T[],
): readonly ApprovalGroup<T>[] {
  return APPROVAL_LEVELS.flatMap((level) => {
    const all = approvals.filter(({ trust }) => trust.level === level);
    if (level !== 'reported') return [{ title: LEVEL_TITLES[level](), approvals: all }];
    return [
      {
        title: l10n.t('Reported by somebody else, with evidence'),
        approvals: all.filter(({ trust }) => trust.evidence !== undefined),
      },
      {
        title: l10n.t('Reported by somebody else, without evidence'),
        approvals: all.filter(({ trust }) => trust.evidence === undefined),
      },
    ];
  }).filter((group) => group.approvals.length > 0);
}

/** The end of a sentence about a save. */
export function signatureWords(state: SignatureState): string {
  switch (state) {
    case 'none':
      return l10n.t('not signed');
    case 'good':
      return l10n.t('signed');
    case 'bad':
      return l10n.t('with a signature that does not fit');
    case 'expired':
    case 'expired-key':
      return l10n.t('with a signature that has expired');
    case 'revoked-key':
      return l10n.t('with a key that was withdrawn');
    case 'unknown-key':
      return l10n.t('signed with a key that nobody here knows');
    case 'unchecked':
      return l10n.t('with a signature that cannot be checked here');
  }
}

/** That an approval is for another version than the one that stands now: what changed since, and by whom. */
export function earlierWords(trust: ApprovalTrust, context: TrustContext): string | undefined {
  const { earlier } = trust;
  if (!earlier) return undefined;
  const since = savesSince(earlier).map(({ fields, changed }) => ({
    fields,
    by: changed?.commit.author.name,
    on: changed?.commit.date,
  }));
  const [first, ...more] = since;
  if (!first) return l10n.t('For an earlier version');
  const fields = fieldList(first.fields, 'change');
  if (more.length > 0)
    return l10n.t('For an earlier version. Since then: {0}', sinceList(since, context));
  return first.by === undefined || first.on === undefined
    ? l10n.t('For an earlier version: since then this changed: {0}', fields)
    : l10n.t(
        'For an earlier version: since then {0} changed {1}, on {2}',
        first.by,
        fields,
        context.dateText(first.on),
      );
}

/** Who changed what, a save each. */
export function sinceList(
  since: readonly {
    readonly fields: readonly string[];
    readonly by: string | undefined;
    readonly on: string | undefined;
  }[],
  context: TrustContext,
): string {
  const parts = since.map(({ fields, by, on }) => {
    const names = fieldList(fields, 'change');
    return by === undefined || on === undefined
      ? l10n.t('{0} changed', names)
      : l10n.t('{0} changed {1}, on {2}', by, names, context.dateText(on));
  });
  return parts.join('; ');
}

/** More of what differs than this nobody reads beside an approval. */
const MOST_DIFFERENCES = 4;

/** How what stands now differs from what was approved, a line each: `Risk: Low → High`. */
export function differenceLines(
  { earlier }: ApprovalTrust,
  { names }: TrustContext,
): readonly string[] {
  const lines = changeLines(earlier?.differences ?? [], { kind: 'change', names });
  const more = lines.length - MOST_DIFFERENCES;
  if (more <= 0) return lines;
  return [...lines.slice(0, MOST_DIFFERENCES), l10n.t('And {0} more.', more)];
}

/** What a level means, and what it does not, in a sentence or two. */
export function approvalMeaning({ level, earlier, matchedBy, signature }: ApprovalTrust): string {
  const sentences: string[] = [];
  if (level === 'signed')
    sentences.push(
      l10n.t(
        'The save that holds this decision carries a signature of the approver’s that checks out: {0}.',
        signature.key ?? signature.signer ?? '',
      ),
    );
  if (level === 'under-name')
    sentences.push(
      matchedBy === 'name'
        ? l10n.t('The save names the approver, and their address is not in the logbook.')
        : l10n.t('The save carries the approver’s name and address.'),
      l10n.t('Anybody can save under any name; only a signature would show more.'),
    );
  if (level === 'reported')
    sentences.push(
      l10n.t('Somebody else wrote this decision down, as is usual for a yes by mail.'),
    );
  if (earlier?.again === 'asked') sentences.push(l10n.t('It was asked again, further down.'));
  else if (earlier?.again === 'decided')
    sentences.push(l10n.t('It was answered again, further down.'));
  else if (earlier)
    sentences.push(l10n.t('Scope, window or risk is another now. Ask again if it matters.'));
  return sentences.join(' ');
}

/** Names of fields, as the form has them, in a sentence: some of them are whole phrases. */
export function fieldList(fields: readonly string[], kind: RecordKind): string {
  const labels = fields.map((field) => l10n.t('“{0}”', fieldLabel(kind, field.split('.'))));
  return [...new Set(labels)].join(', ');
}
