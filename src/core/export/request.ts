import type { ExportRequest } from '../model/export-request';
import type { ExportPreset } from '../model/logbook';
import { audienceOf, knownAudiences } from '../logbook/audience';
import { LOGBOOK_FILE } from '../logbook/layout';
import { namesInStack } from '../logbook/named-by-changes';
import { spanOf } from '../logbook/periods';
import type { ChangeFilter } from '../logbook/select';
import type { Snapshot } from '../logbook/snapshot';
import type { Problem } from '../problem';
import type { Exporter, ExportOptions } from './exporter';
import { exporters } from './exporters';

/** What a request counts from. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  /** `YYYY-MM-DD`, where the logbook is kept. */
  readonly today: string;
  /** The templates that a request can name, as formats. */
  readonly templates?: readonly NamedTemplate[];
}

/** A template of one's own as a format. */
export interface NamedTemplate {
  readonly name: string;
  readonly exporter: Exporter;
}

/** An export, ready to be made: which changes, how they are written, and where to if the request says so. */
export interface PlannedExport {
  readonly exporter: Exporter;
  readonly filter: ChangeFilter;
  readonly options: ExportOptions;
}

/** What a request may name that does not exist. */
export type Named =
  'format' | 'template' | 'tool' | 'process' | 'integration' | 'audience' | 'preset';

/** Something that a request names and that does not exist, or a format that nobody chose (`given` is ''). */
export interface UnknownName {
  readonly what: Named;
  readonly given: string;
  /** All that there are, in the order in which a person reads them. */
  readonly known: readonly string[];
}

/** A value, or what stood in its way; `messages/request-text` words it. */
export type Planned<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unknown: UnknownName };

/** Makes of a request the filter and the options of an export. Anything named that does not exist is a problem. */
export function planExport(
  request: ExportRequest,
  { snapshot, today, templates }: RequestContext,
): Planned<PlannedExport> {
  const found = request.template === undefined ? formatOf(request) : templateOf(request, templates);
  if (!found.ok) return found;
  const exporter = found.value;
  const unknown = unknownName(request, snapshot);
  if (unknown) return { ok: false, unknown };
  const wanted = filterOf(request, today);
  const options = optionsOf(request, wanted, today);
  const filter = exporter.hasDay ? { ...wanted, since: undefined, until: undefined } : wanted;
  return { ok: true, value: { exporter, filter, options } };
}

function formatOf({ format }: ExportRequest): Planned<Exporter> {
  const exporter = exporters.find(({ id }) => id === format);
  if (exporter) return { ok: true, value: exporter };
  const known = exporters.map(({ id }) => id);
  return { ok: false, unknown: { what: 'format', given: format ?? '', known } };
}

/** Of templates of one name, the one that makes the format that is asked for as well. */
function templateOf(
  { template: given = '', format }: ExportRequest,
  templates: readonly NamedTemplate[] = [],
): Planned<Exporter> {
  const fitting = templates.find(
    ({ name, exporter }) => name === given && (format === undefined || exporter.id === format),
  );
  if (fitting) return { ok: true, value: fitting.exporter };
  const known = templates.map(({ name }) => name);
  return { ok: false, unknown: { what: 'template', given, known } };
}

/** Which changes a request is about; a period counts back from `today`, `since` and `until` say it exactly. */
function filterOf(request: ExportRequest, today: string): ChangeFilter {
  const span = request.period ? spanOf(request.period, today) : undefined;
  const { tool, process, integration, person, audience, text, drafts, status } = request;
  return {
    ...{ tool, process, integration, person, audience, text, drafts },
    since: request.since ?? span?.since,
    until: request.until ?? span?.until,
    ...(status && status.length > 0 ? { status } : {}),
  };
}

function optionsOf(
  request: ExportRequest,
  { since, until }: ChangeFilter,
  today: string,
): ExportOptions {
  const { charts, 'base-url': baseUrl } = request;
  const { title, group, tool, process, audience, pasted, sample, seed } = request;
  const { top, waiting, again, with: details } = request;
  const digest = { today, top, waiting, again, details };
  const shown = { title, since, until, group, charts, baseUrl };
  return { ...shown, tool, process, audience, pasted, digest, sample, seed };
}

function unknownName(request: ExportRequest, snapshot: Snapshot): UnknownName | undefined {
  const kinds = { tool: 'tools', process: 'processes', integration: 'integrations' } as const;
  for (const what of ['tool', 'process', 'integration'] as const) {
    const given = request[what];
    if (given !== undefined && !namesInStack(snapshot, what, given))
      return { what, given, known: [...snapshot[kinds[what]].keys()] };
  }
  const { audience: given } = request;
  if (given === undefined || audienceOf(snapshot, given)) return undefined;
  return { what: 'audience', given, known: knownAudiences(snapshot) };
}

/** A request with what `above` says in place of what it says itself; days named above replace all of its time. */
export function withRequest(request: ExportRequest, above: ExportRequest): ExportRequest {
  const isOtherTime = (above.period ?? above.since ?? above.until) !== undefined;
  const below = isOtherTime
    ? { ...request, period: undefined, since: undefined, until: undefined }
    : request;
  const given = Object.entries(above).filter(([, value]: [string, unknown]) => value !== undefined);
  return { ...below, ...Object.fromEntries(given) };
}

/** The presets that `logbook.yaml` declares. */
export function presetsOf(snapshot: Snapshot): readonly ExportPreset[] {
  return snapshot.logbook?.record.exports ?? [];
}

/** The preset of a name; its case counts only where two differ by nothing else. */
export function presetNamed(snapshot: Snapshot, name: string): Planned<ExportPreset> {
  const presets = presetsOf(snapshot);
  const folded = name.toLowerCase();
  const found =
    presets.find((preset) => preset.name === name) ??
    presets.find((preset) => preset.name.toLowerCase() === folded);
  if (found) return { ok: true, value: found };
  const known = presets.map((preset) => preset.name);
  return { ok: false, unknown: { what: 'preset', given: name, known } };
}

/**
 * What is wrong in the file with one of `presetsOf`, by its place: what could not be read of it is left out of its
 * record, so that it would export something else than was meant.
 */
export function presetProblems(snapshot: Snapshot, place: number): readonly Problem[] {
  const row = presetRow(snapshot, place);
  return problemsOfPresets(snapshot).filter(({ path }) => path?.[1] === row);
}

/** Where one of `presetsOf` stands in the list in the file: one without a usable name is not in the record at all. */
export function presetRow(snapshot: Snapshot, place: number): number {
  const lost = new Set(
    problemsOfPresets(snapshot)
      .filter(({ path }) => (path?.[2] ?? 'name') === 'name')
      .map(({ path }) => path?.[1]),
  );
  let row = -1;
  for (let left = place; left >= 0; left -= 1) {
    row += 1;
    while (lost.has(row)) row += 1;
  }
  return row;
}

function problemsOfPresets(snapshot: Snapshot): readonly Problem[] {
  return (snapshot.entries.get(LOGBOOK_FILE)?.problems ?? []).filter(
    ({ path }) => path?.[0] === 'exports' && typeof path[1] === 'number',
  );
}
