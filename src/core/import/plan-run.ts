import { coverage } from '../events/days-covered';
import { batchesOf } from './batches';
import type { ImportItem, Importer, Place } from './importer';
import type { LeftOutReason } from './left-out';
import type {
  ImportCounts,
  ImportPlan,
  ImportRequest,
  LeftOutRow,
  NoPlan,
  PlannedFile,
  PlannedItem,
} from './plan';
import type { EventPlanner } from './plan-events';
import type { PlanPorts, Planned } from './plan-import';
import type { PlannedRecord, RecordItem, RecordPlanner } from './plan-records';
import type { ReceiptWriter } from './receipt-lines';

/** A record that is to be written, on a line of its own until then. */
export type StagedRecord = PlannedRecord & { readonly sha256: string };

export interface RunOptions {
  readonly id: string;
  readonly source: string;
  readonly makes: Importer['makes'];
  readonly tool?: string;
  readonly receipt: ReceiptWriter;
  /** One of the two. */
  readonly events: EventPlanner | undefined;
  readonly records: RecordPlanner | undefined;
}

const MOST_FIRST = 20;
const MOST_LEFT_OUT = 1_000;
/** After as many rows it is said how far it has come, and looked whether to stop. */
const TURN = 1_024;

/** One reading of the files of an import: takes item after item, counts, and puts down what is to be written. */
export class PlanRun {
  readonly #request: ImportRequest;
  readonly #ports: PlanPorts;
  readonly #options: RunOptions;
  readonly #counts = { rows: 0, made: 0, known: 0, leftOut: 0, records: 0 };
  readonly #first: PlannedItem[] = [];
  readonly #leftOut: LeftOutRow[] = [];
  readonly #files = new Map<string, FileStats>();
  readonly #isCovered: (instant: number) => boolean;
  #turn = 0;
  #account: string | undefined;
  #hasOneAccount = true;

  constructor(request: ImportRequest, ports: PlanPorts, options: RunOptions) {
    this.#request = request;
    this.#isCovered = coverage(request.now);
    this.#ports = ports;
    this.#options = options;
  }

  async through(items: AsyncIterable<ImportItem>): Promise<Planned> {
    for await (const batch of batchesOf(items)) {
      const end = await this.#takeBatch(batch);
      if (end) return end;
    }
    await this.#options.receipt.flush();
    return { outcome: 'plan', plan: this.#plan() };
  }

  /** What ends the import, if anything does. */
  async #takeBatch(items: Iterable<ImportItem>): Promise<NoPlan | undefined> {
    for (const item of items) {
      if (item.what === 'question') return { outcome: 'question', question: item.question };
      if (item.what === 'refused')
        return {
          outcome: 'refused',
          reason: item.reason,
          ...(item.place ? { place: item.place } : {}),
        };
      const taken = this.#take(item);
      if (taken === 'no-target') return this.#targetQuestion(item);
      // To wait for nothing half a million times would take as long as to read them.
      if (taken) await taken;
      this.#turn += 1;
      if (this.#turn % TURN === 0) {
        this.#ports.signal?.throwIfAborted();
        this.#ports.onRows?.({ rows: this.#counts.rows });
      }
    }
    return undefined;
  }

  #take(
    item: Exclude<ImportItem, { what: 'question' | 'refused' }>,
  ): Promise<unknown> | 'no-target' | undefined {
    if (item.what === 'left-out') return this.#leaveOut(item.place, item.reason, 1);
    if (item.what === 'event') return this.#takeEvent(item);
    if (item.what === 'known') return this.#know(item.place, 1);
    return this.#takeRecord(item);
  }

  #takeEvent({
    place,
    event,
  }: Extract<ImportItem, { what: 'event' }>): Promise<unknown> | undefined {
    const { events, receipt } = this.#options;
    if (!events) throw new Error('an importer of records found an audit entry');
    const fate = events.plan(place, event);
    if (fate.fate === 'left-out') return this.#leaveOut(place, fate.reason, 1);
    this.#cover(place, event.at, fate.instant);
    this.#noteAccount(event.account);
    if (fate.fate === 'known') return this.#know(place, 1);
    this.#count(place, 1);
    this.#counts.made += 1;
    this.#counts.records += 1;
    if (this.#first.length < MOST_FIRST)
      this.#first.push({ what: 'event', place, event: fate.event });
    return both(this.#ports.outputs.write(fate.line), receipt.add({ entries: true }, place));
  }

  #takeRecord(item: RecordItem): Promise<unknown> | 'no-target' | undefined {
    const { records, receipt } = this.#options;
    if (!records) throw new Error('an importer of audit entries found a record');
    const { place } = item;
    const rows = item.what === 'change' ? (item.rows ?? 1) : 1;
    const fate = records.plan(item);
    if (fate.fate === 'no-target') return 'no-target';
    if (fate.fate === 'left-out') return this.#leaveOut(place, fate.reason, rows);
    if (fate.fate === 'known') return this.#know(place, rows, fate.key);
    this.#count(place, rows);
    this.#counts.made += rows;
    this.#counts.records += 1;
    const { record } = fate;
    const { key, ...shown } = record;
    if (this.#first.length < MOST_FIRST) this.#first.push({ what: item.what, place, ...shown });
    const sha256 = this.#ports.hash(record.text);
    const staged: StagedRecord = { ...record, sha256 };
    return both(
      this.#ports.outputs.write(`${JSON.stringify(staged)}\n`),
      receipt.add({ made: record.path, sha256, key }, place, rows),
    );
  }

  #know(place: Place, rows: number, key?: string): Promise<void> | undefined {
    this.#count(place, rows);
    this.#counts.known += rows;
    const fate = { known: true, ...(key === undefined ? {} : { key }) } as const;
    return this.#options.receipt.add(fate, place, rows);
  }

  #leaveOut(place: Place, reason: LeftOutReason, rows: number): Promise<void> | undefined {
    this.#count(place, rows);
    this.#counts.leftOut += rows;
    if (this.#leftOut.length < MOST_LEFT_OUT) this.#leftOut.push({ place, reason });
    return this.#options.receipt.add({ 'left-out': reason.code, args: reason.args }, place, rows);
  }

  #count({ file }: Place, rows: number): void {
    this.#counts.rows += rows;
    this.#fileOf(file).rows += rows;
  }

  #fileOf(name: string): FileStats {
    const known = this.#files.get(name);
    if (known) return known;
    const file: FileStats = { rows: 0, first: undefined, last: undefined };
    this.#files.set(name, file);
    return file;
  }

  /** Times are compared as instants: those of one file may have several offsets. */
  #cover({ file }: Place, at: string, instant: number): void {
    const stats = this.#fileOf(file);
    if (!this.#isCovered(instant)) return;
    if (!stats.first || instant < stats.first.instant) stats.first = { at, instant };
    if (!stats.last || instant > stats.last.instant) stats.last = { at, instant };
  }

  #noteAccount(account: string | undefined): void {
    if (account === undefined) return;
    this.#hasOneAccount &&= this.#account === undefined || this.#account === account;
    this.#account = account;
  }

  #targetQuestion(item: ImportItem): NoPlan {
    const { snapshot } = this.#ports;
    const isUpdate = item.what === 'update';
    const code = isUpdate ? 'tool' : 'target';
    const choices = [...snapshot.tools.keys(), ...(isUpdate ? [] : snapshot.processes.keys())];
    const file = 'place' in item && item.place ? item.place.file : '';
    return { outcome: 'question', question: { code, file, choices, examples: [] } };
  }

  #plan(): ImportPlan {
    const { id, source, makes, tool, events } = this.#options;
    const counts: ImportCounts = { ...this.#counts, numbered: events?.numbered ?? 0 };
    const files = this.#request.files.map(({ name, size }, at): PlannedFile => {
      const sha256 = this.#ports.sha256[at] ?? '';
      const { rows = 0, first, last } = this.#files.get(name) ?? {};
      return {
        name,
        size,
        sha256,
        rows,
        ...(first ? { from: first.at } : {}),
        ...(last ? { until: last.at } : {}),
      };
    });
    const account = this.#hasOneAccount ? this.#account : undefined;
    return {
      id,
      source,
      makes,
      ...(tool === undefined ? {} : { tool }),
      ...(account === undefined ? {} : { account }),
      files,
      counts,
      first: this.#first,
      leftOut: this.#leftOut,
    };
  }
}

interface FileStats {
  rows: number;
  first: { readonly at: string; readonly instant: number } | undefined;
  last: { readonly at: string; readonly instant: number } | undefined;
}

function both(
  a: Promise<void> | undefined,
  b: Promise<void> | undefined,
): Promise<unknown> | undefined {
  return a && b ? Promise.all([a, b]) : (a ?? b);
}
