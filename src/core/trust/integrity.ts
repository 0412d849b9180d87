import type { History } from '../history/history';
import type { Revision } from '../history/revision';
import type { Touch } from '../history/touch';
import type { Plain } from '../model/field';
import { isTable, ownKey } from '../model/plain';
import { changedAddresses } from './addresses';
import { changedAfterLive } from './after-live';
import { approvalTrust } from './approval-level';
import type { CheckSignatures } from './approval-level';
import { approvalFacts } from './approval-facts';
import type { RecordApproval } from './approval-facts';
import { decisionsOf } from './approvals';
import type { Decision, DecisionContext } from './approvals';
import { acrossRemovals } from './effective';
import type { FactRecord, TrustFact } from './fact';
import { changedIds } from './id-changes';
import type { People } from './identity';
import { leftOut } from './left-out';
import { datedEarly } from './odd-dates';
import { overruled } from './overruled';
import { removals, removedApprovals } from './removed';
import { textOf } from './text-of';

export type { RecordApproval };

export interface Integrity {
  readonly approvals: readonly RecordApproval[];
  /** Warnings first, each sort newest first. */
  readonly facts: readonly TrustFact[];
}

export interface IntegrityOptions extends DecisionContext {
  readonly checkSignatures: CheckSignatures;
  /** A change as its file has it now; undefined: it has none that can be read. */
  readonly current: (id: string) => Promise<Plain | undefined>;
  /** Changes that are there now; of those that no save has, the approvals are looked at too. */
  readonly present?: readonly FactRecord[] | undefined;
  /** Only the records with these ids. */
  readonly only?: readonly string[] | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many saves of records are looked at in one go: two processes each time, and memory for their contents. */
const AT_ONCE = 1_000;

/**
 * What a history says of its records and their approvals. Rejects with what the ports reject with.
 * @param history read whole
 */
export async function recordIntegrity(
  history: History,
  options: IntegrityOptions,
): Promise<Integrity> {
  const { only, onProgress } = options;
  const touches = only?.flatMap((id) => history.touchesOf(id)) ?? [...history.touches()];
  let perSave: ReadonlyMap<string, number> | undefined;
  const recordsIn = (oid: string) => {
    perSave ??= countBy(history.touches(), ({ commit }) => commit.oid);
    return perSave.get(oid) ?? 0;
  };
  const facts: TrustFact[] = [...changedIds(touches)];
  const undecided: Undecided[] = [];
  let done = 0;
  for (const batch of batchesOf(touches)) {
    for (const revisions of await readBatch(history, batch)) {
      facts.push(...factsOf(revisions, recordsIn, options.people));
      facts.push(...(await leftOutOf(history, revisions, options)));
      undecided.push(...(await decisionsIn(revisions, options)));
    }
    done += batch.length;
    onProgress?.(done, touches.length);
  }
  undecided.push(...(await neverSaved(touches, options)));
  const approvals = await withLevels(undecided, options);
  facts.push(...approvals.flatMap(approvalFacts));
  return { approvals, facts: facts.sort(byWeight) };
}

/** Warnings before notes, and within each the newest first. */
export function byWeight(a: TrustFact, b: TrustFact): number {
  if (a.level !== b.level) return a.level === 'warning' ? -1 : 1;
  return timeOf(b) - timeOf(a);
}

function timeOf({ on }: TrustFact): number {
  const time = Date.parse(on ?? '');
  return Number.isNaN(time) ? Infinity : time;
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Whole records, so many that about `AT_ONCE` saves are read together. */
function batchesOf(touches: readonly Touch[]): readonly (readonly Touch[])[] {
  const records = new Map<string, Touch[]>();
  for (const touch of touches) {
    const key = `${touch.kind} ${touch.id}`;
    const list = records.get(key);
    if (list) list.push(touch);
    else records.set(key, [touch]);
  }
  const batches: Touch[][] = [];
  for (const list of records.values()) {
    const last = batches.at(-1);
    if (last && last.length < AT_ONCE) last.push(...list);
    else batches.push([...list]);
  }
  return batches;
}

/** The revisions of each record, newest first. */
async function readBatch(
  history: History,
  touches: readonly Touch[],
): Promise<readonly (readonly Revision[])[]> {
  const records = new Map<string, Revision[]>();
  for (const revision of await history.read(touches)) {
    const key = `${revision.kind} ${revision.id}`;
    const list = records.get(key);
    if (list) list.push(revision);
    else records.set(key, [revision]);
  }
  return [...records.values()];
}

function factsOf(
  revisions: readonly Revision[],
  recordsIn: (oid: string) => number,
  people: People,
): readonly TrustFact[] {
  const [newest] = revisions;
  const removed = removals(revisions);
  if (newest?.kind === 'logbook') return [...removed, ...changedAddresses(revisions)];
  if (newest?.kind !== 'change') return removed;
  const whole = acrossRemovals(revisions);
  return [
    ...removed,
    ...changedAfterLive(whole),
    ...removedApprovals(whole),
    ...overruled(whole, people),
    ...datedEarly(whole, recordsIn),
  ];
}

async function leftOutOf(
  history: History,
  revisions: readonly Revision[],
  { current }: IntegrityOptions,
): Promise<readonly TrustFact[]> {
  const [newest] = revisions;
  if (newest?.kind !== 'change') return [];
  return leftOut(history.index, revisions, async () => (await current(newest.id)) !== undefined);
}

interface Undecided {
  readonly record: FactRecord;
  readonly decision: Decision;
}

/** Agreement to what never happened is nobody's concern any more. */
const ENDED = new Set(['rejected', 'deferred', 'cancelled']);

async function decisionsIn(
  revisions: readonly Revision[],
  options: IntegrityOptions,
): Promise<readonly Undecided[]> {
  const [newest] = revisions;
  if (newest?.kind !== 'change' || newest.after === undefined) return [];
  // Most changes never had one, and need no look at their file.
  if (!revisions.some(({ after }) => hasApprovals(after))) return [];
  const { id, kind, title, path } = newest;
  return decisionsNow({ id, kind, title, path }, revisions, options);
}

async function neverSaved(
  touches: readonly Touch[],
  options: IntegrityOptions,
): Promise<readonly Undecided[]> {
  const saved = new Set(touches.map(({ id }) => id));
  const found: Undecided[] = [];
  for (const record of options.present ?? []) {
    if (options.only?.includes(record.id) === false) continue;
    if (saved.has(record.id)) continue;
    found.push(...(await decisionsNow(record, [], options)));
  }
  return found;
}

async function decisionsNow(
  record: FactRecord,
  revisions: readonly Revision[],
  options: IntegrityOptions,
): Promise<readonly Undecided[]> {
  const current = await options.current(record.id);
  return decisionsOf(current, revisions, options).map((decision) => ({
    record,
    decision: ENDED.has(textOf(current, 'status')) ? { ...decision, earlier: undefined } : decision,
  }));
}

function hasApprovals(record: Plain | undefined): boolean {
  return isTable(record) && ownKey(record, 'approvals') !== undefined;
}

async function withLevels(
  undecided: readonly Undecided[],
  { checkSignatures, people }: IntegrityOptions,
): Promise<readonly RecordApproval[]> {
  const oids = new Set(undecided.flatMap(({ decision }) => decision.set?.commit.oid ?? []));
  const signatures = await checkSignatures([...oids]);
  return undecided.map(({ record, decision }) => ({
    record,
    trust: approvalTrust(decision, signatures, people),
  }));
}
