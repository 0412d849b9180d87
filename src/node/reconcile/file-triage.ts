import { join } from 'node:path';
import { buildState } from '../../core/logbook/build-snapshot';
import type { LogbookIndex } from '../../core/logbook/indexer';
import { changeTitle, personName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Answer } from '../../core/model/answer';
import { caughtBy } from '../../core/reconcile/caught';
import type { Caught } from '../../core/reconcile/caught';
import { clockOf } from '../../core/reconcile/moments';
import { workedOut } from '../../core/reconcile/outcome';
import type { EventGroup } from '../../core/reconcile/outcome';
import type { EntryScope } from '../../core/reconcile/period';
import type { ChangeWithoutEntry, Reconciliation } from '../../core/reconcile/reconciliation';
import { reconcile } from '../../core/reconcile/reconcile';
import { readTrail } from '../../core/reconcile/trail';
import type { Trail, UnreadEntries } from '../../core/reconcile/trail';
import { trailSummary } from '../../core/reconcile/trail-summary';
import type { TrailSummary } from '../../core/reconcile/trail-summary';
import { Triage, withoutId } from '../../core/triage/triage';
import type { TriageWindow } from '../../core/triage/triage';
import type { TriageQuery } from '../../core/triage/query';
import { whatText } from '../../messages/reconcile-text';
import { eventReader } from '../events/event-reader';
import { openLogbook } from '../open-logbook';
import { slotsOf } from '../packed-entries';
import type { PackedEntries } from '../packed-entries';
import { sha256OfText } from '../sha256';

/** What is known of a logbook's audit entries, without them. */
export interface Looked {
  /** Whether any were ever imported. */
  readonly hasEntries: boolean;
  readonly coverage: Reconciliation['coverage'];
  readonly totals: Reconciliation['totals'];
  /** Changes without an entry, by the ids that their lines have. */
  readonly withoutEntry: ReadonlyMap<string, ChangeWithoutEntry>;
  /** Whom entries name, the ones with the most entries first, and how many entries of each tool are undocumented. */
  readonly actors: readonly string[];
  readonly open: ReadonlyMap<string, number>;
  /** Files of audit entries of which something cannot be read. */
  readonly unread: readonly UnreadEntries[];
}

/** More people than that nobody looks for in a list. */
const MOST_ACTORS = 300;

interface Found {
  readonly snapshot: Snapshot;
  readonly trail: Trail;
  readonly today: string;
  readonly triage: Triage;
  readonly looked: Looked;
}

/**
 * The audit entries of the logbook in a folder, held against its changes: read once, and again where files changed.
 * Keeps all entries in memory, so it has a thread of its own (`TriageThread`).
 */
export class FileTriage {
  private index: LogbookIndex | undefined;
  private typed: ReadonlyMap<string, string> = new Map();
  private read: { readonly stamps: string; readonly trail: Trail } | undefined;
  private found: Found | undefined;

  constructor(
    private readonly root: string,
    private readonly cacheDir: string | undefined,
  ) {}

  /**
   * Looks at the files again.
   * @param typed the texts of documents that are not saved yet, by their paths
   * @param today `YYYY-MM-DD`
   */
  async look(typed: ReadonlyMap<string, string>, today: string): Promise<Looked> {
    const snapshot = await this.snapshotNow(typed);
    const trail = await this.trailNow();
    const { found } = this;
    if (found && found.snapshot === snapshot && found.trail === trail && found.today === today)
      return found.looked;
    const result = reconcile(trail, snapshot, { today, hash: sha256OfText });
    const dayOf = daysOf(snapshot);
    const triage = new Triage(result, {
      person: remembered((actor) => personName(snapshot, actor)),
      change: (id) => changeTitle(snapshot, id),
      title: whatText,
      month: (at) => dayOf(at).slice(0, 7),
    });
    const looked = lookedOf(result, trail);
    this.found = { snapshot, trail, today, triage, looked };
    return looked;
  }

  /** A part of a list (`Triage.window`). Empty before the first look. */
  window(query: TriageQuery, from: number, count: number, find: string): TriageWindow | undefined {
    return this.found?.triage.window(query, from, count, find);
  }

  /** A group with all its entries; undefined: there is none of that id any more. */
  group(id: string): EventGroup | undefined {
    const group = this.found?.triage.group(id);
    return group && workedOut(group);
  }

  /** How many entries a rule would fit. */
  count(rule: Pick<Answer, 'when' | 'until'>): Caught {
    if (!this.found) return { entries: 0, undocumented: 0 };
    const { snapshot, triage, today } = this.found;
    const clock = clockOf(snapshot.logbook?.record['time-zone']);
    return caughtBy(rule, triage.found.groups, clock, today);
  }

  /** What they say of some days (`trailSummary`), held against a snapshot that is handed in, whatever the files say by now. */
  async summary(packed: PackedEntries, scope: EntryScope): Promise<TrailSummary | undefined> {
    const { snapshot } = buildState(slotsOf(packed));
    return trailSummary(await this.trailNow(), snapshot, scope, sha256OfText);
  }

  private async snapshotNow(typed: ReadonlyMap<string, string>): Promise<Snapshot> {
    // A cache of its own: another program's would be written anew by each in turn.
    const cacheDir = this.cacheDir === undefined ? {} : { cacheDir: join(this.cacheDir, 'triage') };
    const index = (this.index ??= await openLogbook(this.root, cacheDir));
    for (const path of this.typed.keys()) if (!typed.has(path)) index.update(path, undefined);
    await index.refresh();
    for (const [path, text] of typed) if (this.typed.get(path) !== text) index.update(path, text);
    this.typed = typed;
    return index.snapshot;
  }

  private async trailNow(): Promise<Trail> {
    const reader = eventReader(this.root);
    const files = await reader.list();
    const stamps = JSON.stringify(files.map(({ path, size, mtimeMs }) => [path, size, mtimeMs]));
    if (this.read?.stamps !== stamps) this.read = { stamps, trail: await readTrail(reader) };
    return this.read.trail;
  }
}

/** Few people do most of what is in a trail. */
function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? of(text);
    known.set(text, found);
    return found;
  };
}

/** The day of a time, as the logbook's clock goes. */
function daysOf(snapshot: Snapshot): (at: string) => string {
  const clock = clockOf(snapshot.logbook?.record['time-zone']);
  return (at) => clock.day(clock.time(at));
}

function lookedOf(result: Reconciliation, { events, heads, unread = [] }: Trail): Looked {
  const counts = new Map<string, number>();
  for (const { actor } of events)
    if (actor !== undefined) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const open = new Map<string, number>();
  for (const { tool, outcome, events: some } of result.groups)
    if (outcome === 'undocumented') open.set(tool, (open.get(tool) ?? 0) + some.length);
  const { coverage, totals, withoutEntry } = result;
  return {
    hasEntries: heads.length > 0,
    ...{ coverage, totals, open, unread },
    withoutEntry: new Map(withoutEntry.map((one) => [withoutId(one), one])),
    actors: [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_ACTORS)
      .map(([actor]) => actor),
  };
}
