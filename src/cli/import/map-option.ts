import { basename, dirname, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { readyMaps } from '../../core/import/columns/ready-maps';
import { isSafeName, pathOfNew, stemOf } from '../../core/logbook/layout';
import { readRecord } from '../../core/logbook/read-record';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { ColumnMap } from '../../core/model/column-map';
import { guardBytes } from '../../core/yaml/guard';
import { MAX_FILE_SIZE } from '../../core/yaml/max-file-size';
import { problemText } from '../../messages/problem-text';
import { readContained } from '../../node/read-file';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';

/** The column map of `--map`: one of the logbook, a ready one, or one in a file; undefined when none was named. */
export function mapOption(call: Call, { columnMaps }: Snapshot): ColumnMap | undefined {
  const given = call.text('map');
  if (given === undefined) return undefined;
  const ready = readyMaps.find(({ map }) => map.id === given)?.map;
  const known = columnMaps.get(given)?.record ?? ready;
  if (known) return known;
  const bytes = bytesOf(resolve(call.io.cwd, given));
  if (!bytes) {
    const all = [...columnMaps.keys(), ...readyMaps.map(({ map }) => map.id)];
    throw new CliFailure(noSuch(l10n.t('There is no column map {0}.', given), given, all));
  }
  return mapIn(given, bytes);
}

function bytesOf(absolute: string): Uint8Array | undefined {
  try {
    return readContained(dirname(absolute), basename(absolute), MAX_FILE_SIZE);
  } catch {
    return undefined;
  }
}

function mapIn(given: string, bytes: Uint8Array): ColumnMap {
  const stem = stemOf(basename(given));
  const path = pathOfNew('column-map', isSafeName(stem) ? stem : 'map');
  const text = guardBytes(bytes);
  const problems = text.ok ? [] : [text.problem];
  const entry = text.ok ? readRecord(path, text.value).entry : undefined;
  const problem = [...problems, ...(entry?.problems ?? [])].find(
    ({ severity }) => severity === 'error',
  );
  if (entry?.kind === 'column-map' && !problem) return entry.record;
  const what = problem ? problemText(problem, 'column-map') : l10n.t('The file cannot be read.');
  throw new CliFailure(`${given}: ${what}`);
}
