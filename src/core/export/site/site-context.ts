import { toolName, processName } from '../../logbook/names';
import type { Change, Relation } from '../../model/change';
import { oneLine } from '../../one-line';
import type { ExportInput, StreamInput } from '../exporter';
import { outlineOf } from '../outline';
import { sectionsOf } from '../sections';
import type { Section } from '../section';
import { sitePaths } from './site-paths';
import type { PageKind, SitePaths } from './site-paths';

/** What all pages of a site are made from. */
export interface Site {
  readonly input: ExportInput;
  /** By id, newest first; their outlines (see `outlineOf`). */
  readonly changes: ReadonlyMap<string, Change>;
  /** Changes by month, those that are planned before, those without a date after. */
  readonly months: readonly Section[];
  /** By the id of a change, the key of the month that it stands in. */
  readonly monthOf: ReadonlyMap<string, string>;
  /** The changes of each tool and each process that is in the stack or that a change names. */
  readonly tools: ReadonlyMap<string, readonly Change[]>;
  readonly processes: ReadonlyMap<string, readonly Change[]>;
  /** By the id of a change, what other changes say of it. */
  readonly namedBy: ReadonlyMap<string, readonly Relation[]>;
  readonly paths: SitePaths;
  /** Markdown as HTML without anything that acts; its headings are all of one level, 3 below a section. */
  readonly render: (markdown: string, level?: 2 | 3) => string;
}

/** The key of the page of what has no date; all other keys of months are names of files as they are. */
const UNDATED = 'undated';

/** What a site shows of an export: only the exported changes, whatever these say of others. */
export async function siteOf(given: ExportInput | StreamInput): Promise<Site> {
  const { renderMarkdown } = await import('../../render-markdown');
  const { snapshot } = given;
  const changes = new Map<string, Change>();
  for await (const change of given.changes) changes.set(change.id, outlineOf(change));
  const all = [...changes.values()];
  const input = { ...given, changes: all };
  const tools = byKey(all, ({ tools }) => tools, snapshot.tools.keys());
  const processes = byKey(all, ({ processes }) => processes, snapshot.processes.keys());
  const options = { ...input.options, group: 'month' as const };
  const months = sectionsOf({ ...input, options }).map((section) => ({
    ...section,
    key: section.key === '' ? UNDATED : section.key,
  }));
  const paths = sitePaths({
    changes: changes.keys(),
    tools: tools.keys(),
    processes: processes.keys(),
    months: months.map(({ key }) => key),
  });
  const monthOf = new Map(months.flatMap(({ key, changes: of }) => of.map(({ id }) => [id, key])));
  return {
    input,
    changes,
    months,
    monthOf,
    tools,
    processes,
    namedBy: namedBy(all),
    paths,
    render: (markdown, level = 3) =>
      renderMarkdown(markdown).replace(/<(\/?)h[1-6]>/g, `<$1h${level}>`),
  };
}

function byKey(
  changes: readonly Change[],
  keysOf: (change: Change) => readonly string[] | undefined,
  known: Iterable<string>,
): ReadonlyMap<string, readonly Change[]> {
  const lists = new Map<string, Change[]>([...known].sort().map((id) => [id, []]));
  for (const change of changes)
    for (const id of new Set(keysOf(change))) {
      const list = lists.get(id);
      if (list) list.push(change);
      else lists.set(id, [change]);
    }
  return lists;
}

function namedBy(changes: readonly Change[]): ReadonlyMap<string, readonly Relation[]> {
  const named = new Map<string, Relation[]>();
  for (const { id, relations } of changes)
    for (const relation of relations ?? []) {
      const list = named.get(relation.id);
      const back = { type: relation.type, id };
      if (list) list.push(back);
      else named.set(relation.id, [back]);
    }
  return named;
}

/** What a page about this is called, on one line. */
export function nameOfPage({ input, months, changes }: Site, kind: PageKind, id: string): string {
  const { snapshot } = input;
  if (kind === 'tools') return oneLine(toolName(snapshot, id)) || id;
  if (kind === 'processes') return oneLine(processName(snapshot, id)) || id;
  if (kind === 'changes') return oneLine(changes.get(id)?.title ?? '') || id;
  return months.find(({ key }) => key === id)?.title ?? id;
}
