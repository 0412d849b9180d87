import { CURRENT_FORMAT } from '../model/format-version';
import type { TextExporter } from './exporter';

/**
 * Every field of every change as the files have it (values as their source text), with unknown keys:
 * `{ "format": 1, "logbook": name, "changes": [...] }`. `mops-logbook schema export` describes it.
 */
export const json: TextExporter = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  needs: 'file',
  asWritten: true,
  export({ changes, snapshot }) {
    const logbook = snapshot.logbook?.record.name ?? null;
    return `${JSON.stringify({ format: CURRENT_FORMAT, logbook, changes }, null, 2)}\n`;
  },
  async *stream({ changes, snapshot }) {
    const logbook = snapshot.logbook?.record.name ?? null;
    const head = JSON.stringify({ format: CURRENT_FORMAT, logbook }, null, 2);
    yield `${head.slice(0, -END.length)},\n  "changes": [`;
    let isEmpty = true;
    for await (const change of changes) {
      const json = JSON.stringify(change, null, 2).replace(/^/gm, '    ');
      yield `${isEmpty ? '' : ','}\n${json}`;
      isEmpty = false;
    }
    yield `${isEmpty ? '' : '\n  '}]${END}\n`;
  },
};

/** What closes an object of its own lines. */
const END = '\n}';
