import { csvOptionsOf, mapOfFile } from '../../core/import/columns/find-map';
import { proposeMap } from '../../core/import/columns/propose-map';
import type { ProposedColumn } from '../../core/import/columns/propose-map';
import { sampleTable } from '../../core/import/columns/sample-table';
import type { TableSample } from '../../core/import/columns/sample-table';
import type { SourceFile } from '../../core/import/importer';
import type { NoPlan } from '../../core/import/plan';
import type { Snapshot } from '../../core/logbook/snapshot';
import { DATE_ORDERS } from '../../core/model/codes';
import type { ColumnMap } from '../../core/model/column-map';
import type { ImportRequest } from '../../protocol/import';

/** The beginning of a spreadsheet, and the map by which it is read. */
export interface TableMap {
  readonly sample: TableSample;
  readonly map: ColumnMap;
  /** What speaks for each column; of what was not proposed, nothing. */
  readonly proposed: readonly ProposedColumn[];
  /** It needs no saving: it is one of the logbook, or comes with the program, as it is. */
  readonly isKept: boolean;
}

type Found = TableMap | NoPlan;

/**
 * The map of a spreadsheet: the one that a person has corrected on the page, else the logbook's own for its headings,
 * else what is proposed. What was answered of the file, the map remembers. Throws the file's errors.
 */
export async function tableMapOf(
  file: SourceFile,
  request: ImportRequest,
  snapshot: Snapshot,
): Promise<Found> {
  const { answers } = request;
  const corrected = request.map && whole(request.map);
  const sample = await sampleTable(file, csvOptionsOf(corrected, { answers }));
  if (sample.what !== 'sample') return noPlan(sample);
  if (corrected && corrected.columns.length > 0)
    return { ...{ sample, proposed: [], isKept: false }, map: remembering(corrected, request) };
  if (!corrected) {
    const found = await mapOfFile(file, { answers, snapshot });
    if (found.what === 'map') return { sample, proposed: [], isKept: true, map: found.map };
    const asksForMap = found.what === 'question' && found.question.code === 'column-map';
    if (!asksForMap) return noPlan(found);
  }
  const makes = corrected?.makes ?? 'changes';
  const { map, columns } = proposeMap(sample, snapshot, { makes, answers });
  const id = corrected?.id ?? freeId(map.id, snapshot);
  const name = corrected?.name ?? map.name;
  const own = { ...map, id, ...(name === undefined ? {} : { name }) };
  return { sample, proposed: columns, isKept: false, map: remembering(own, request) };
}

function noPlan(told: Awaited<ReturnType<typeof sampleTable>>): NoPlan {
  if (told.what === 'question') return { outcome: 'question', question: told.question };
  if (told.what !== 'refused') throw new Error(`A file without rows was told as ${told.what}.`);
  const { reason, place } = told;
  return { outcome: 'refused', reason, ...(place ? { place } : {}) };
}

/** The page sends what is not set as undefined. */
function whole(map: NonNullable<ImportRequest['map']>): ColumnMap {
  const entries = Object.entries<unknown>(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ColumnMap;
}

/** What a person has answered goes before what the map says, and is not asked of the next file. */
function remembering(map: ColumnMap, { answers }: ImportRequest): ColumnMap {
  const order = DATE_ORDERS.find((one) => one === answers['date-order']);
  const { encoding, delimiter, 'time-zone': zone } = answers;
  return {
    ...map,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(order === undefined ? {} : { 'date-order': order }),
    ...(zone === undefined ? {} : { 'time-zone': zone }),
  };
}

function freeId(wanted: string, { columnMaps }: Snapshot): string {
  const taken = new Set([...columnMaps.values()].map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The map as it is saved: with the tool or process of rows that name none. */
export function mapToSave(
  map: ColumnMap,
  { answers }: ImportRequest,
  { tools, processes }: Snapshot,
): ColumnMap {
  const about = map.makes === 'entries' ? answers.tool : answers.target;
  if (about === undefined) return map;
  if (tools.has(about)) return { ...map, tool: about };
  return processes.has(about) ? { ...map, process: about } : map;
}
