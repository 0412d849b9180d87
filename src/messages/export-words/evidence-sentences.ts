import * as l10n from '@vscode/l10n';
import type { EvidenceSentences } from '../../core/export/evidence/words';
import { sentence } from '../sentence';

/** The sentences of an evidence pack. */
export const evidenceSentences = (): EvidenceSentences => ({
  ...sourceSentences(),
  ...methodSentences(),
  ...packSentences(),
  ...findingSentences(),
  ...traceSentences(),
  ...trailSentences(),
});

const sourceSentences = () => ({
  allSaved: l10n.t('As they were saved in this commit.'),
  differing: sentence(
    l10n.t(
      'Not all as they were saved in this commit: those that differ ({0}) are used as they are now.',
    ),
  ),
  noHistory: l10n.t(
    'There is no history: no repository, no git, or nothing saved yet. The records alone were used. Who wrote them, when, and whether they were changed since cannot be shown.',
  ),
  notAsked: l10n.t('Not looked at for this preview; the pack itself has it.'),
  wholeHistory: l10n.t('All of it is on the computer that made this.'),
  shallow: l10n.t(
    'The oldest part is not on the computer that made this: saves and approvals of that time are missing here.',
  ),
  noBranch: l10n.t('None'),
  between: sentence(l10n.t('{0} to {1}, both included')),
  from: sentence(l10n.t('From {0} on')),
  until: sentence(l10n.t('Up to and including {0}')),
  allTime: l10n.t('All that the logbook holds'),
  zoneNamed: sentence(l10n.t('{0}, as the logbook says')),
  zoneOwn: l10n.t('The logbook names none; each time counts in its own offset'),
  wholeLogbook: l10n.t('All tools and processes of the logbook'),
});

const methodSentences = () => ({
  rule: [
    l10n.t(
      'A change that took effect counts on the day on which it went live, and on the day on which it was rolled back.',
    ),
    l10n.t(
      'Any other counts on the day on which it was refused, else on the day it is planned for, else on the day on which it was written down: the day in its id.',
    ),
    l10n.t(
      'It is part of the population when one of these days lies in the period. Drafts that did not take effect are left out. Everything that is left out stands in excluded.csv, with the reason.',
    ),
    l10n.t(
      'A change whose days, tools or status cannot be read is part of the population, too: nothing is left out for a fault of its file.',
    ),
  ],
  reconciled: sentence(
    l10n.t(
      '{0} changes in the logbook = {1} in the population + {2} left out, each with a reason.',
    ),
  ),
  sampled: sentence(
    l10n.t(
      '{0} of the {1} changes that took effect were drawn by chance; {2} other emergency changes were added, so that every one of these is traced.',
    ),
  ),
  sampledAll: sentence(l10n.t('All {0} changes that took effect are traced.')),
  sampledNone: l10n.t('No change is traced: none took effect, or none was asked for.'),
  sampleRule: sentence(
    l10n.t(
      'Each id is given the SHA-256 of the seed, a colon and the id. The first {0} in the order of these sums are the sample; in which order the changes stand plays no part. Anybody can draw it again:',
    ),
  ),
  sampleGuidance: l10n.t(
    'Unless another size is asked for, all of up to 5 changes are drawn, 6 of up to 12, 15 of up to 52, 25 of up to 250, and 40 of more. Audit firms use tables of this kind; that is guidance. How many to look at is for the auditor to decide, and a seed of their own draws a sample that nobody here could have chosen.',
  ),
});

const packSentences = () => ({
  verify: l10n.t('In this folder (on a Mac: shasum -a 256 -c SHA256SUMS):'),
  verifyNote: l10n.t(
    'Whoever can change the files can change the sums too. Ask for the SHA-256 of SHA256SUMS itself, which the program says when it makes a pack, and keep it elsewhere.',
  ),
  again: sentence(
    l10n.t(
      'To make the pack again: with version {0} of the program, in the logbook’s folder, at this commit. The same bytes come out where the same keys for signatures are known. That is why it does not say when and by whom it was made:',
    ),
  ),
  csvNote: l10n.t(
    'Tables are UTF-8 with commas. Days and times are as they were written, with their offset. A text that a spreadsheet could take for a formula has a quote in front.',
  ),
  mapping: l10n.t(
    'These tables say where to look. They do not say that anything is fulfilled: that is for the auditor to judge.',
  ),
  notMapped: l10n.t(
    'Not shown anywhere here: who is able to change what in the tools themselves, and whether a tool really has the values that were written down. Ask the tools for their users, their roles and their own audit trails.',
  ),
});

const findingSentences = () => ({
  exceptionCount: sentence(l10n.t('{0} facts about {1} changes.')),
  exceptionNote: l10n.t(
    'Each is a fact of the record or of its history, and no verdict: many have a good reason, which the change or the people named there can tell. Only changes that took effect are asked for approval, tests and a way back.',
  ),
  onlyFirst: sentence(l10n.t('The first {0} are shown here; all are in {1}.')),
  earlierVersions: sentence(
    l10n.t(
      'Of these, {0} were given for an earlier version: scope, window or risk is another now.',
    ),
  ),
  noExceptions: l10n.t('Nothing stands out of what was looked at.'),
  noFindings: l10n.t('Nothing was found.'),
  noGaps: l10n.t('No such value was found in this period.'),
  findingsNote: l10n.t(
    'About changes of the population whenever it was, and about anything else in the period. Whether the history was replaced by another is remembered by each computer for itself, and is not told here: “mops-logbook integrity” tells it.',
  ),
  gapsNote: l10n.t(
    'Where a change says that a setting was something else than the change before it left. Somebody changed it in between, or one of the two is not written as it was. Kinder explanations are named where there are any.',
  ),
  removed: sentence(
    l10n.t(
      'Removed from the logbook in the period: {0}. The history still has them, and integrity.csv tells of each. Ids are no running numbers, so nothing is missing in them that one could see.',
    ),
  ),
  emptyPopulation: l10n.t('No change counts in this period. The tables are empty, and valid.'),
});

const traceSentences = () => ({
  nothingWritten: l10n.t('Nothing is written down.'),
  byChance: sentence(l10n.t('Drawn by chance; its sum is {0}.')),
  asEmergency: l10n.t('Traced because it is an emergency change.'),
  approvalStep: sentence(l10n.t('{0}: {1}')),
  testStep: sentence(l10n.t('{0} ({1})')),
  toldStep: sentence(l10n.t('Told: {0}')),
  askedStep: sentence(l10n.t('Asked to approve: {0}')),
  firstSaved: l10n.t('First saved to the logbook'),
  lastSaved: l10n.t('Last saved to the logbook'),
  byRecord: l10n.t('Record'),
  byCommit: l10n.t('Commit'),
  attachmentNote: l10n.t(
    'Attachments are not copied into this pack. Their SHA-256 shows whether a file that is handed over is the one that was there. Links were not opened.',
  ),
});

const trailSentences = () => ({
  trailsNote: l10n.t(
    'These entries were exported from the tools and imported into the logbook, which held them against its changes. An entry is documented where a change names it, or where enough speaks for a change; what is likely by little stays undocumented. Entries of the same minutes form a group, which counts on the day of its first entry. “mops-logbook reconcile” says the same for the same days.',
  ),
  damagedTrails: l10n.t(
    'Parts of these files cannot be read, so there may be more entries than are counted here:',
  ),
  undocumentedNote: l10n.t(
    'Nobody wrote down a change that these fit. That does not say that nobody agreed to them. The nearest change is named where there is one, and was not near enough.',
  ),
  noUndocumented: l10n.t('Every audit entry of these days is documented, or ignored by a rule.'),
  noIgnored: l10n.t('No rule leaves an entry of these days aside.'),
  withoutEntryNote: l10n.t(
    'The audit trail of the tool is known for the day on which these went live, and nothing in it fits them.',
  ),
  noWithoutEntry: l10n.t('There is no such change in this period.'),
  trailsOfTools: l10n.t(
    'Audit entries say in which tool something was done, and not for which process: a pack about one process has none.',
  ),
});

/** What a pack cannot show, said plainly. */
export const evidenceLimits = (): readonly string[] => [
  l10n.t(
    'What nobody wrote down is not here. Compare population.csv with the audit trails of the tools themselves; the page on history and gaps lists values that no change explains.',
  ),
  l10n.t(
    'Names in commits are what each computer was told. Without a signature anybody can save under any name. How far each approval can be trusted is said beside it.',
  ),
  l10n.t(
    'A yes that somebody else wrote down is as good as the mail or the ticket that it names. That is not in this pack.',
  ),
  l10n.t(
    'Times come from what people wrote and from the clocks of their computers. A clock can be wrong, and can be set.',
  ),
  l10n.t(
    'Signatures were checked with the keys that the computer which made this pack knows. Another may know others.',
  ),
  l10n.t(
    'A history can be replaced by another. Compare the commit with one that was noted earlier, or ask whoever keeps the repository for its log.',
  ),
  l10n.t(
    'The records say what was done in the tools. Whether a tool has these values now, and who has access to it, has to be looked up there.',
  ),
  l10n.t(
    'Who is named in logbook.yaml decides who counts as the same person. Changes of their addresses are told on the page on history and gaps.',
  ),
];
