import { gapsIn } from '../../ledger/gaps';
import type { Gap } from '../../ledger/gap';
import { linesIn } from '../../ledger/as-of';
import { ledgerOf } from '../../ledger/ledger';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import type { TrustFact } from '../../trust/fact';
import type { TrailSummary } from '../../reconcile/trail-summary';
import { peopleOf } from '../../trust/identity';
import type { RecordApproval } from '../../trust/integrity';
import type { ExportInput, ExportWords } from '../exporter';
import { exceptionsOf } from './exceptions';
import type { Exception, ExceptionContext } from './exceptions';
import { logbookDays, populationOf } from './population';
import type { EvidenceScope, Member, Population } from './population';
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

/** Of one pack, so many files are looked at: a crafted logbook could name millions. */
const MOST_ATTACHMENTS = 2_000;

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
  const traced = await Promise.all(sample.drawn.map((one, at) => tracedOf(one, at, source)));
  const approvals = groupBy(history?.approvals ?? [], ({ record }) => record.id);
  const approvalsOf = (id: string) => approvals.get(id) ?? [];
  const facts = groupBy(history?.facts ?? [], ({ record }) => record?.id ?? '');
  const context: ExceptionContext = {
    snapshot,
    ...{ days: logbookDays(snapshot), namesakes: namesakesIn(population) },
    people: peopleOf(snapshot.logbook?.record.people ?? []),
    differing: history && new Set(history.differing),
    approvalsOf,
    roleText: (role) => words.evidence.choice('role', role),
    factsOf: (id) => facts.get(id) ?? [],
  };
  return {
    ...{ snapshot, words, say: words.evidence, title, scope, history, texts },
    withoutHistory: source ? words.evidence.sentence.noHistory : words.evidence.sentence.notAsked,
    version: source?.version ?? '',
    ...{ population, totals: totalsOf(population), sample, traced, approvalsOf, gaps },
    pageOf: new Map(traced.map(({ member, page }) => [member.id, page])),
    exceptions: population.members.flatMap((member) => exceptionsOf(member, context)),
    findings: findingsOf(history?.facts ?? [], population, { scope, snapshot }),
    attachments: await attachmentsOf(population.members, source),
    // An entry says in which tool something was done, and not in which process.
    trails: process === undefined ? await source?.trails({ since, until, tool }) : undefined,
  };
}

function namesakesIn({ outsiders }: Population): ExceptionContext['namesakes'] {
  const others = outsiders.filter(({ why }) => why === 'same-id').map(({ entry }) => entry);
  const byId = groupBy(others, ({ id }) => id);
  return new Map([...byId].map(([id, entries]) => [id, entries.map(({ path }) => path)]));
}

/** A page is named by its place in the sample, and by its id where that is plain. */
async function tracedOf(
  one: Sampled,
  at: number,
  source: EvidenceSource | undefined,
): Promise<Traced> {
  const { id, entry, change } = one.member;
  const plain = /^[a-z0-9-]{1,100}$/.test(id) ? `-${id}` : '';
  const page = `sample/${String(at + 1).padStart(3, '0')}${plain}.html`;
  if (!entry.shortened || !source) return { ...one, page, whole: change };
  const whole = await source.read(entry.path);
  return { ...one, page, whole: whole.kind === 'change' ? whole.record : change };
}

/** Values that no change explains, of settings in scope, whose gap reaches into the period. */
function gapsOfPeriod(snapshot: Snapshot, { tool, process, since, until }: EvidenceScope): Gap[] {
  const ledger = ledgerOf(snapshot);
  return gapsIn(ledger, linesIn(ledger, snapshot, { tool, process })).filter(
    ({ verdict, before, after }) =>
      verdict !== 'same-value' &&
      (since === undefined || after.step.day >= since) &&
      (until === undefined || before.step.day <= until),
  );
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
  members: readonly Member[],
  source: EvidenceSource | undefined,
): Promise<readonly AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  for (const { id, change } of members)
    for (const path of change.attachments ?? []) {
      if (rows.length >= MOST_ATTACHMENTS || !source) return rows;
      rows.push({ change: id, path, look: await source.attachment(path) });
    }
  return rows;
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
