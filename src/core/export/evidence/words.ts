import type { ChangeKind, Status } from '../../model/codes';
import type { ApprovalLevel } from '../../trust/approval-level';
import type { Framework, Point, TracePart } from './controls';
import type { ExceptionCode } from './exceptions';
import type { DayKind, LeftOut } from './population';

/** Words that stand alone: names of rows and columns, headings, yes and no. */
export const LABELS = [
  'about',
  'add-up',
  'all-changes',
  'approvals',
  'audit-entries',
  'author',
  'branch',
  'by-chance',
  'change-after',
  'change-before',
  'change',
  'changes-looked-at',
  'check-files',
  'changes',
  'code',
  'column',
  'columns',
  'commit',
  'committed',
  'committer',
  'counted',
  'counted-as',
  'covered',
  'documented',
  'drawn',
  'emergencies-added',
  'emergency',
  'exceptions',
  'fact',
  'file',
  'found',
  'findings',
  'gaps',
  'history',
  'ignored',
  'left-out',
  'limits',
  'logbook',
  'looked-at',
  'made-again',
  'made-with',
  'manifest',
  'month',
  'nearest',
  'no',
  'none',
  'not-covered',
  'not-looked-at',
  'number',
  'owner',
  'path',
  'period',
  'point',
  'population',
  'reason',
  'saved-in',
  'scope',
  'seed',
  'setting',
  'shown-in',
  'signature',
  'size',
  'standing-out',
  'timeline',
  'time-zone',
  'told-by',
  'tool',
  'total',
  'traced',
  'unknown-value',
  'trust',
  'undocumented',
  'unsaved',
  'went-live',
  'what-happened',
  'when',
  'where-from',
  'who',
  'without-entry',
  'working-files',
  'yes',
] as const;
export type Label = (typeof LABELS)[number];

/** The pages of a pack, beside those of the sample. */
export const PAGES = [
  'index',
  'reconciliation',
  'sample',
  'exceptions',
  'integrity',
  'trails',
  'controls',
] as const;
export type Page = (typeof PAGES)[number];

/** The files of a pack that are no pages. */
export const DATA_FILES = [
  'README.txt',
  'population.csv',
  'excluded.csv',
  'sample.csv',
  'frame.txt',
  'exceptions.csv',
  'approvals.csv',
  'integrity.csv',
  'gaps.csv',
  'trails.csv',
  'undocumented.csv',
  'ignored.csv',
  'without-entry.csv',
  'attachments.csv',
  'people.csv',
  'systems.csv',
  'policy.csv',
  'evidence.xlsx',
  'manifest.json',
  'SHA256SUMS',
] as const;
export type DataFile = (typeof DATA_FILES)[number];

type Fill = (...values: readonly string[]) => string;

/** The words of an evidence pack in the reader's language, all plain text. None of them judges. */
export interface EvidenceWords {
  /** "Acme MOps: evidence of changes" */
  readonly heading: Fill;
  /** Where the logbook has no name. */
  readonly unnamed: string;
  /** How the pack introduces itself. */
  readonly intro: string;
  readonly label: (label: Label) => string;
  /** The heading of a page, and what the page is. */
  readonly page: (page: Page) => string;
  readonly pageAbout: (page: Page) => string;
  readonly fileAbout: (file: DataFile) => string;
  readonly sampleAbout: string;
  /** The label of a field of a change, by its path: `approvals.role`. */
  readonly field: (path: string) => string;
  readonly kind: (code: ChangeKind) => string;
  readonly status: (code: Status) => string;
  /** A track, '' for none. */
  readonly track: (code: string) => string;
  /** A code of a list of words, or a word of the user's: by the field that holds it. */
  readonly choice: (
    field: 'risk' | 'decision' | 'result' | 'role' | 'status',
    code: string,
  ) => string;
  readonly dayKind: (kind: DayKind) => string;
  readonly leftOut: (why: LeftOut) => string;
  readonly exceptionTitle: (code: ExceptionCode) => string;
  readonly exceptionText: (code: ExceptionCode, values: readonly string[]) => string;
  readonly part: (part: TracePart) => string;
  readonly framework: (framework: Framework) => { readonly title: string; readonly about: string };
  readonly pointText: (point: Point) => string;
  readonly level: (level: ApprovalLevel) => { readonly title: string; readonly about: string };
  /** What a column of population.csv holds that is no field of a change. */
  readonly column: (name: string) => string | undefined;
  readonly gapVerdict: (verdict: string) => string;
  readonly attachment: (found: 'yes' | 'no' | 'too-large' | 'no-file') => string;
  readonly sentence: EvidenceSentences;
  /** What evidence cannot show, a paragraph each. */
  readonly limits: readonly string[];
}

/** Sentences with places. */
export interface EvidenceSentences {
  /** 0 a number. */
  readonly allSaved: string;
  readonly differing: Fill;
  readonly noHistory: string;
  /** Of a preview. */
  readonly notAsked: string;
  readonly wholeHistory: string;
  readonly shallow: string;
  readonly noBranch: string;
  /** 0 first day, 1 last day. */
  readonly between: Fill;
  readonly from: Fill;
  readonly until: Fill;
  readonly allTime: string;
  /** 0 the zone. */
  readonly zoneNamed: Fill;
  readonly zoneOwn: string;
  readonly wholeLogbook: string;
  readonly rule: readonly string[];
  /** 0 all files, 1 population, 2 left out. */
  readonly reconciled: Fill;
  /** 0 how many drawn, 1 of how many, 2 how many emergencies were added. */
  readonly sampled: Fill;
  readonly sampledAll: Fill;
  readonly sampledNone: string;
  /** 0 how many. */
  readonly sampleRule: Fill;
  readonly sampleGuidance: string;
  readonly verify: string;
  readonly verifyNote: string;
  readonly again: Fill;
  readonly csvNote: string;
  readonly mapping: string;
  readonly notMapped: string;
  /** 0 facts, 1 changes. */
  readonly exceptionCount: Fill;
  readonly exceptionNote: string;
  /** 0 shown, 1 the file with all. */
  readonly onlyFirst: Fill;
  /** 0 how many. */
  readonly earlierVersions: Fill;
  readonly noExceptions: string;
  readonly noFindings: string;
  readonly noGaps: string;
  readonly findingsNote: string;
  readonly gapsNote: string;
  /** 0 how many changes. */
  readonly removed: Fill;
  readonly emptyPopulation: string;
  readonly nothingWritten: string;
  readonly byChance: Fill;
  readonly asEmergency: string;
  /** A step of the timeline: 0 the role, 1 the decision. */
  readonly approvalStep: Fill;
  /** 0 the check, 1 its result. */
  readonly testStep: Fill;
  /** 0 the audience. */
  readonly toldStep: Fill;
  readonly askedStep: Fill;
  readonly firstSaved: string;
  readonly lastSaved: string;
  readonly byRecord: string;
  readonly byCommit: string;
  readonly attachmentNote: string;
  readonly trailsNote: string;
  readonly damagedTrails: string;
  readonly undocumentedNote: string;
  readonly noUndocumented: string;
  readonly noIgnored: string;
  readonly withoutEntryNote: string;
  readonly noWithoutEntry: string;
  /** Of a pack about a process. */
  readonly trailsOfTools: string;
}
