import * as l10n from '@vscode/l10n';
import { POINTS } from '../../core/export/evidence/controls';
import type { Framework, Point, TracePart } from '../../core/export/evidence/controls';
import type { EvidenceWords } from '../../core/export/evidence/words';
import { labelsOf } from '../sentence';

/** What is asked about changes, in words of our own: the standards say it in theirs. */
export function controlWords(): Pick<EvidenceWords, 'framework' | 'pointText' | 'part'> {
  const frameworks = frameworkWords();
  const points = pointWords();
  const parts = partWords();
  return {
    framework: (framework) => frameworks[framework],
    pointText: labelsOf(POINTS, (point) => points[point]),
    part: (part) => parts[part],
  };
}

const frameworkWords = (): Record<Framework, ReturnType<EvidenceWords['framework']>> => ({
  soc2: {
    title: l10n.t('SOC 2, criterion CC8.1'),
    about: l10n.t(
      'It is about changes to systems, data and ways of working: that they are agreed to, built, written down, tested and approved before they are put to use.',
    ),
  },
  iso: {
    title: l10n.t('ISO/IEC 27001:2022, control A.8.32'),
    about: l10n.t(
      'It is about rules for changes: that they are planned and their risk is judged, that they are agreed to, told to those concerned, tested, and can be taken back.',
    ),
  },
  sox: {
    title: l10n.t('SOX, general IT controls over changes'),
    about: l10n.t(
      'They are about a complete list of changes from which a sample is traced: agreed to by the right person, made by another, tested, and nothing changed on the side.',
    ),
  },
});

const pointWords = (): Record<Point, string> => ({
  population: l10n.t(
    'Every change of the period is listed once, and the list follows from all records',
  ),
  request: l10n.t('Changes are asked for, with a reason'),
  impact: l10n.t('Risk, and what a change touches, are thought of beforehand'),
  authorise: l10n.t('Changes are agreed to before they take effect, as their track asks for'),
  duties: l10n.t('Whoever agrees, makes and tests are different people'),
  document: l10n.t('What was changed is written down, from what to what'),
  environments: l10n.t('Where a change was made is written down, such as sandbox or production'),
  test: l10n.t('Changes are tested, and the result is written down'),
  rollback: l10n.t('There is a way back, and what was taken back is written down'),
  emergency: l10n.t('Emergency changes are marked, and looked back on'),
  tell: l10n.t('Those whom a change touches are told and trained'),
  later: l10n.t('Records that were changed afterwards are found'),
  unrecorded: l10n.t('Changes that nobody wrote down are looked for'),
});

const partWords = (): Record<TracePart, string> => ({
  request: l10n.t('Request'),
  approval: l10n.t('Approval'),
  changed: l10n.t('Before and after'),
  tests: l10n.t('Tests'),
  'way-back': l10n.t('Way back'),
  told: l10n.t('People told and trained'),
  afterwards: l10n.t('Afterwards'),
  commits: l10n.t('Saves to the logbook'),
  attachments: l10n.t('Attachments'),
});
