import type { EventFileHead } from '../../../src/core/events/event';

/** The head of a made-up export of a tool, which covers its trail from one day or time to another. */
export function headOf(
  source: string,
  tool: string,
  rows: number,
  from: string,
  until: string,
): EventFileHead {
  const file = { import: `${source}-${tool}`, source, tool, file: `${source}.csv`, sha256: '' };
  const counts = { rows, events: rows, known: 0, 'left-out': 0 };
  return { format: 1, ...file, on: until, ...counts, from, until };
}
