import { plannedChanges } from '../../src/core/export/export-changes';
import { previewExport } from '../../src/core/export/preview';
import { planExport } from '../../src/core/export/request';
import type { ExportRequest } from '../../src/core/model/export-request';
import type { LogbookIndex } from '../../src/core/logbook/indexer';
import { exportWords } from '../../src/messages/export-words';
import { openLogbook } from '../../src/node/open-logbook';
import type { Measurement } from './measure';
import { spread } from './measure';

/** What is typed, a letter at a time: found in most changes, then in few. */
const TYPED = 'lead scoring threshold';
const TODAY = '2026-11-22';
const FORMATS = ['md', 'html', 'csv', 'xlsx', 'json', 'site', 'ics'] as const;

/**
 * How long it takes in this process from what a person chose to what the page shows, of all changes of a logbook: for
 * each letter of some words as a changelog, and for each format with nothing else chosen.
 */
export async function measurePreview(
  logbook: string,
  cacheDir: string,
): Promise<readonly Measurement[]> {
  await openLogbook(logbook, { cacheDir });
  // As a window that is opened again has it: from the cache.
  const index = await openLogbook(logbook, { cacheDir });
  const letters = Array.from(TYPED, (_, at) => ({
    format: 'md' as const,
    text: TYPED.slice(0, at + 1),
  }));
  const typing = await timesOf(index, [...letters, ...letters, ...letters]);
  const measured: Measurement[] = [
    { name: 'preview after a letter of words', ...spread(typing), memory: undefined },
  ];
  for (const format of FORMATS) {
    const times = await timesOf(
      index,
      Array.from({ length: 15 }, () => ({ format })),
    );
    measured.push({ name: `preview of all as ${format}`, ...spread(times), memory: undefined });
  }
  return measured;
}

async function timesOf(
  index: LogbookIndex,
  requests: readonly ExportRequest[],
): Promise<readonly number[]> {
  const words = exportWords('en');
  const { snapshot } = index;
  const source = { snapshot, read: (path: string) => index.read(path) };
  const times: number[] = [];
  for (const request of requests) {
    const start = performance.now();
    const plan = planExport(request, { snapshot, today: TODAY });
    if (!plan.ok) throw new Error(`no export: ${plan.unknown.what}`);
    const entries = plannedChanges(snapshot, plan.value);
    await previewExport(plan.value, entries, source, words);
    times.push(performance.now() - start);
  }
  return times;
}
