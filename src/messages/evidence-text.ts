import type { EvidenceTexts, FoundForEvidence } from '../core/export/evidence/source';
import { momentText } from '../core/export/evidence/moments';
import { namesIn } from '../core/history/names';
import type { Snapshot } from '../core/logbook/snapshot';
import { SIGNATURE_STATES } from '../core/trust/signature';
import { approvalWords, earlierWords, signatureWords } from './approval-text';
import type { TrustContext } from './approval-text';
import { revisionLines } from './history-text';
import { explanationText, gapText, settingText } from './ledger-text';
import type { LedgerContext } from './ledger-text';
import { trustHelp, trustTitle } from './trust-help';
import { factText } from './trust-text';

/**
 * Words what evidence found, in the language that `l10n` speaks now: all of it at once, so that it is the same whatever
 * `l10n` speaks when it is asked for.
 */
export function evidenceTexts(
  { history, gaps }: FoundForEvidence,
  snapshot: Snapshot,
): EvidenceTexts {
  const trust: TrustContext = { names: namesIn(snapshot), dateText: momentText };
  const ledger: LedgerContext = { snapshot, dateText: momentText };
  return {
    revision: worded([...(history?.revisions.values() ?? [])].flat(), (revision) =>
      revisionLines(revision, trust),
    ),
    approval: worded(history?.approvals ?? [], (approval) =>
      [approvalWords(approval.trust, trust), earlierWords(approval.trust, trust)]
        .flatMap((text) => (text === undefined ? [] : [`${text}.`]))
        .join(' '),
    ),
    fact: worded(history?.facts ?? [], (fact) => ({
      title: trustTitle(fact.code),
      text: factText(fact, trust),
      help: trustHelp(fact.code),
    })),
    gap: worded(gaps, (gap) => ({
      setting: settingText(gap.line.name),
      text: gapText(gap, ledger),
      explanations: gap.explanations.map((one) => explanationText(one, ledger)),
    })),
    signature: worded(SIGNATURE_STATES, signatureWords),
  };
}

/** The words of each of these things, made now. To ask for those of another thing is a fault. */
function worded<T, W>(things: readonly T[], wordsOf: (thing: T) => W): (thing: T) => W {
  const words = new Map(things.map((thing) => [thing, wordsOf(thing)]));
  return (thing) => {
    const found = words.get(thing);
    if (found === undefined) throw new Error('words were asked for what was not found');
    return found;
  };
}
