import type { Snapshot } from '../logbook/snapshot';
import { columns } from './columns/columns';
import { mapOfFile } from './columns/find-map';
import type { Importer } from './importer';
import type { ImportRequest, NoPlan } from './plan';

/**
 * The request with the column map by which its files are read, where its importer needs one and none was named: what
 * the map makes, and what known rows are called by, depends on it. Several files have one map, the first one's.
 */
export async function withMap(
  request: ImportRequest,
  importer: Importer,
  snapshot: Snapshot,
): Promise<{ readonly request: ImportRequest } | NoPlan> {
  const [first] = request.files;
  if (importer.id !== columns.id || request.map || !first) return { request };
  const found = await mapOfFile(first, { answers: request.answers, snapshot });
  if (found.what === 'map') return { request: { ...request, map: found.map } };
  if (found.what === 'question') return { outcome: 'question', question: found.question };
  const { reason, place } = found;
  return { outcome: 'refused', reason, ...(place ? { place } : {}) };
}
