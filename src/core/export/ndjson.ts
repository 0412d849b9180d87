import type { TextExporter } from './exporter';

/**
 * A line a change, for warehouses and whatever reads as it goes: what stands in `changes` of the format `json`.
 * https://github.com/ndjson/ndjson-spec. `mops-logbook schema export-ndjson` describes a line.
 */
export const ndjson: TextExporter = {
  id: 'ndjson',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  needs: 'file',
  asWritten: true,
  export({ changes }) {
    return changes.map(lineOf).join('');
  },
  async *stream({ changes }) {
    for await (const change of changes) yield lineOf(change);
  },
};

/** A change with the end of its line. JSON leaves three of what some programs take for the end of a line as they are. */
function lineOf(change: object): string {
  const json = JSON.stringify(change).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
