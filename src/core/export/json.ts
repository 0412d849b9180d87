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
};
