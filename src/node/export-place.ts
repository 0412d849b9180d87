import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { expectedKind } from '../core/logbook/layout';

/** Where a file or folder that is made for others would stand. */
export interface ExportPlace {
  /** The folder that it stands in, as it really is: a link to one leads to records, too. */
  readonly folder: string;
  readonly name: string;
  /** Why nothing is written there: it is a place for records of the logbook, or among git's own files. */
  readonly refused?: 'records' | 'git';
}

/** Looks at `target` (absolute) for the logbook in `root`. Many file systems take `Tools` for `tools`: case is no way in. */
export function exportPlace(target: string, root: string): ExportPlace {
  const folder = realFolder(dirname(target));
  const name = basename(target);
  const whole = join(folder, name);
  const inLogbook = relative(realFolder(root), whole).split(sep).join('/').toLowerCase();
  if (expectedKind(inLogbook) !== undefined) return { folder, name, refused: 'records' };
  if (whole.toLowerCase().split(sep).includes('.git')) return { folder, name, refused: 'git' };
  return { folder, name };
}

/** Without links on the way; as it is when it does not exist, which writing then says. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
