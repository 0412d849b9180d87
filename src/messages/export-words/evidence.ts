import * as l10n from '@vscode/l10n';
import { LABELS, PAGES, DATA_FILES } from '../../core/export/evidence/words';
import type { EvidenceWords, Page } from '../../core/export/evidence/words';
import { DAY_KINDS, LEFT_OUT } from '../../core/export/evidence/population';
import type { DayKind, LeftOut } from '../../core/export/evidence/population';
import { CHANGE_KINDS, DECISIONS, RISKS, ROLLOUT_STATUSES, STATUSES } from '../../core/model/codes';
import { SUGGESTED_ROLES, TEST_RESULTS, TRACKS } from '../../core/model/codes';
import { CHANGE_FIELDS, choiceLabel, fieldLabel } from '../labels';
import { labelsOf, sentence } from '../sentence';
import { labelWords } from './evidence-labels';
import { controlWords } from './evidence-controls';
import { exceptionWords } from './evidence-exceptions';
import { columnWords, fileWords, levelWords } from './evidence-files';
import { evidenceLimits, evidenceSentences } from './evidence-sentences';

/** The words of an evidence pack. None of them says that something is in order: that is for its reader to judge. */
export function evidenceWords(): EvidenceWords {
  const { labels, pages, pagesAbout } = { labels: labelWords(), ...pageWords() };
  const files = fileWords();
  const columns = columnWords();
  const levels = levelWords();
  return {
    heading: sentence(l10n.t('{0}: evidence of changes')),
    unnamed: l10n.t('Evidence of changes'),
    intro: l10n.t(
      'This pack shows the changes that a team wrote down for a period, a sample of them traced from request to commit, and what stands out. It tells facts and gives no verdict.',
    ),
    label: labelsOf(LABELS, (label) => labels[label]),
    page: labelsOf(PAGES, (page) => pages[page]),
    pageAbout: labelsOf(PAGES, (page) => pagesAbout[page]),
    fileAbout: labelsOf(DATA_FILES, (file) => files[file]),
    sampleAbout: l10n.t('One page for each traced change.'),
    field: labelsOf(CHANGE_FIELDS, (path) => fieldLabel('change', path)),
    kind: labelsOf(CHANGE_KINDS, (code) => choiceLabel('kind', code)),
    status: labelsOf(STATUSES, (code) => choiceLabel('status', code)),
    track: labelsOf([...TRACKS, ''], (code) =>
      code === '' ? l10n.t('No track written down') : choiceLabel('track', code),
    ),
    choice: choices(),
    dayKind: labelsOf(DAY_KINDS, (kind) => dayKinds()[kind]),
    leftOut: labelsOf(LEFT_OUT, (why) => reasons()[why]),
    ...exceptionWords(),
    ...controlWords(),
    level: (level) => levels[level],
    column: (name) => columns.get(name),
    gapVerdict: labelsOf<string>(['unexplained', 'maybe-explained', 'answered'], verdictLabel),
    attachment: labelsOf(['yes', 'no', 'too-large', 'no-file'], attachmentLabel),
    sentence: evidenceSentences(),
    limits: evidenceLimits(),
  };
}

function choices(): EvidenceWords['choice'] {
  const of = (field: string, codes: readonly string[]) =>
    labelsOf(codes, (code) => choiceLabel(field, code));
  const tables = {
    risk: of('risk', RISKS),
    decision: of('decision', DECISIONS),
    result: of('result', TEST_RESULTS),
    role: of('role', SUGGESTED_ROLES),
    status: of('status', ROLLOUT_STATUSES),
  };
  return (field, code) => tables[field](code);
}

function verdictLabel(verdict: string): string {
  if (verdict === 'unexplained') return l10n.t('Unexplained');
  return verdict === 'answered' ? l10n.t('Explained by somebody') : l10n.t('Perhaps explained');
}

function attachmentLabel(found: 'yes' | 'no' | 'too-large' | 'no-file'): string {
  switch (found) {
    case 'yes':
      return l10n.t('There');
    case 'no':
      return l10n.t('Not there');
    case 'too-large':
      return l10n.t('Too large to be looked at');
    case 'no-file':
      return l10n.t('No file of the logbook’s own; not looked at');
  }
}

const dayKinds = (): Record<DayKind, string> => ({
  live: l10n.t('went live'),
  'rolled-back': l10n.t('was rolled back'),
  rejected: l10n.t('was refused'),
  planned: l10n.t('is planned'),
  logged: l10n.t('was written down'),
});

const reasons = (): Record<LeftOut, string> => ({
  unreadable: l10n.t('Its file cannot be read'),
  'same-id': l10n.t('Another file has the same id'),
  'other-scope': l10n.t('Of another tool or process'),
  draft: l10n.t('A draft: nobody proposed it yet'),
  'without-day': l10n.t('Names no day'),
  before: l10n.t('Before the period'),
  after: l10n.t('After the period'),
});

function pageWords(): {
  readonly pages: Record<Page, string>;
  readonly pagesAbout: Record<Page, string>;
} {
  return {
    pages: {
      index: l10n.t('Overview'),
      reconciliation: l10n.t('Totals'),
      sample: l10n.t('Sample'),
      exceptions: l10n.t('What stands out'),
      integrity: l10n.t('History and gaps'),
      trails: l10n.t('Audit trails'),
      controls: l10n.t('Controls'),
    },
    pagesAbout: {
      index: l10n.t('Start here: what this is, where it comes from, and what it cannot show.'),
      reconciliation: l10n.t(
        'From all changes of the logbook to the population, by status, track and month; all sums add up.',
      ),
      sample: l10n.t('The changes that were drawn, and the way to each.'),
      exceptions: l10n.t(
        'What an auditor would ask about, over the whole population: each kind, and each place.',
      ),
      integrity: l10n.t(
        'What the history tells of later edits, removals and odd dates; and values of settings that no change explains.',
      ),
      trails: l10n.t(
        'What the tools themselves logged: how much of it a change documents, what nobody wrote down, and what rules leave aside.',
      ),
      controls: l10n.t('Which file shows what SOC 2, ISO/IEC 27001 and SOX ask about changes.'),
    },
  };
}
