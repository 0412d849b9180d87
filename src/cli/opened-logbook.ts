import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../core/one-line';
import type { FileIndex } from '../core/logbook/indexer';
import { LOGBOOK_FILE } from '../core/logbook/layout';
import type { FileReader, FileWriter } from '../core/logbook/ports';
import type { Snapshot } from '../core/logbook/snapshot';
import { problemText } from '../messages/problem-text';
import { nodeFiles } from '../node/files';
import { findLogbook } from '../node/find-logbook';
import { openLogbookFiles } from '../node/open-logbook';
import { CliFailure } from './failure';
import type { CliIo } from './io';
import { PROGRAM } from './io';

/** A logbook that a command works on. */
export interface OpenedLogbook {
  /** Absolute. */
  readonly root: string;
  readonly index: FileIndex;
  readonly snapshot: Snapshot;
  readonly files: FileReader & FileWriter;
  /** The path of one of its files, on one line, as a person at the current folder would type it. */
  readonly shown: (path: string) => string;
}

/** Opens the logbook in `dir`, or else the one around the current folder; a `CliFailure` where there is none. */
export async function openForCommand(io: CliIo, dir: string | undefined): Promise<OpenedLogbook> {
  const from = resolve(io.cwd, dir ?? '.');
  const root = findLogbook(from);
  if (root === undefined || (dir !== undefined && root !== from))
    throw new CliFailure(
      l10n.t('There is no logbook in {0}. {1} starts one.', from, `${PROGRAM} init`),
    );
  const index = await openLogbookFiles(
    root,
    io.cacheDir === undefined ? {} : { cacheDir: io.cacheDir },
  );
  return {
    root,
    index,
    snapshot: index.snapshot,
    files: nodeFiles(root),
    shown: (path) => shownPath(io.cwd, join(root, path)),
  };
}

/** An absolute path as it reads shortest from `cwd`, on one line, with `/`; absolute when it stands elsewhere. */
export function shownPath(cwd: string, path: string): string {
  const near = relative(cwd, path);
  const outside = near.startsWith('..') || isAbsolute(near);
  return oneLine(outside ? path : near || '.').replaceAll(sep, '/');
}

/** Refuses to write into a logbook of a newer format: it is for reading only. */
export function refuseNewerFormat(snapshot: Snapshot): void {
  const problems = snapshot.entries.get(LOGBOOK_FILE)?.problems ?? [];
  const newer = problems.find(({ code }) => code === 'format-newer');
  if (newer) throw new CliFailure(problemText(newer, 'logbook'));
}
