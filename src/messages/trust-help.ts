import * as l10n from '@vscode/l10n';
import type { TrustCode } from '../core/trust/fact';

const afterwards = () =>
  l10n.t(
    'Usual reasons: a slip that was corrected, or something that was only known later. If it is neither, ask whoever changed it.',
  );
const clocks = () =>
  l10n.t(
    'Usual reason: a computer whose clock was wrong. The order of the saves is right all the same.',
  );

const HELP: Record<TrustCode, () => string> = {
  'changed-after-live': afterwards,
  'added-after-live': () => l10n.t('Usual reason: it was forgotten at first.'),
  deleted: () =>
    l10n.t(
      'Usual reasons: it was logged twice, or by mistake. What it said is kept in the history, and can be brought back.',
    ),
  'deleted-and-restored': () =>
    l10n.t(
      'Usual reason: a mistake that was put right. What changed meanwhile is told separately.',
    ),
  'left-out': () =>
    l10n.t(
      'Usual reason: two people changed it at the same time, and somebody chose which version counts. The other one is kept in the history.',
    ),
  'id-changed': () =>
    l10n.t('Usual reason: a file that was copied for a new record. The old record ends there.'),
  'live-dated-early': () =>
    l10n.t(
      'Usual reason: it was logged afterwards. If so, say so in the record, and this is no longer told.',
    ),
  'addresses-changed': () =>
    l10n.t(
      'Usual reason: a new address. Approvals are told to be of a person by their addresses, so whoever may change these may make an approval seem somebody else’s.',
    ),
  'approval-earlier': () =>
    l10n.t(
      'Usual reason: a detail was put right after the yes. If it matters to whoever agreed, ask them again.',
    ),
  'approval-edited': afterwards,
  'approval-removed': () =>
    l10n.t('Usual reason: it was asked of the wrong person. The decision is kept in the history.'),
  'approval-signature': () =>
    l10n.t('Ask whoever agreed to confirm it, with a key that is theirs.'),
  'written-in-future': clocks,
  'saved-in-future': clocks,
  'written-before-parent': () =>
    l10n.t('Usual reason: work that was saved on another computer and shared later.'),
  'saved-before-parent': clocks,
  rewritten: () =>
    l10n.t(
      'Usual reasons: somebody put a save right before sharing it, tidied up a branch, or put their saves after those of others; or the repository was moved or set up anew. Ask whoever did it. If it is fine, say so once, and this is no longer told.',
    ),
  'save-altered': () => l10n.t('This is what became of the saves that were here before.'),
  'save-dropped': () =>
    l10n.t(
      'Usual reason: saves that were joined into one, or taken back before anybody used them.',
    ),
  'branch-gone': () =>
    l10n.t('Usual reason: a branch that was joined as one save, and tidied away.'),
  'cut-off': () => l10n.t('Get the whole history from where it is shared, and it can be compared.'),
  damaged: () =>
    l10n.t(
      'Usual reasons: a failing disk, or a copy that broke off. Get a fresh copy from where the logbook is shared.',
    ),
};

/** Why it usually is so in honest work, and what to do; the same for all facts of a sort. */
export function trustHelp(code: TrustCode): string {
  return HELP[code]();
}

const TITLES: Record<TrustCode, () => string> = {
  'changed-after-live': () => l10n.t('Changed after it went live'),
  'added-after-live': () => l10n.t('Added to after it went live'),
  deleted: () => l10n.t('Removed from the logbook'),
  'deleted-and-restored': () => l10n.t('Removed and brought back'),
  'left-out': () => l10n.t('Left out when versions were brought together'),
  'id-changed': () => l10n.t('Given another id'),
  'live-dated-early': () => l10n.t('Written down long after it went live'),
  'addresses-changed': () => l10n.t('Addresses of people changed'),
  'approval-earlier': () => l10n.t('Approved in an earlier version'),
  'approval-edited': () => l10n.t('Approval changed after it was given'),
  'approval-removed': () => l10n.t('Approval taken out'),
  'approval-signature': () => l10n.t('Signature that does not hold'),
  'written-in-future': () => l10n.t('Dated in the future'),
  'saved-in-future': () => l10n.t('Saved in the future'),
  'written-before-parent': () => l10n.t('Dated before the save that it follows'),
  'saved-before-parent': () => l10n.t('Saved before the save that it follows'),
  rewritten: () => l10n.t('History rewritten'),
  'save-altered': () => l10n.t('Saves that read differently now'),
  'save-dropped': () => l10n.t('Saves that are gone'),
  'branch-gone': () => l10n.t('Branch that is gone'),
  'cut-off': () => l10n.t('Not comparable'),
  damaged: () => l10n.t('Damaged'),
};

/** What a sort of facts is called above them. */
export function trustTitle(code: TrustCode): string {
  return TITLES[code]();
}
