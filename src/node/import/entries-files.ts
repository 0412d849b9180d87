import type { EventFileHead, ImportedFile } from '../../core/events/event';
import { MAX_EVENT_FILE, eventPath, printEventLine } from '../../core/events/event-lines';
import type { ImportPlan, PlannedFile } from '../../core/import/plan';
import type { MadeFile } from '../../core/import/read-receipt';
import { sha256OfPieces } from '../sha256';
import type { StagedText, Staging } from './staging';

/** A file of audit entries that an import writes. */
export interface EntriesFile extends MadeFile {
  readonly content: () => AsyncIterable<string | Uint8Array>;
}

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
  const parts = await partsOf(outputs);
  const files: EntriesFile[] = [];
  for (const [at, part] of parts.entries()) {
    const which = { number: at + 1, of: parts.length };
    const head = printEventLine(eventHead(plan, tool, imported, { ...part, ...which }));
    const content = () => withHead(head, outputs.pieces(part));
    const sha256 = await sha256OfPieces(content());
    files.push({ path: eventPath(tool, id, which.number), sha256, content });
  }
  return files;
}

/** A text, and behind it what comes in pieces. */
export async function* withHead(
  head: string,
  rest: AsyncIterable<Uint8Array>,
): AsyncIterable<string | Uint8Array> {
  yield head;
  yield* rest;
}

/** Some of the lines that were put down: from a byte up to another, that one not included. */
interface Part {
  readonly from: number;
  readonly until: number;
  readonly lines: number;
}

interface Which {
  readonly number: number;
  readonly of: number;
}

const LINE_END = 10;

/** The lines in parts that are no larger than a file may be. A line is far shorter than that. */
async function partsOf(text: StagedText): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let [from, until, lines, before] = [0, 0, 0, 0];
  for await (const bytes of text.pieces()) {
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
      const end = before + at + 1;
      if (end - from > MAX_EVENT_FILE) {
        parts.push({ from, until, lines });
        [from, lines] = [until, 0];
      }
      until = end;
      lines += 1;
    }
    before += bytes.length;
  }
  return [...parts, { from, until, lines }];
}

function eventHead(
  { id, source, account, files, counts }: ImportPlan,
  tool: string,
  { now, by }: Imported,
  { number, of, lines }: Part & Which,
): EventFileHead {
  const [first] = files;
  return {
    format: 1,
    import: id,
    ...(of === 1 ? {} : { part: { number, of } }),
    source,
    tool,
    file: first?.name ?? '',
    sha256: first?.sha256 ?? '',
    on: now,
    ...(by === undefined ? {} : { by }),
    ...(account === undefined ? {} : { account }),
    rows: counts.rows,
    events: lines,
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
