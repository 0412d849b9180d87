import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../core/compare';
import type { AuditEvent, EventFileHead } from '../../core/events/event';
import {
  MAX_EVENT_LINE,
  eventPath,
  parseEventHead,
  parseEventLine,
  partsOfEventPath,
} from '../../core/events/event-lines';
import type { EventFile, EventReader } from '../../core/events/ports';
import { halfDoneIds } from '../import/import-ids';
import { PathRefused, lstatIfThere } from '../contained-path';
import { errorCode } from '../error-code';
import { readFirstLine, readLines } from '../read-lines';

/** A first line lists the files of an import, and is no longer for that. */
const MAX_HEAD = 256 * 1024;

/**
 * The audit entries of the logbook in the folder `root` (absolute): of regular files in `events/<tool>/`, through no
 * link. What cannot be looked at is not listed, nor what an import has written that is not finished.
 */
export function eventReader(root: string): EventReader {
  return {
    list: async () => {
      const files: EventFile[] = [];
      for (const path of pathsOf(root)) {
        const file = await fileAt(root, path);
        if (file) files.push(file);
      }
      return files;
    },
    read: (path, broken) => readEvents(root, path, broken),
  };
}

function pathsOf(root: string): readonly string[] {
  const tools = lstatIfThere(join(root, 'events'))?.isDirectory() ? namesIn(root, 'events') : [];
  const half = halfDoneIds(root);
  return tools
    .filter((tool) => lstatIfThere(join(root, 'events', tool))?.isDirectory())
    .flatMap((tool) => namesIn(root, `events/${tool}`).map((name) => `events/${tool}/${name}`))
    .filter((path) => {
      const parts = partsOfEventPath(path);
      return parts !== undefined && !half.has(parts.import);
    })
    .sort(compare);
}

function namesIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder));
  } catch {
    return [];
  }
}

async function fileAt(root: string, path: string): Promise<EventFile | undefined> {
  const stats = lstatIfThere(join(root, path));
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs } = stats;
  return { path, size, mtimeMs, head: await headAt(root, path) };
}

async function headAt(root: string, path: string): Promise<EventFileHead | undefined> {
  const line = await readFirstLine(root, path, MAX_HEAD).catch((error: unknown) => {
    if (['EACCES', 'EPERM', 'ENOENT', 'EREFUSED', 'ELOOP'].includes(errorCode(error)))
      return undefined;
    throw error;
  });
  const head = line === undefined ? undefined : parseEventHead(line);
  // A head that names another place was copied there, or forged.
  return head && eventPath(head.tool, head.import, head.part?.number) === path ? head : undefined;
}

async function* readEvents(
  root: string,
  path: string,
  broken: (line: number) => void = () => undefined,
): AsyncIterable<readonly AuditEvent[]> {
  const parts = partsOfEventPath(path);
  if (!parts) throw new PathRefused(path);
  if (!(await headAt(root, path))) {
    broken(1);
    return;
  }
  for await (const { first, lines } of readLines(root, path, MAX_EVENT_LINE)) {
    const events: AuditEvent[] = [];
    for (const [at, line] of lines.entries()) {
      if (first + at === 1 || line === '') continue;
      const event = line === undefined ? undefined : parseEventLine(line);
      // An entry belongs to the tool in whose folder it stands.
      if (event?.tool === parts.tool) events.push(event);
      else broken(first + at);
    }
    if (events.length > 0) yield events;
  }
}
