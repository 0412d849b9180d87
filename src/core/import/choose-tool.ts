import type { Snapshot } from '../logbook/snapshot';
import type { Importer } from './importer';
import type { ImportRequest, NoPlan } from './plan';

/**
 * The tool whose audit entries or updates these are: the one that was named; else the only one of the logbook that
 * this source is about. Two of them, or none, are a question.
 */
export function chooseTool(
  importer: Importer,
  request: ImportRequest,
  snapshot: Snapshot,
): string | NoPlan {
  const named = request.tool ?? request.answers.tool ?? request.map?.tool;
  if (named !== undefined && snapshot.tools.has(named)) return named;
  const fitting = fittingTools(importer, snapshot);
  const [only] = fitting;
  if (named === undefined && only !== undefined && fitting.length === 1) return only;
  const choices = fitting.length > 0 ? fitting : [...snapshot.tools.keys()];
  const file = request.files[0]?.name ?? '';
  return { outcome: 'question', question: { code: 'tool', file, choices, examples: [] } };
}

function fittingTools({ tools = [] }: Importer, snapshot: Snapshot): readonly string[] {
  const byId = tools.filter((id) => snapshot.tools.has(id));
  if (byId.length === 1) return byId;
  const names = tools.map((name) => name.toLowerCase());
  const fits = (text: string | undefined): boolean =>
    text !== undefined &&
    names.some((name) =>
      text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .includes(name),
    );
  const alike = [...snapshot.tools.values()].flatMap(({ id, record }) =>
    fits(record.id) ||
    fits(record.name) ||
    fits(record.vendor) ||
    names.includes(record.category ?? '')
      ? id
      : [],
  );
  return [...new Set([...byId, ...alike])];
}

/** A tool or a process that changes are about which name none; undefined when nothing was said, or of none there is. */
export function chosenTarget(
  request: ImportRequest,
  snapshot: Snapshot,
): { readonly kind: 'tools' | 'processes'; readonly id: string } | undefined {
  const { answers, map } = request;
  const process = request.process ?? map?.process;
  if (process !== undefined && snapshot.processes.has(process))
    return { kind: 'processes', id: process };
  const id = request.tool ?? answers.target ?? answers.tool ?? map?.tool;
  if (id === undefined) return undefined;
  if (snapshot.tools.has(id)) return { kind: 'tools', id };
  return snapshot.processes.has(id) ? { kind: 'processes', id } : undefined;
}
