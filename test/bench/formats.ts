import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ZipDeflate, Zip, unzipSync } from 'fflate';
import { exporters } from '../../src/core/export/exporters';
import { openLogbook } from '../../src/node/open-logbook';
import type { Measurement } from './measure';
import { spread } from './measure';
import type { Places } from './subjects';

/** Every format but Markdown, which is written to the terminal as those of its peers are. */
export const FORMATS = exporters.map(({ id }) => id).filter((id) => id !== 'md');

/** Below which nothing gets that reads every record from the cache and writes all of it. */
export const RECORDS = 'floor: cached index, each record as JSON';
const COMPRESSED = 'floor: compress the same files';
const COPIED = 'floor: copy the same files';

/** What a format is held against. */
export function floorOf(format: string): string {
  if (format === 'site') return `${COPIED} (site)`;
  return isZip(format) ? `${COMPRESSED} (${format})` : RECORDS;
}

/** Where a format is written to. */
export function outputOf({ out }: Pick<Places, 'out'>, format: string): string {
  return join(out, format === 'evidence' ? 'evidence.zip' : format);
}

const isZip = (format: string): boolean => format === 'xlsx' || format === 'evidence';

/** The floors of all formats, in this process, `runs` times; what each format writes is there by now. */
export async function measureFloors(places: Places, runs: number): Promise<readonly Measurement[]> {
  const cacheDir = join(places.cache, 'floors');
  await openLogbook(places.logbook, { cacheDir });
  const copy = join(places.out, 'copy');
  const measured = [await timed(RECORDS, runs, () => writeRecords(places, cacheDir))];
  for (const format of FORMATS.filter(isZip)) {
    const parts = Object.values(unzipSync(readFileSync(outputOf(places, format))));
    measured.push(
      await timed(floorOf(format), runs, () => {
        compress(parts, format === 'xlsx' ? 3 : 6);
      }),
    );
  }
  const copied = await timed(floorOf('site'), runs, async () => {
    rmSync(copy, { recursive: true, force: true });
    await cp(outputOf(places, 'site'), copy, { recursive: true });
  });
  return [...measured, copied];
}

async function timed(
  name: string,
  runs: number,
  work: () => void | Promise<void>,
): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return { name, ...spread(times), memory: undefined };
}

async function writeRecords({ logbook, out }: Places, cacheDir: string): Promise<void> {
  const { snapshot } = await openLogbook(logbook, { cacheDir });
  const file = openSync(join(out, 'records'), 'w');
  let text = '';
  for (const { record } of snapshot.passing.changes.values()) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < 64 * 1024) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function compress(parts: readonly Uint8Array[], level: 3 | 6): void {
  const zip = new Zip((fault) => {
    if (fault) throw fault;
  });
  for (const [at, part] of parts.entries()) {
    const file = new ZipDeflate(String(at), { level });
    zip.add(file);
    // In pieces, as they are written.
    for (let from = 0; from < part.length; from += 64 * 1024)
      file.push(part.subarray(from, from + 64 * 1024));
    file.push(new Uint8Array(0), true);
  }
  zip.end();
}
