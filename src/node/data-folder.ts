import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where programs of this user keep what outlives a version of them, by the custom of the system; ours below it. */
export function userDataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(baseFolder(environment, platform), 'mops-logbook');
}

function baseFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const home = environment['HOME'] ?? homedir();
  if (platform === 'win32')
    return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const given = environment['XDG_DATA_HOME'] ?? '';
  return isAbsolute(given) ? given : join(home, '.local', 'share');
}
