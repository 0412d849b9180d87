import type { EventFileHead, ImportedFile } from '../../core/events/event';
import { eventPath, printEventLine } from '../../core/events/event-lines';
import type { ImportPlan, PlannedFile } from '../../core/import/plan';
import type { MadeFile } from '../../core/import/read-receipt';
import { sha256OfPieces } from '../sha256';
import { partFiles, partIfSeveral } from './line-parts';
import type { LinePart, PartFile } from './line-parts';
import type { Staging } from './staging';

/** A file of audit entries that an import writes. */
export type EntriesFile = MadeFile & PartFile;

/** When it was imported, ISO, and by whom. */
interface Imported {
  readonly now: string;
  readonly by: string | undefined;
}

/** The files of audit entries of an import, each with a head of its own; none of an import that makes records. */
export async function entriesFiles(
  plan: ImportPlan,
  { outputs }: Staging,
  imported: Imported,
): Promise<readonly EntriesFile[]> {
  const { id, tool, makes } = plan;
  if (tool === undefined || makes !== 'events') return [];
  const parts = await partFiles(outputs, (part) => ({
    path: eventPath(tool, id, part.number),
    head: printEventLine(eventHead(plan, tool, imported, part)),
  }));
  const files: EntriesFile[] = [];
  for (const part of parts) files.push({ ...part, sha256: await sha256OfPieces(part.content()) });
  return files;
}

function eventHead(
  { id, source, account, files, counts }: ImportPlan,
  tool: string,
  { now, by }: Imported,
  part: LinePart,
): EventFileHead {
  const [first] = files;
  return {
    format: 1,
    import: id,
    ...partIfSeveral(part),
    source,
    tool,
    file: first?.name ?? '',
    sha256: first?.sha256 ?? '',
    on: now,
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { account }),
    rows: counts.rows,
    events: part.lines,
    known: counts.known,
    'left-out': counts.leftOut,
    ...spanOf(files),
    ...(files.length < 2 ? {} : { files: files.map(importedFile) }),
  };
}

function importedFile({ name, sha256, rows, from, until }: PlannedFile): ImportedFile {
  return {
    name,
    sha256,
    rows,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function spanOf(files: readonly PlannedFile[]): {
  readonly from?: string;
  readonly until?: string;
} {
  const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
  const from = files.flatMap((file) => file.from ?? []).sort(byInstant)[0];
  const until = files
    .flatMap((file) => file.until ?? [])
    .sort(byInstant)
    .at(-1);
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
