import * as l10n from '@vscode/l10n';
import { words } from './field-words';

/** Words of how a change is agreed, proven, told and taken back. */
export const changeAgreement = {
  compliance: () =>
    words(l10n.t('Compliance'), l10n.t('The laws that it touches, and why it is in order.')),
  'compliance.law': () => words(l10n.t('Law'), l10n.t('GDPR, CCPA, CAN-SPAM or another law.')),
  'compliance.because': () =>
    words(l10n.t('Why it matters'), l10n.t('What in this change the law is about.')),
  'compliance.basis': () =>
    words(l10n.t('Legal basis'), l10n.t('The article, basis or version of the consent text.')),
  'compliance.evidence': () => words(l10n.t('Evidence'), l10n.t('Where the proof lies.')),
  approvals: () =>
    words(l10n.t('Approvals'), l10n.t('Who was asked to agree, and what they said.')),
  'approvals.role': () => words(l10n.t('Role'), l10n.t('For whom they speak: legal, brand, IT.')),
  'approvals.asked-of': () => words(l10n.t('Asked'), l10n.t('The person who was asked.')),
  'approvals.asked-on': () => words(l10n.t('Asked on'), l10n.t('When they were asked.')),
  'approvals.due': () =>
    words(l10n.t('Answer due'), l10n.t('The day by which the answer is needed.')),
  'approvals.decision': () =>
    words(
      l10n.t('Decision'),
      l10n.t('What was decided; still asked as long as there is no answer.'),
    ),
  'approvals.by': () => words(l10n.t('Decided by'), l10n.t('The person who decided.')),
  'approvals.on': () => words(l10n.t('Decided on'), l10n.t('When they decided.')),
  'approvals.channel': () =>
    words(l10n.t('Channel'), l10n.t('Where the answer was given: email, phone, a meeting.')),
  'approvals.evidence': () => words(l10n.t('Evidence'), l10n.t('Where the answer can be found.')),
  'approvals.of': () =>
    words(
      l10n.t('Approved as'),
      l10n.t('The scope, window and risk that were approved, as a fingerprint.'),
    ),
  'approvals.note': () => words(l10n.t('Note'), l10n.t('Conditions and remarks.')),
  tests: () => words(l10n.t('Tests'), l10n.t('How you make sure that it works as meant.')),
  'tests.check': () =>
    words(l10n.t('Check'), l10n.t('What is looked at, and what should be seen.')),
  'tests.result': () => words(l10n.t('Result'), l10n.t('Passed, failed or still open.')),
  'tests.by': () => words(l10n.t('By'), l10n.t('Who tested it.')),
  'tests.on': () => words(l10n.t('On'), l10n.t('When it was tested.')),
  'tests.evidence': () => words(l10n.t('Evidence'), l10n.t('Where the result can be seen.')),
  outcome: () => words(l10n.t('Outcome'), l10n.t('Whether the change did what it was made for.')),
  'outcome.metric': () => words(l10n.t('Metric'), l10n.t('The number that should move.')),
  'outcome.baseline': () => words(l10n.t('Baseline'), l10n.t('The number before the change.')),
  'outcome.target': () => words(l10n.t('Target'), l10n.t('The number that was hoped for.')),
  'outcome.result': () => words(l10n.t('Result'), l10n.t('The number that came out.')),
  'outcome.on': () => words(l10n.t('Measured on'), l10n.t('The day on which it was measured.')),
  communication: () =>
    words(l10n.t('People to tell'), l10n.t('Who needs to know, and what they have to do.')),
  'communication.audience': () =>
    words(l10n.t('Audience'), l10n.t('The team or group that is told.')),
  'communication.do': () =>
    words(l10n.t('What to do'), l10n.t('What they have to do differently.')),
  'communication.from': () =>
    words(l10n.t('From'), l10n.t('The day from which it holds for them.')),
  'communication.message': () => words(l10n.t('Message'), l10n.t('What they are told.')),
  'communication.channel': () =>
    words(l10n.t('Channel'), l10n.t('Where they are told: a Slack channel, mail, a meeting.')),
  'communication.sent-on': () => words(l10n.t('Sent on'), l10n.t('When they were told.')),
  training: () => words(l10n.t('Training'), l10n.t('Who has to learn something new.')),
  'training.audience': () =>
    words(l10n.t('Audience'), l10n.t('The team or group that is trained.')),
  'training.material': () => words(l10n.t('Material'), l10n.t('The page, video or session.')),
  'training.due': () => words(l10n.t('Due'), l10n.t('The day by which they should know it.')),
  'training.done-by': () => words(l10n.t('Done by'), l10n.t('Who has been trained, or how many.')),
  'training.done-on': () => words(l10n.t('Done on'), l10n.t('When they were trained.')),
  rollback: () => words(l10n.t('Way back'), l10n.t('How to undo it, and what cannot be undone.')),
  review: () =>
    words(l10n.t('Review'), l10n.t('What was learned afterwards, as after every emergency.')),
  'review.due': () => words(l10n.t('Review due'), l10n.t('The day by which the team looks back.')),
  'review.on': () => words(l10n.t('Reviewed on'), l10n.t('The day on which the team looked back.')),
  'review.by': () => words(l10n.t('Reviewed by'), l10n.t('Who led the review.')),
  'review.findings': () =>
    words(l10n.t('Findings'), l10n.t('What went well, what did not, and why.')),
  'review.follow-ups': () =>
    words(l10n.t('Follow-ups'), l10n.t('Changes that were decided on in the review.')),
};
