import { resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ExportFolder } from '../../core/export/exporter';
import { lstatIfThere } from '../../node/contained-path';
import { errorCode } from '../../node/error-code';
import { CliFailure } from '../failure';
import { refuseForbidden } from '../output-file';
import { writing } from '../write-file';

/**
 * What writes the folder that a person named for output, relative to `cwd`: wholly or not at all. It may be missing,
 * empty, or hold what was exported there before; a `CliFailure` otherwise.
 */
export function outputFolder(
  given: string,
  cwd: string,
  root: string,
): (folder: ExportFolder) => Promise<void> {
  const target = resolve(cwd, given);
  refuseForbidden(given, target, root);
  if (lstatIfThere(target)?.isDirectory() === false)
    throw new CliFailure(
      l10n.t(
        '“{0}” is no folder. Name a new folder, or a file that ends in .zip; nothing was changed.',
        given,
      ),
    );
  return async ({ files }) => {
    const { writeFolder } = await import('../../node/write-folder');
    try {
      await writing(given, () => writeFolder(target, files));
    } catch (error) {
      if (errorCode(error) !== 'ETAKEN') throw error;
      throw new CliFailure(
        l10n.t(
          '“{0}” holds other files. Name a new folder, or one that holds only an earlier export; nothing was changed.',
          given,
        ),
        { cause: error },
      );
    }
  };
}
