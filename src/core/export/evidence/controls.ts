import type { ExceptionCode } from './exceptions';

/**
 * What is usually asked of the management of changes, and where this pack shows it. In words of our own; the standards
 * themselves say it in theirs.
 */
export const POINTS = [
  'population',
  'request',
  'impact',
  'authorise',
  'duties',
  'document',
  'environments',
  'test',
  'rollback',
  'emergency',
  'tell',
  'later',
  'unrecorded',
] as const;
export type Point = (typeof POINTS)[number];

export const FRAMEWORKS = ['soc2', 'iso', 'sox'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** A part of the page of a traced change. */
export type TracePart =
  | 'request'
  | 'approval'
  | 'changed'
  | 'tests'
  | 'way-back'
  | 'told'
  | 'afterwards'
  | 'commits'
  | 'attachments';

/** Where a point is shown: files with columns of theirs, codes of exceptions, and parts of the pages of the sample. */
export interface Place {
  readonly columns?: readonly string[];
  readonly files?: readonly string[];
  readonly exceptions?: readonly ExceptionCode[];
  readonly trace?: readonly TracePart[];
}

/** The points that each asks about: SOC 2 CC8.1, ISO/IEC 27001:2022 A.8.32, change controls of SOX ITGC. */
export const POINTS_OF: Readonly<Record<Framework, readonly Point[]>> = {
  soc2: [
    'request',
    'authorise',
    'document',
    'test',
    'duties',
    'rollback',
    'emergency',
    'tell',
    'unrecorded',
  ],
  iso: [
    'impact',
    'authorise',
    'tell',
    'test',
    'environments',
    'rollback',
    'emergency',
    'document',
    'later',
  ],
  sox: ['population', 'authorise', 'duties', 'test', 'emergency', 'later', 'unrecorded'],
};

/** Where each point is shown; `columns` are those of population.csv. */
export const PLACES: Readonly<Record<Point, Place>> = {
  population: {
    files: ['reconciliation.html', 'population.csv', 'excluded.csv', 'trails.html'],
  },
  request: {
    columns: ['requester', 'requested', 'links'],
    exceptions: ['no-requester'],
    trace: ['request'],
  },
  impact: { columns: ['risk', 'reversible'], trace: ['request', 'changed'] },
  authorise: {
    columns: ['track', 'approvals'],
    files: ['approvals.csv'],
    exceptions: [
      'no-track',
      'no-approval',
      'approval-open',
      'approval-refused',
      'approved-after-live',
      'approval-saved-later',
      'approval-earlier',
    ],
    trace: ['approval'],
  },
  duties: {
    columns: ['requester', 'done-by', 'tested-by'],
    exceptions: ['approver-made-it', 'approver-asked-for-it', 'tester-made-it', 'no-doer'],
    trace: ['approval', 'tests'],
  },
  document: {
    columns: ['kind', 'tools', 'processes'],
    exceptions: ['fields-unreadable', 'same-id'],
    trace: ['changed', 'attachments'],
  },
  environments: { trace: ['changed'] },
  test: { columns: ['tested', 'tests'], exceptions: ['no-test', 'test-failed'], trace: ['tests'] },
  rollback: {
    columns: ['rollback', 'reversible', 'rolled-back'],
    exceptions: ['no-rollback'],
    trace: ['way-back'],
  },
  emergency: {
    columns: ['track', 'logged-afterwards'],
    exceptions: ['emergency-not-reviewed', 'logged-afterwards'],
    trace: ['afterwards'],
  },
  tell: { trace: ['told'] },
  later: {
    columns: ['last-saved'],
    files: ['integrity.csv'],
    exceptions: ['changed-after-live', 'not-saved'],
    trace: ['commits'],
  },
  unrecorded: { files: ['gaps.csv', 'undocumented.csv', 'trails.html'] },
};
