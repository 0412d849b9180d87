import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLogbook } from '../../src/node/open-logbook';
import type { Measurement } from './measure';
import { spread } from './measure';

const UPDATES = 60;

/** How long it takes from the text of one saved file to the next snapshot, in this process. */
export async function measureUpdates(logbook: string): Promise<Measurement> {
  const index = await openLogbook(logbook);
  const entries = [...index.snapshot.changes.values()];
  const step = Math.max(1, Math.floor(entries.length / UPDATES));
  const times = entries
    .filter((_, position) => position % step === 0)
    .map(({ path }) => {
      const text = readFileSync(join(logbook, path), 'utf8').replace('risk: low', 'risk: high');
      const start = performance.now();
      index.update(path, `${text}# saved\n`);
      return performance.now() - start;
    });
  return { name: 'one save to the next snapshot', ...spread(times), memory: undefined };
}
