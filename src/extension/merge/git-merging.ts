import path from 'node:path';
import { userDataFolder } from '../../node/data-folder';
import { installMergeDriver, refreshLauncher } from '../../node/git/merge-driver';
import type { Launch } from '../../node/git/merge-driver';
import type { GitResult } from '../../core/history/git-failure';
import type { Repository } from '../../node/git/open-repository';
import type { Services } from '../services/services';

/** The command line that this version of the extension carries, run by VS Code itself: Node need not be there. */
function launchOf({ context }: Services): Launch {
  return { runtime: process.execPath, cli: path.join(context.extensionPath, 'dist', 'cli.js') };
}

/** Has other programs that use git merge the records of a logbook field by field, on this computer. */
export function installGitMerging(
  services: Services,
  repository: Repository,
): Promise<GitResult<undefined>> {
  return installMergeDriver(repository, launchOf(services), userDataFolder());
}

/** Where that was asked for, lets git find the extension after an update has moved it. */
export function refreshGitMerging(services: Services): void {
  refreshLauncher(launchOf(services), userDataFolder()).catch((fault: unknown) => {
    services.log.fault(fault);
  });
}
