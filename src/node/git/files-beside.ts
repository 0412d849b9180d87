import { LOGBOOK_FILE } from '../../core/logbook/layout';
import { SETTINGS_FILE, saveSettingsText } from '../../core/logbook/save-settings';
import { ATTRIBUTES_FILE, withAttributes } from '../../core/merge/attributes';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import { readContained } from '../read-file';
import type { Repository } from './open-repository';
import { readStatus } from './pending-files';
import type { PendingFile } from './pending-files';

/** What a new logbook has beside its records, so that VS Code and git treat them well, as we write it. */
const OURS: readonly (readonly [string, string])[] = [
  [SETTINGS_FILE, saveSettingsText()],
  [ATTRIBUTES_FILE, withAttributes('')],
];

/**
 * The files that a new logbook was made with beside its records, to be recorded along with `logbook.yaml` when that is
 * recorded first: else nobody who gets a copy has them. Only those that git does not know and that hold our lines and
 * no other; what a person wrote there is theirs.
 */
export async function filesBeside(
  repository: Repository,
  chosen: readonly PendingFile[],
  signal?: AbortSignal,
): Promise<GitResult<readonly PendingFile[]>> {
  if (!chosen.some(({ path, state }) => path === LOGBOOK_FILE && state === 'added'))
    return gitOk([]);
  const status = await readStatus(repository, ['--', ...OURS.map(([path]) => path)], signal);
  if (!status.ok) return status;
  return gitOk(
    OURS.flatMap(([path, text]): PendingFile[] => {
      const found = status.value.find((file) => file.path === `${repository.prefix}${path}`);
      return found?.untracked && isText(repository, path, text) ? [{ ...found, path }] : [];
    }),
  );
}

function isText({ git }: Repository, path: string, text: string): boolean {
  try {
    return Buffer.from(text).equals(readContained(git.folder, path, Buffer.byteLength(text)));
  } catch {
    return false; // longer, a link, or gone meanwhile: no file of ours
  }
}
