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

/** What some programs take for the end of a line, and JSON leaves as it is. */
const LINE_ENDS = ['\u0085', '\u2028', '\u2029'] as const;

/** A change with the end of its line. */
function lineOf(change: object): string {
  let json = JSON.stringify(change);
  for (const end of LINE_ENDS)
    // Hardly any has one, and to look for it takes a fraction of what a pattern does.
    if (json.includes(end))
      json = json.replaceAll(end, `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${json}\n`;
}
