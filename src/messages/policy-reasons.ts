import * as l10n from '@vscode/l10n';
import type { PolicyReasons } from '../core/logbook/policy';

/** Why the rules are there that a new logbook starts with, in the language in which it is set up. */
export function policyReasons(): PolicyReasons {
  return {
    highRisk: l10n.t('High risk needs a reason, a way back, a test and somebody who agrees.'),
    needsApproval: l10n.t('Whoever agrees has to know why, and the answer belongs in the record.'),
    emergency: l10n.t('An emergency goes first and is explained right after.'),
    emergencyReview: l10n.t('After an emergency the team looks back at what it can learn.'),
    compliance: l10n.t('Where a law is touched, somebody who knows it agrees.'),
    live: l10n.t('What is live needs somebody who answers for it.'),
  };
}
