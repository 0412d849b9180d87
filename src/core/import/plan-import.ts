import type { Hash } from '../events/hash';
import type { KeyTable } from '../events/key-table';
import { redactor } from '../events/redact-event';
import type { Redactor } from '../events/redact-event';
import { stemOf } from '../logbook/layout';
import type { Snapshot } from '../logbook/snapshot';
import { chooseTool, chosenTarget } from './choose-tool';
import { importIdOf } from './import-id';
import type { ImportContext, Importer } from './importer';
import type { ImportPlan, ImportProgress, ImportRequest, NoPlan } from './plan';
import { EventPlanner } from './plan-events';
import { RecordPlanner } from './plan-records';
import { PlanRun } from './plan-run';
import type { LineSink } from './receipt-lines';
import { ReceiptWriter } from './receipt-lines';
import { recogniseSource } from './recognise';
import { withMap } from './request-map';

/** What is known of a logbook beyond its records, and where a plan is put down while it grows. */
export interface PlanPorts {
  readonly snapshot: Snapshot;
  readonly importers: readonly Importer[];
  readonly hash: Hash;
  /** The SHA-256 of each file of the request, by its place there. */
  readonly sha256: readonly string[];
  /** The keys of changes and updates of a source that imports have brought before. */
  readonly knownRecords: (source: string) => Promise<KeyTable>;
  /** The keys of the audit entries of a tool and source. */
  readonly knownEvents: (tool: string, source: string) => Promise<KeyTable>;
  readonly isImportIdFree: (id: string) => boolean;
  /** As `ImportIdentity` has it. */
  readonly place: string;
  /** Takes what is to be written: lines of audit entries as they will stand, or `StagedRecord`s, one a line. */
  readonly outputs: LineSink;
  /** Takes the lines of the receipt, without its head. */
  readonly receipt: LineSink;
  readonly onRows?: (progress: Pick<ImportProgress, 'rows'>) => void;
  readonly signal?: AbortSignal;
}

/** The part of the standard type that is needed: core knows neither DOM nor Node. */
interface AbortSignal {
  throwIfAborted(): void;
}

export type Planned = { readonly outcome: 'plan'; readonly plan: ImportPlan } | NoPlan;

/**
 * Reads files and plans what they become, without writing any of it: recognises the source, asks what only a person
 * can say, leaves out what cannot be taken, tells what is known already. A question or a refusal ends it; answered,
 * it is called again. Bounded in memory for audit entries; of records their paths are kept. Throws the files' errors.
 */
export async function planImport(asked: ImportRequest, ports: PlanPorts): Promise<Planned> {
  if (asked.files.every(({ size }) => size === 0)) {
    const file = asked.files[0]?.name ?? '';
    return {
      outcome: 'refused',
      reason: { code: 'empty-file', args: {} },
      place: { file, line: 1 },
    };
  }
  const importer = await importerFor(asked, ports);
  if ('outcome' in importer) return importer;
  const complete = await withMap(asked, importer, ports.snapshot);
  if ('outcome' in complete) return complete;
  const redact = redactor(ports.snapshot, ports.hash);
  const request = withoutAddresses(complete.request, redact);
  const source = request.map ? `map:${request.map.id}` : importer.id;
  const makesEvents = importer.makes === 'events' || request.map?.makes === 'entries';
  const isOfOneTool = makesEvents || importer.makes === 'updates';
  const tool = isOfOneTool ? chooseTool(importer, request, ports.snapshot) : undefined;
  if (typeof tool === 'object') return tool;
  const { today, by } = request;
  const files = request.files.map(({ name }, at) => ({ name, sha256: ports.sha256[at] ?? '' }));
  const identity = { source, today, by, place: ports.place, files };
  const id = importIdOf(identity, ports.hash, ports.isImportIdFree);
  const run = new PlanRun(request, ports, {
    id,
    source,
    makes: makesEvents ? 'events' : importer.makes,
    ...(tool === undefined || !makesEvents ? {} : { tool }),
    receipt: new ReceiptWriter(ports.receipt, redact, ports.hash, files.length > 1),
    events:
      tool === undefined || !makesEvents
        ? undefined
        : await eventPlanner(request, ports, source, tool, redact),
    records: makesEvents ? undefined : await recordPlanner(request, ports, source, id, tool),
  });
  return run.through(importer.read(request.files, contextOf(request, ports, tool)));
}

/** Trails that somebody downloads may be named after them; what is imported remembers the name of its file. */
function withoutAddresses(request: ImportRequest, redact: Redactor): ImportRequest {
  const files = request.files.map((file) => {
    const [, stem = '', extension = ''] = /^([^]*?)(\.[a-z0-9]{1,8})?$/i.exec(file.name) ?? [];
    const name = `${redact.text(stem)}${extension}`;
    return name === file.name ? file : { name, size: file.size, open: () => file.open() };
  });
  return { ...request, files };
}

async function importerFor(
  { source, files, answers, map }: ImportRequest,
  { importers }: PlanPorts,
): Promise<Importer | NoPlan> {
  const named = source ?? answers.source ?? (map ? 'columns' : undefined);
  const importer = importers.find(({ id }) => id === named);
  if (importer) return importer;
  if (named === undefined) return recogniseSource(files, importers);
  const choices = importers.map(({ id }) => id);
  const file = files[0]?.name ?? '';
  return { outcome: 'question', question: { code: 'source', file, choices, examples: [] } };
}

function contextOf(
  { answers, tool, process, today, map }: ImportRequest,
  { snapshot }: PlanPorts,
  chosen: string | undefined,
): ImportContext {
  return {
    snapshot,
    answers,
    ...(chosen === undefined && tool === undefined ? {} : { tool: chosen ?? tool }),
    ...(process === undefined ? {} : { process }),
    today,
    ...(map === undefined ? {} : { map }),
  };
}

async function eventPlanner(
  { files }: ImportRequest,
  { snapshot, hash, knownEvents }: PlanPorts,
  source: string,
  tool: string,
  redact: Redactor,
): Promise<EventPlanner> {
  const environments = snapshot.tools.get(tool)?.record.environments ?? [];
  return new EventPlanner({
    source,
    tool,
    hasSeveralFiles: files.length > 1,
    accounts: environments.flatMap((environment) => environment['instance-id'] ?? []),
    hash,
    redactor: redact,
    known: await knownEvents(tool, source),
  });
}

async function recordPlanner(
  request: ImportRequest,
  { snapshot, hash, knownRecords }: PlanPorts,
  source: string,
  importId: string,
  /** Of updates, the tool whose they are. */
  tool: string | undefined,
): Promise<RecordPlanner> {
  return new RecordPlanner({
    importId,
    source,
    today: request.today,
    hash,
    target: tool === undefined ? chosenTarget(request, snapshot) : { kind: 'tools', id: tool },
    known: await knownRecords(source),
    isFree: freeIds(snapshot),
  });
}

/** Whether no record has an id, wherever somebody has moved it, nor a file that cannot be read its name. */
function freeIds({ entries, changes, updates }: Snapshot): (id: string) => boolean {
  const stems = new Set([...entries.keys()].map(stemOf));
  return (id) => !stems.has(id) && !changes.has(id) && !updates.has(id);
}
