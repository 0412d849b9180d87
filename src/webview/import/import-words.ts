import * as l10n from '@vscode/l10n';
import type { LookedMessage } from '../../protocol/import';
import { grouped } from '../numbers';

/** What the button says: how many of what it would add. */
export function importLabel(looked: LookedMessage | undefined): string {
  const count = looked?.counts.news ?? 0;
  if (!looked || looked.refused !== '' || count === 0) return l10n.t('Import');
  switch (looked.makes) {
    case 'events':
      return count === 1
        ? l10n.t('Import 1 audit entry')
        : l10n.t('Import {0} audit entries', grouped(count));
    case 'changes':
      return count === 1 ? l10n.t('Import 1 change') : l10n.t('Import {0} changes', grouped(count));
    case 'updates':
      return count === 1
        ? l10n.t('Import 1 vendor update')
        : l10n.t('Import {0} vendor updates', grouped(count));
  }
}

/** Where all rows of the files go, each part a sentence of its own. */
export function countWords({ counts, makes }: LookedMessage): readonly string[] {
  const { rows, news, known, leftOut } = counts;
  const many = grouped(news);
  const made = {
    events: () =>
      news === 1 ? l10n.t('1 new audit entry') : l10n.t('{0} new audit entries', many),
    changes: () => (news === 1 ? l10n.t('1 new change') : l10n.t('{0} new changes', many)),
    updates: () =>
      news === 1 ? l10n.t('1 new vendor update') : l10n.t('{0} new vendor updates', many),
  };
  return [
    l10n.t('{0} read', grouped(rows)),
    made[makes](),
    ...(known > 0 ? [l10n.t('{0} known already', grouped(known))] : []),
    ...(leftOut > 0 ? [l10n.t('{0} left out', grouped(leftOut))] : []),
  ];
}
