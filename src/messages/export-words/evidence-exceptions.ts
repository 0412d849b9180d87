import * as l10n from '@vscode/l10n';
import { EXCEPTIONS } from '../../core/export/evidence/exceptions';
import type { ExceptionCode } from '../../core/export/evidence/exceptions';
import type { EvidenceWords } from '../../core/export/evidence/words';
import { labelsOf, sentence } from '../sentence';

/** What stands out of a change: what a kind of it is called, and a sentence for each place where there is more to say. */
export function exceptionWords(): Pick<EvidenceWords, 'exceptionTitle' | 'exceptionText'> {
  const titles = exceptionTitles();
  const texts = new Map(
    Object.entries(exceptionTexts()).map(([code, text]) => [code, sentence(text)]),
  );
  return {
    exceptionTitle: labelsOf(EXCEPTIONS, (code) => titles[code]),
    exceptionText: (code, values) => texts.get(code)?.(...values) ?? titles[code],
  };
}

const exceptionTitles = (): Record<ExceptionCode, string> => ({
  'no-requester': l10n.t('Who asked for it is not written down'),
  'no-track': l10n.t('Neither an approval track nor an approval is written down'),
  'no-approval': l10n.t('It needs approval, and none is written down'),
  'approval-open': l10n.t('It took effect while an approval was not answered'),
  'approval-refused': l10n.t('It took effect although an approval was refused'),
  'approval-waived': l10n.t('An approval was said not to be needed'),
  'approved-after-live': l10n.t('Approved after it went live'),
  'approval-saved-later': l10n.t('Approval dated before it went live, and saved later'),
  'approval-earlier': l10n.t('Approved in an earlier version'),
  'approver-made-it': l10n.t('Whoever approved it made it'),
  'approver-asked-for-it': l10n.t('Whoever approved it asked for it'),
  'no-doer': l10n.t('Who made it is not written down'),
  'no-test': l10n.t('No result of a test is written down'),
  'test-failed': l10n.t('A test failed'),
  'tester-made-it': l10n.t('Tested only by whoever made it'),
  'no-rollback': l10n.t('No way back is written down'),
  'no-live-day': l10n.t('The day on which it took effect is not written down'),
  'emergency-not-reviewed': l10n.t('Emergency change without a review afterwards'),
  'logged-afterwards': l10n.t('Written down only after it was made'),
  'changed-after-live': l10n.t('Record changed after it went live'),
  'not-saved': l10n.t('Its file differs from this commit'),
  'fields-unreadable': l10n.t('Fields of its file cannot be read'),
  'same-id': l10n.t('Another file has the same id'),
});

const exceptionTexts = (): Partial<Record<ExceptionCode, string>> => ({
  'approval-open': l10n.t('{0}: no answer is written down, and it took effect.'),
  'approval-refused': l10n.t('{0}: refused on {1}, and it took effect.'),
  'approval-waived': l10n.t('{0}: said not to be needed.'),
  'approved-after-live': l10n.t('{0}: approved on {1}, after it went live on {2}.'),
  'approval-saved-later': l10n.t('{0}: dated {1}, and saved on {2}; it went live on {3}.'),
  'approver-made-it': l10n.t('{0}: also made the change.'),
  'approver-asked-for-it': l10n.t('{0}: also asked for the change.'),
  'test-failed': l10n.t('Failed: {0}'),
  'tester-made-it': l10n.t('Made and tested by {0}, and tested by nobody else.'),
  'fields-unreadable': l10n.t('Cannot be read: {0}'),
  'same-id': l10n.t('Not counted, and perhaps the one that is meant: {0}'),
});
