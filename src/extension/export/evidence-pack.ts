import * as vscode from 'vscode';
import { evidence } from '../../core/export/evidence/evidence';
import { isSeed } from '../../core/export/evidence/sample';
import type { ExportFolder } from '../../core/export/exporter';
import type { PlannedExport } from '../../core/export/request';
import { isListed } from '../../core/logbook/layout';
import type { ExportRequest } from '../../core/model/export-request';
import { exportLanguage } from '../../messages/export-languages';
import { gitText } from '../../messages/git-text';
import { HISTORY_NOT_THERE, evidenceSource } from '../../node/evidence/evidence-source';
import type { EvidenceOrigin } from '../../node/evidence/evidence-source';
import { summaryApart } from '../../node/reconcile/summary-apart';
import { gitOf } from '../trust/check-integrity';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { wordsOfExport } from './words-of-export';

/** An evidence pack that was asked for. */
interface AskedEvidence {
  readonly request: ExportRequest;
  readonly planned: PlannedExport;
}

/**
 * An evidence pack, all of it of one snapshot: what the files say now. A `Told` where its history must not be read,
 * cannot be, or where files are not saved; rejects with the reason of `signal` once that is aborted.
 */
export async function evidencePack(
  services: Services,
  logbook: OpenLogbook,
  { request, planned: { options } }: AskedEvidence,
  signal: AbortSignal,
): Promise<ExportFolder> {
  const { seed } = request;
  if (seed !== undefined && !isSeed(seed))
    throw new Told(
      vscode.l10n.t(
        'A seed has letters, digits, dots, dashes and underscores, 64 at most, such as audit-2026-q3. Nothing was written.',
      ),
    );
  // VS Code may not have told yet of all that was written.
  await logbook.refresh();
  mustBeSaved(logbook);
  const { snapshot, index } = logbook;
  const words = wordsOfExport(snapshot, request);
  const root = logbook.root.fsPath;
  const source = evidenceSource({
    ...{ root, snapshot, signal, version: versionOf(services) },
    read: (path) => index.read(path),
    language: exportLanguage(words.locale),
    saved: await savedOf(services, logbook),
    trails: (scope) => summaryApart(root, snapshot, scope, signal),
  });
  return evidence.export({ changes: [], snapshot, words, options, evidence: source });
}

function versionOf({ context }: Services): string {
  const { version } = context.extension.packageJSON as { readonly version?: unknown };
  return typeof version === 'string' ? version : '';
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
