import * as vscode from 'vscode';
import type { Entry } from '../../core/logbook/entry';
import type { OpenLogbook } from '../services/open-logbook';
import { activeUri, recordIn } from '../services/selection';
import type { Services } from '../services/services';
import type { RecordRef } from '../tree/node';

/** The record that a command was called on: of a node, of a file, or of the tab in front; as it is now. */
export function recordOf({ logbooks }: Services, argument: unknown): RecordRef | undefined {
  const given = recordIn(argument);
  if (given) return latest(given);
  const uri = argument instanceof vscode.Uri ? argument : activeUri();
  const logbook = uri && logbooks.of(uri);
  const path = uri && logbook?.relativePath(uri);
  const entry = path === undefined ? undefined : logbook?.snapshot.entries.get(path);
  return logbook && entry ? { logbook, entry } : undefined;
}

/** The records of all selected nodes, or of the one that the command was called on. */
export function recordsOf(
  services: Services,
  argument: unknown,
  selected: unknown,
): readonly RecordRef[] {
  const several = Array.isArray(selected) ? selected.map(recordIn) : [];
  const records = several.filter((record) => record !== undefined).map(latest);
  const only = records.length > 0 ? undefined : recordOf(services, argument);
  return only ? [only] : records;
}

/** The logbook that a command is about when its argument or the tab in front says so. */
export function logbookOf(services: Services, argument: unknown): OpenLogbook | undefined {
  const record = recordOf(services, argument);
  if (record) return record.logbook;
  if (typeof argument !== 'object' || argument === null || !('logbook' in argument))
    return undefined;
  return services.logbooks.all.find((logbook) => logbook === argument.logbook);
}

function latest({ logbook, entry }: RecordRef): RecordRef {
  const now: Entry | undefined = logbook.snapshot.entries.get(entry.path);
  return { logbook, entry: now ?? entry };
}
