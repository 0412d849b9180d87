import * as vscode from 'vscode';
import { isSeed } from '../../core/export/evidence/sample';
import type { EvidenceSource } from '../../core/export/evidence/source';
import { isListed } from '../../core/logbook/layout';
import { exportLanguage } from '../../messages/export-languages';
import { gitText } from '../../messages/git-text';
import { HISTORY_NOT_THERE, evidenceSource } from '../../node/evidence/evidence-source';
import type { EvidenceOrigin } from '../../node/evidence/evidence-source';
import { gitOf } from '../trust/check-integrity';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { Told } from '../services/told';

/**
 * What an evidence pack takes from files and from git, for the exporter `evidence`; `locale` is that of its words. A
 * `Told` where its history must not be read, cannot be, or where files are not saved.
 */
export async function evidenceFor(
  services: Services,
  logbook: OpenLogbook,
  locale: string,
  seed: string | undefined,
): Promise<EvidenceSource> {
  if (seed !== undefined && !isSeed(seed))
    throw new Told(
      vscode.l10n.t(
        'A seed has letters, digits, dots, dashes and underscores, 64 at most, such as audit-2026-q3. Nothing was written.',
      ),
    );
  const saved = await savedOf(services, logbook);
  mustBeSaved(logbook);
  const manifest = services.context.extension.packageJSON as { readonly version?: unknown };
  return evidenceSource({
    root: logbook.root.fsPath,
    snapshot: logbook.snapshot,
    read: (path) => logbook.index.read(path),
    version: typeof manifest.version === 'string' ? manifest.version : '',
    language: exportLanguage(locale),
    saved,
  });
}

/** Without git or a repository a pack says that it has no history; an untrusted folder has one that is not looked at. */
async function savedOf(services: Services, logbook: OpenLogbook): Promise<EvidenceOrigin['saved']> {
  const git = gitOf(services, logbook);
  const repository = await git.repository();
  if (!repository.ok) {
    if (HISTORY_NOT_THERE.has(repository.failure.code)) return undefined;
    throw new Told(gitText(repository.failure));
  }
  const history = await git.history();
  if (!history.ok) throw new Told(gitText(history.failure));
  return { repository: repository.value, history: history.value };
}

/** What is typed and not saved is in no file, so nobody could make the same pack again. */
function mustBeSaved(logbook: OpenLogbook): void {
  const typed = vscode.workspace.textDocuments.some(({ isDirty, uri }) => {
    const path = isDirty ? logbook.relativePath(uri) : undefined;
    return path !== undefined && isListed(path);
  });
  if (typed)
    throw new Told(
      vscode.l10n.t(
        'Some records are changed and not saved. Evidence is made of saved files: save them, then export again.',
      ),
    );
}
