import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Exporter } from '../../core/export/exporter';
import { presetNamed, presetProblems, presetsOf } from '../../core/export/request';
import { isSafeName } from '../../core/logbook/layout';
import type { ExportRequest } from '../../core/model/export-request';
import type { ExportPreset } from '../../core/model/logbook';
import type { Snapshot } from '../../core/logbook/snapshot';
import { problemText } from '../../messages/problem-text';
import { unknownNameText } from '../../messages/request-text';
import { lstatIfThere } from '../../node/contained-path';
import type { Call } from '../command';
import { CliFailure } from '../failure';

/** The preset of `--preset`. A `CliFailure` when there is none, or when a part of it cannot be read. */
export function chosenPreset(call: Call, snapshot: Snapshot): ExportPreset | undefined {
  const name = call.text('preset');
  if (name === undefined) return undefined;
  const found = presetNamed(snapshot, name);
  if (!found.ok) throw new CliFailure(unknownNameText(found.unknown));
  const [problem] = presetProblems(snapshot, presetsOf(snapshot).indexOf(found.value));
  if (problem)
    throw new CliFailure(
      l10n.t(
        'The remembered export “{0}” cannot be used as it is: {1}',
        name,
        problemText(problem, 'logbook'),
      ),
    );
  return found.value;
}

/** What a template may be written as where a preset says so: no program is made of these. */
const ONLY_READ: ReadonlySet<string> = new Set([
  'md',
  'markdown',
  'txt',
  'html',
  'htm',
  'csv',
  'xml',
]);

/**
 * Where a preset says that its export is saved, as if a person had named it. Whoever wrote the preset must not write
 * elsewhere than in the current folder, nor what other programs read there and obey: so it is a plain path through no
 * link and no hidden folder, and a file is called as its format is; else a `CliFailure`.
 */
export function presetOutput(
  cwd: string,
  { extension }: Exporter,
  { output = '', template }: Pick<ExportRequest, 'output' | 'template'>,
): string {
  const parts = output.replace(/\/$/, '').split('/');
  const isPlain = parts.every((part) => isSafeName(part.replaceAll(' ', '-')));
  const folders = parts.slice(0, -1).map((_, at) => join(cwd, ...parts.slice(0, at + 1)));
  const isDirect = folders.every((path) => lstatIfThere(path)?.isDirectory() !== false);
  const isNamedSo = extension === 'zip' || output.toLowerCase().endsWith(`.${extension}`);
  const isHarmless = template === undefined || ONLY_READ.has(extension);
  if (isPlain && isDirect && isNamedSo && isHarmless) return output;
  throw new CliFailure(
    l10n.t(
      'The remembered export is to be saved as “{0}”. That is not a plain name below the current folder that ends in .{1}. Nothing was written; name another with --output.',
      output,
      extension,
    ),
  );
}
