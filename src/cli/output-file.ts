import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { FileContent } from '../core/logbook/ports';
import { lstatIfThere } from '../node/contained-path';
import { exportPlace } from '../node/export-place';
import { nodeFiles } from '../node/files';
import { CliFailure } from './failure';
import { writing } from './write-file';

/**
 * What writes the file that a person named for output, relative to `cwd`: wholly or not at all. A `CliFailure` for
 * what must not be written over: a place for records of the logbook in `root`, git's own files, a folder, a link, a
 * device.
 */
export function outputFile(
  given: string,
  cwd: string,
  root: string,
): (content: FileContent) => Promise<void> {
  const target = resolve(cwd, given);
  const { folder, name } = refuseForbidden(given, target, root);
  if (lstatIfThere(target)?.isFile() === false)
    throw new CliFailure(
      l10n.t(
        '“{0}” is a folder, a link or a device. Name an ordinary file; nothing was changed.',
        given,
      ),
    );
  return (content) => writing(given, () => nodeFiles(folder).replace(name, content));
}

/**
 * Throws a `CliFailure` when `target` (absolute; what a person named is `given`) is a place for records of the
 * logbook in `root`, or among git's own files. Gives the folder that it stands in, as it really is, and its name.
 */
export function refuseForbidden(
  given: string,
  target: string,
  root: string,
): { readonly folder: string; readonly name: string } {
  const { refused, ...place } = exportPlace(target, root);
  if (refused === 'records')
    throw new CliFailure(
      l10n.t('{0} is a place for records of the logbook. Write the export elsewhere.', given),
    );
  if (refused === 'git')
    throw new CliFailure(
      l10n.t('{0} is among the files of git itself. Write the export elsewhere.', given),
    );
  return place;
}
