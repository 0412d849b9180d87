import * as l10n from '@vscode/l10n';
import type { Entry } from '../core/logbook/entry';
import { isTemplatePath, stemOf } from '../core/logbook/layout';
import type { Snapshot } from '../core/logbook/snapshot';
import { CliFailure } from './failure';
import { noSuch } from './filter';

const MOST_LISTED = 10;

/**
 * The record that `given` names: an id, a path in the logbook, `logbook`, or a part of an id that no other has.
 * Broken files are found too. A `CliFailure` says when there is none, or which ones it could be.
 */
export function findRecord(snapshot: Snapshot, given: string): Entry {
  const found = exactly(snapshot, given) ?? likely(snapshot, given);
  const [path] = found;
  const entry = path === undefined ? undefined : snapshot.entries.get(path);
  if (entry && found.length === 1) return entry;
  if (found.length > 1) throw new CliFailure(ambiguous(given, found));
  throw new CliFailure(
    noSuch(l10n.t('There is no record {0}.', given), given, recordPaths(snapshot).map(stemOf)),
  );
}

/** The paths of what has just this id or path; of several kinds, one id may be. */
function exactly(snapshot: Snapshot, given: string): readonly string[] | undefined {
  if (snapshot.entries.has(given)) return [given];
  const { changes, tools, processes, integrations, updates, columnMaps, answers } = snapshot;
  const maps = [changes, tools, processes, integrations, updates, columnMaps, answers];
  const found = maps.flatMap((map) => {
    const entry = map.get(given);
    return entry ? [entry.path] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** By the names of files, so that no record has to be unpacked. What people copy is the end of an id. */
function likely(snapshot: Snapshot, given: string): readonly string[] {
  const part = given.toLowerCase();
  const like = recordPaths(snapshot).filter((path) => stemOf(path).toLowerCase().includes(part));
  const equal = like.filter((path) => stemOf(path) === given);
  const ending = like.filter((path) => stemOf(path).toLowerCase().endsWith(part));
  return [equal, ending].find((paths) => paths.length === 1) ?? like;
}

function recordPaths(snapshot: Snapshot): string[] {
  return [...snapshot.entries.keys()].filter((path) => !isTemplatePath(path));
}

function ambiguous(given: string, found: readonly string[]): string {
  const paths = found.slice(0, MOST_LISTED).map((path) => `  ${path}`);
  return [
    l10n.t('“{0}” could be several records. Give more of the id, or the path:', given),
    ...paths,
    ...(found.length > paths.length ? ['  …'] : []),
  ].join('\n');
}
