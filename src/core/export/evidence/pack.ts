import type { Gap } from '../../ledger/gap';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import type { TrustFact } from '../../trust/fact';
import type { TrailSummary } from '../../reconcile/trail-summary';
import type { RecordApproval } from '../../trust/integrity';
import type { ExportInput, ExportWords } from '../exporter';
import type { Cell } from '../csv';
import type { Exception, ExceptionCode } from './exceptions';
import { gapsOfPeriod } from './gaps-of-period';
import { lookThrough } from './look-through';
import { logbookDays, populationOf } from './population';
import type { EvidenceScope, Population } from './population';
import { drawSample, isSeed, seedOf } from './sample';
import type { Sample, Sampled } from './sample';
import type { AttachmentLook, EvidenceHistory, EvidenceSource, EvidenceTexts } from './source';
import { totalsOf } from './totals';
import type { Totals } from './totals';
import { DATA_FILES, PAGES } from './words';
import type { DataFile, EvidenceWords, Page } from './words';

/** A file that a change names among its attachments. */
export interface AttachmentRow {
  readonly change: string;
  readonly path: string;
  readonly look: AttachmentLook;
}

/** A change that is traced: where its page stands, and all of its record. */
export interface Traced extends Sampled {
  /** Below the pack's folder. */
  readonly page: string;
  readonly whole: Change;
}

/** Everything that the files of a pack say. */
export interface Pack {
  readonly snapshot: Snapshot;
  readonly words: ExportWords;
  readonly say: EvidenceWords;
  /** What was asked for as a title; else what the logbook is called. */
  readonly title: string | undefined;
  readonly scope: EvidenceScope;
  readonly version: string;
  readonly history: EvidenceHistory | undefined;
  /** Where there is no history: why. */
  readonly withoutHistory: string;
  readonly texts: EvidenceTexts | undefined;
  readonly population: Population;
  readonly totals: Totals;
  readonly sample: Sample;
  readonly traced: readonly Traced[];
  /** The page of a traced change, by its id. */
  readonly pageOf: ReadonlyMap<string, string>;
  readonly exceptions: readonly Exception[];
  /** Of a change by its id: what stands out of it, each code once. */
  readonly codesOf: (id: string) => readonly ExceptionCode[];
  /** How many changes of the population each tool and process has, by id. */
  readonly changesOf: ReadonlyMap<string, number>;
  /** Of each approval of the population, as its table has it. */
  readonly approvalRows: readonly (readonly Cell[])[];
  readonly approvalsOf: (id: string) => readonly RecordApproval[];
  readonly findings: readonly TrustFact[];
  readonly gaps: readonly Gap[];
  readonly attachments: readonly AttachmentRow[];
  /** What the trails of the tools say; undefined where there are none, or nobody looked. */
  readonly trails: TrailSummary | undefined;
}

/** The pages of a pack, and its tables and other files; what it has nothing for is left out. */
export function filesIn({ trails }: Pack): { pages: readonly Page[]; data: readonly DataFile[] } {
  if (trails) return { pages: PAGES, data: DATA_FILES };
  return {
    pages: PAGES.filter((page) => page !== 'trails'),
    data: DATA_FILES.filter((file) => !TRAIL_FILES.has(file)),
  };
}

const TRAIL_FILES: ReadonlySet<DataFile> = new Set([
  'trails.csv',
  'undocumented.csv',
  'ignored.csv',
  'without-entry.csv',
]);

/** Gathers everything that a pack says. A seed that is none is not used: whoever asks a person for one checks it first. */
export async function gatherPack({
  snapshot,
  words,
  options,
  evidence: source,
}: ExportInput): Promise<Pack> {
  const { since, until, tool, process, title } = options;
  const scope = { since, until, tool, process };
  const population = populationOf(snapshot, scope);
  const given = options.seed;
  const seed = given !== undefined && isSeed(given) ? given : seedOf(since, until);
  const sample = await drawSample(population.members, { size: options.sample, seed });
  const history = await source?.history(sample.drawn.map(({ member }) => member.id));
  const gaps = gapsOfPeriod(snapshot, scope);
  const texts = source?.texts({ history, gaps });
  const traced = await Promise.all(
    sample.drawn.map((one, at) => tracedOf(one, at, snapshot, source)),
  );
  const found = { snapshot, words, population, history, texts };
  const { attached, ...looked } = lookThrough(found);
  return {
    ...{ ...found, ...looked, say: words.evidence, title, scope },
    withoutHistory: source ? words.evidence.sentence.noHistory : words.evidence.sentence.notAsked,
    version: source?.version ?? '',
    ...{ totals: totalsOf(population), sample, traced, gaps },
    pageOf: new Map(traced.map(({ member, page }) => [member.id, page])),
    findings: findingsOf(history?.facts ?? [], population, { scope, snapshot }),
    attachments: await attachmentsOf(attached, source),
    // An entry says in which tool something was done, and not in which process.
    trails: process === undefined ? await source?.trails({ since, until, tool }) : undefined,
  };
}

/** A page is named by its place in the sample, and by its id where that is plain. */
async function tracedOf(
  one: Sampled,
  at: number,
  { changes }: Snapshot,
  source: EvidenceSource | undefined,
): Promise<Traced> {
  const { id } = one.member;
  const entry = changes.get(id);
  if (!entry) throw new Error(`no change ${id}`);
  const plain = /^[a-z0-9-]{1,100}$/.test(id) ? `-${id}` : '';
  const page = `sample/${String(at + 1).padStart(3, '0')}${plain}.html`;
  if (!entry.shortened || !source) return { ...one, page, whole: entry.record };
  const whole = await source.read(entry.path);
  return { ...one, page, whole: (whole.kind === 'change' ? whole : entry).record };
}

/** Facts about changes of the population whenever they were, and about anything else of the period. */
function findingsOf(
  facts: readonly TrustFact[],
  { members }: Population,
  { scope, snapshot }: { readonly scope: EvidenceScope; readonly snapshot: Snapshot },
): readonly TrustFact[] {
  const ids = new Set(members.map(({ id }) => id));
  const days = logbookDays(snapshot);
  const isScoped = scope.tool !== undefined || scope.process !== undefined;
  return facts.filter(({ record, on }) => {
    if (record && ids.has(record.id)) return true;
    if (isScoped && record && snapshot.changes.has(record.id)) return false;
    const day = on === undefined ? undefined : days(on).day;
    return (
      day === undefined ||
      ((scope.since === undefined || day >= scope.since) &&
        (scope.until === undefined || day <= scope.until))
    );
  });
}

async function attachmentsOf(
  attached: readonly Pick<AttachmentRow, 'change' | 'path'>[],
  source: EvidenceSource | undefined,
): Promise<readonly AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  if (!source) return rows;
  for (const one of attached) rows.push({ ...one, look: await source.attachment(one.path) });
  return rows;
}
