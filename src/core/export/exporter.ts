import type { Change } from '../model/change';
import type { ChangeKind, ExportFormat, Grouping, Status } from '../model/codes';
import type { Plain } from '../model/field';
import type { HeadRecord } from '../logbook/change-head';
import type { Snapshot } from '../logbook/snapshot';
import type { ChartWords } from './charts/chart-words';
import type { SiteWords } from './site/site-words';
import type { SheetWords } from './sheet-words';
import type { Digest } from './digest/digest';
import type { DigestOptions } from './digest/digest-options';
import type { DigestWords } from './digest/digest-words';
import type { EvidenceSource } from './evidence/source';
import type { EvidenceWords } from './evidence/words';

export interface ExportOptions {
  /** The heading; the logbook's name otherwise. */
  readonly title?: string;
  /** The first and last day that was asked for, `YYYY-MM-DD`; only shown. */
  readonly since?: string;
  readonly until?: string;
  readonly group?: Grouping;
  /** The tool or process that was asked for; the calendar then has the contract or review of no other. */
  readonly tool?: string;
  readonly process?: string;
  /** Whom to tell (see `audienceOf`): what people read is then a digest for them. */
  readonly audience?: string;
  readonly digest?: DigestOptions;
  /**
   * Slack: a person pastes the text into Slack, which then escapes it by itself.
   * Otherwise it is for Slack's API, where `&`, `<` and `>` must come escaped.
   */
  readonly pasted?: boolean;
  /** Of a preview, which has only the first changes: how many there are. */
  readonly count?: number;
  /** HTML, site and workbook: false for none. */
  readonly charts?: boolean;
  /** Site: the address at which it will stand, https or http; its feeds then lead to its pages. */
  readonly baseUrl?: string;
  /** People are named without their e-mail addresses: what is published is read by who gathers them. */
  readonly withoutAddresses?: boolean;
  /** Evidence: how many changes are drawn, and what draws the same ones again (see `isSeed`). */
  readonly sample?: number;
  readonly seed?: string;
}

/** What an export has beside its changes. */
export interface ExportContext {
  /** For names of tools, processes and people. */
  readonly snapshot: Snapshot;
  readonly words: ExportWords;
  readonly options: ExportOptions;
  /** Evidence: what the records themselves do not say; without it, that is told. */
  readonly evidence?: EvidenceSource;
}

export interface ExportInput extends ExportContext {
  /** In the order in which they shall stand; each as far as it is valid (see `ChangeEntry.record`), and needed. */
  readonly changes: readonly Change[];
}

/** An export whose changes come one by one, as often as they are asked for. */
export interface StreamInput extends ExportContext {
  readonly changes: AsyncIterable<Change>;
  /** How many they are. */
  readonly count: number;
  /** The heads of the same changes, as they were written. */
  readonly heads: Iterable<HeadRecord>;
}

/** What a calendar has a day or a time for. */
export type Occasion =
  | 'window'
  | 'deadline'
  | 'test'
  | 'approval'
  | 'training'
  | 'review'
  | 'contract'
  | 'update'
  | 'process-review';

/** A file of a format that makes several. */
export interface ExportFile {
  /** Relative, with `/` between its parts; never the same as another's where case is not looked at. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a format of several files makes; its files may be made one after the other, as they are asked for. */
export interface ExportFolder {
  /** The folder within a ZIP, however that file is called: equal input gives equal bytes. */
  readonly name: string;
  readonly files: Iterable<ExportFile> | AsyncIterable<ExportFile>;
  /** It has no fewer files, as far as that is known beforehand. */
  readonly least?: number;
  /** Of a format that takes its changes from the snapshot itself: how many they are. */
  readonly count?: number;
}

/** What a format makes of changes: text, the bytes of a file that is none, or a folder of such. */
export type ExportContent = string | Uint8Array | ExportFolder;

/** The same, made as it is written. */
export type StreamedContent = AsyncIterable<string | Uint8Array> | ExportFolder;

/** Whether a format made a folder. */
export function isFolder(content: ExportContent | StreamedContent): content is ExportFolder {
  return typeof content !== 'string' && 'files' in content;
}

/**
 * A format that changes can be written in. Equal input gives equal bytes, on any day, machine and time zone. One that
 * stands on a library loads it when it is asked to export, and so answers later.
 */
export interface Exporter<C extends ExportContent = ExportContent> {
  readonly id: ExportFormat;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  /**
   * How much of each change it is handed: its `head` (what the index always holds), its `fields` (all of them, of prose
   * the first paragraph), or the whole `file`, which has to be read again and takes longest.
   */
  readonly needs: 'head' | 'fields' | 'file';
  /** It is read by programs, or is evidence: what people wrote stays as it is, with its translations beside it. */
  readonly asWritten?: boolean;
  /**
   * What it writes is no text, such as a workbook: it cannot be printed to a terminal or copied. So is a folder, whose
   * `extension` is `zip`: what it has where it is kept as one file.
   */
  readonly isBinary?: boolean;
  export(input: ExportInput): C | Promise<C>;
  /**
   * Of a format that writes days of its own, and is asked for a period of those: whether a change has any. All others
   * take the changes of the period.
   */
  readonly hasDay?: (change: Change, input: Pick<ExportInput, 'snapshot' | 'options'>) => boolean;
  /** Of a format that says no more of a change than `shownOf` keeps: the text of `export`, a piece at a time. */
  readonly pieces?: (input: ExportInput) => Iterable<string>;
  /** The same bytes as `export`, a piece at a time, for so many changes that they had better not all be in memory. */
  readonly stream?: (input: StreamInput) => StreamedContent;
  /**
   * Of a format that people read: what is written in place of the changes one by one when it is for an audience, or
   * for the few that matter most (see `asksForDigest`): the digest of the changes, which is worked out once.
   */
  readonly digest?: (digest: Digest, input: ExportInput) => C | Promise<C>;
}

/** A format that is written at once. */
export interface TextExporter extends Exporter<string> {
  export(input: ExportInput): string;
}

/** The words of exports in the reader's language; `messages/export-words` fills them. All are plain text, unescaped. */
export interface ExportWords {
  readonly digest: DigestWords;
  /** BCP 47, of the language that these words are in. */
  readonly locale: string;
  heading(logbook: string | undefined): string;
  /** "41 changes, 1 September 2026 to 30 November 2026"; a day that is missing is not limited. */
  summary(count: number, since: string | undefined, until: string | undefined): string;
  kind(code: ChangeKind): string;
  status(code: Status): string;
  /** Of `YYYY-MM`: "November 2026". */
  month(month: string): string;
  /** Of `YYYY-MM-DD`: "20 November 2026". */
  day(day: string): string;
  /** "MQL threshold: 65 → 80". `from` undefined: not known; null: did not exist. */
  setting(path: string, from: Plain | undefined, to: Plain | undefined): string;
  /**
   * Where a change stands, with the day that counts ('' when open): "live since 20 November 2026". `isPast`: what is
   * still ahead by its record was to be on a day that is over.
   */
  state(status: Status, day: string, isPast?: boolean): string;
  /** Of what is planned for no day yet, but has a deadline: "planned, due by 31 January 2027". */
  due(deadline: string, isPast?: boolean): string;
  /** What people are asked to do: "From 20 November 2026, Sales EMEA: answer within 4 hours". */
  toDo(audience: string, day: string, text: string): string;
  /** Something with the place or the people it is for: "Answer within 4 hours (Sales EMEA)". */
  of(what: string, whom: string): string;
  /** Label and text on one line: "Why: Sales rejected 38%". */
  labelled(label: string, text: string): string;
  /** Several on one line: "Marketo, Salesforce". */
  list(items: readonly string[]): string;
  /** "and 12 more" */
  more(count: number): string;
  /** Something of a calendar and what it is about: "Deadline: Move the callers". */
  occasion(kind: Occasion, about: string): string;
  readonly planned: string;
  /** What has happened on a day that nobody wrote down. */
  readonly withoutDate: string;
  readonly noTool: string;
  readonly noProcess: string;
  /** Over what is of no release, beside releases. */
  readonly noRelease: string;
  readonly whatToDo: string;
  readonly whatChanged: string;
  /** The same of what has not happened yet. */
  readonly whatWillChange: string;
  readonly why: string;
  readonly questions: string;
  readonly contents: string;
  /** Before the tools that changed most. */
  readonly mostChanged: string;
  readonly charts: ChartWords;
  readonly site: SiteWords;
  readonly sheets: SheetWords;
  readonly evidence: EvidenceWords;
}
