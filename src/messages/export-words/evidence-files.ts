import * as l10n from '@vscode/l10n';
import type { DataFile, EvidenceWords } from '../../core/export/evidence/words';
import type { ApprovalLevel } from '../../core/trust/approval-level';

/** What each file of a pack is. */
export const fileWords = (): Record<DataFile, string> => ({
  'README.txt': l10n.t('The overview as plain text.'),
  'population.csv': l10n.t('Every change of the period, one a row.'),
  'excluded.csv': l10n.t('Every other change of the logbook, with the reason why it is left out.'),
  'sample.csv': l10n.t('The traced changes, by what they were drawn, and their pages.'),
  'frame.txt': l10n.t('The ids from which the sample was drawn, one a line.'),
  'exceptions.csv': l10n.t('What stands out, one fact a row.'),
  'approvals.csv': l10n.t(
    'Every approval of the population, with how far it can be trusted and the commit that holds it.',
  ),
  'integrity.csv': l10n.t('What the history tells, one fact a row.'),
  'trails.csv': l10n.t(
    'Of each tool, the days that its audit trail is known of, and how many entries are documented.',
  ),
  'undocumented.csv': l10n.t('Audit entries that no change documents, one group a row.'),
  'ignored.csv': l10n.t('Rules that leave audit entries aside, each with its reason and owner.'),
  'without-entry.csv': l10n.t('Changes that left no entry where one was to be expected.'),
  'gaps.csv': l10n.t('Values of settings that no change explains, one a row.'),
  'attachments.csv': l10n.t('Files that the changes name, with size and SHA-256.'),
  'people.csv': l10n.t('The people of the logbook: whom each id and address stands for.'),
  'systems.csv': l10n.t(
    'Its tools and processes, with their owners and how many changes each has.',
  ),
  'policy.csv': l10n.t('What the logbook asks of which changes, by its own rules.'),
  'evidence.xlsx': l10n.t('The same tables as one workbook.'),
  'manifest.json': l10n.t('Where the pack comes from, and the SHA-256 of its files, for programs.'),
  SHA256SUMS: l10n.t('The SHA-256 of every other file.'),
});

/** What those columns of population.csv hold that are no fields of a change. */
export const columnWords = (): ReadonlyMap<string, string> =>
  new Map([
    ['day', l10n.t('The first of its days that lie in the period.')],
    [
      'counted-as',
      l10n.t(
        'Why that day counts: it went live, was rolled back, was refused, is planned, or was written down (logged).',
      ),
    ],
    ['took-effect', l10n.t('Whether it was put to use; the sample is drawn from these.')],
    ['emergency', l10n.t('Whether its track is that of emergencies.')],
    [
      'approvals',
      l10n.t(
        'One a line: role, decision, who and when, and in brackets the level: signed, under-name (saved under the approver’s name, not signed), reported (by somebody else), not-saved, not-here.',
      ),
    ],
    ['tests', l10n.t('One a line: the result, and what was looked at.')],
    ['tested-by', l10n.t('Who tested it.')],
    ['rollback', l10n.t('Whether a way back is written down.')],
    ['settings', l10n.t('How many settings it names, from what to what.')],
    ['first-commit', l10n.t('The first commit that holds it.')],
    ['first-saved', l10n.t('When that was saved, by the author’s clock.')],
    ['last-commit', l10n.t('The last commit that changed its record.')],
    ['last-saved', l10n.t('When that was saved, by the author’s clock.')],
    ['commits', l10n.t('How many commits touched its record.')],
    ['traced', l10n.t('The page of the sample that traces it.')],
    ['exceptions', l10n.t('What stands out, by the codes of exceptions.csv.')],
  ]);

/** How far approvals can be trusted, and what each level means. */
export const levelWords = (): Record<ApprovalLevel, ReturnType<EvidenceWords['level']>> => ({
  signed: {
    title: l10n.t('Signed by the approver'),
    about: l10n.t('The commit that holds it has a signature of the approver’s that checks out.'),
  },
  'under-name': {
    title: l10n.t('Saved under the approver’s name'),
    about: l10n.t('The commit names the approver, unsigned: anybody can save under any name.'),
  },
  reported: {
    title: l10n.t('Reported by somebody else'),
    about: l10n.t('Somebody else wrote it down, as is usual for a yes by mail.'),
  },
  'not-saved': {
    title: l10n.t('Not saved yet'),
    about: l10n.t('It is in the file, and in no commit.'),
  },
  'not-here': {
    title: l10n.t('Saved before what is on this computer'),
    about: l10n.t('The commit is older than the part of the history that is here.'),
  },
});
