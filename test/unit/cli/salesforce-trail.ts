import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './cli';

/** The head of an export of Salesforce. */
export const HEAD = {
  format: 1,
  import: '2026-11-20-audit-abcd',
  source: 'salesforce-setup',
  tool: 'salesforce',
  file: 'audit.csv',
  sha256: '0'.repeat(64),
  on: '2026-11-20T10:00:00Z',
  rows: 2,
  events: 2,
  known: 0,
  'left-out': 0,
  from: '2026-11-01T00:00:00Z',
  until: '2026-11-19T00:00:00Z',
};
/** What its trail says that somebody did. */
export const entry = (id: string, at: string, text: string, actor?: string) => ({
  key: `salesforce-setup:${id}`,
  at,
  tool: 'salesforce',
  source: 'salesforce-setup',
  action: 'changedProfile',
  type: 'Manage Users',
  text,
  ...(actor === undefined ? {} : { actor }),
  line: 2,
  original: {},
});

/** Writes an imported trail. */
export function writeTrail(place: Place, entries: readonly ReturnType<typeof entry>[]): void {
  const folder = join(place.folder, 'events', 'salesforce');
  mkdirSync(folder, { recursive: true });
  const lines = [HEAD, ...entries].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(join(folder, `${HEAD.import}.ndjson`), lines.join(''));
}

/** A logbook with a change and two entries; gives the id of the change. */
export async function withTrail(place: Place): Promise<string> {
  const title = 'Sales sees the field Region';
  const made = await place.fine('new', '--tool', 'salesforce', '--title', title);
  writeTrail(place, [
    entry('A1', '2026-11-12T10:00:00Z', 'Created permission set Everything', 'Kim'),
    entry('A2', '2026-11-14T10:00:00Z', 'Changed session timeout from 2 hours to 8 hours'),
  ]);
  return made.split('\t')[0] ?? '';
}
