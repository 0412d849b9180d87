import * as l10n from '@vscode/l10n';
import { evidence } from '../../core/export/evidence/evidence';
import { isSeed } from '../../core/export/evidence/sample';
import type {
  ExportContent,
  ExportFile,
  ExportFolder,
  ExportOptions,
  ExportWords,
} from '../../core/export/exporter';
import { LEAVING_OUT } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import { readTrail } from '../../core/reconcile/trail';
import { trailSummary } from '../../core/reconcile/trail-summary';
import { exportLanguage } from '../../messages/export-languages';
import { eventReader } from '../../node/events/event-reader';
import { HISTORY_NOT_THERE, evidenceSource } from '../../node/evidence/evidence-source';
import type { EvidenceOrigin } from '../../node/evidence/evidence-source';
import { openRepository } from '../../node/git/open-repository';
import { sha256, sha256OfText } from '../../node/sha256';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { CliFailure } from '../failure';
import type { OpenedLogbook } from '../opened-logbook';
import { readHistoryFor, reading } from '../read-history';
import { orFail } from '../repository';
import { sayLongLook } from '../say-long-look';
import { seedText } from './sample-options';
import { ownVersion } from '../version';

/** An evidence pack that was asked for. */
interface AskedEvidence {
  readonly options: ExportOptions;
  readonly request: ExportRequest;
  readonly words: ExportWords;
  readonly write: (content: ExportContent) => Promise<void>;
  /** As it was named. */
  readonly output: string | undefined;
}

/** Makes an evidence pack and writes it; says what it holds, and the sum of its sums. */
export async function exportEvidence(
  call: Call,
  logbook: OpenedLogbook,
  { options, request, words, write, output }: AskedEvidence,
): Promise<ExitCode> {
  const choosing = LEAVING_OUT.find((key) => request[key] !== undefined);
  if (choosing !== undefined)
    throw new CliFailure(
      l10n.t(
        'Evidence is of all changes of a period, or of one tool or process: {0} would leave some out.',
        `--${choosing}`,
      ),
    );
  if (request.seed !== undefined && !isSeed(request.seed)) throw new CliFailure(seedText());
  const { snapshot, root, index } = logbook;
  const source = evidenceSource({
    ...{ root, snapshot, version: ownVersion(), language: exportLanguage(words.locale) },
    read: (path) => index.read(path),
    saved: await savedOf(call, root),
    trails: async (scope) =>
      trailSummary(await readTrail(eventReader(root)), snapshot, scope, sha256OfText),
    ...(call.io.err.isTerminal ? { onProgress: sayLongLook(call) } : {}),
  });
  const input = { changes: [], snapshot, words, options, evidence: source };
  const folder = await reading(Promise.resolve(evidence.export(input)));
  const { count = 0 } = folder;
  if (count === 0) call.say(l10n.t('No change fits: what is written is empty.'));
  const sums = { text: '' };
  await write(noting(folder, sums));
  call.say(l10n.t('Evidence of {0} changes written to {1}.', count, output ?? ''));
  call.say(l10n.t('Keep the SHA-256 of its SHA256SUMS elsewhere: {0}', sha256(sums.text)));
  return EXIT.fine;
}

async function savedOf(call: Call, root: string): Promise<EvidenceOrigin['saved']> {
  const repository = await openRepository(root, { environment: call.io.env });
  if (!repository.ok && HISTORY_NOT_THERE.has(repository.failure.code)) {
    call.say(
      l10n.t('There is no history to take evidence from; the pack says so. The records are used.'),
    );
    return undefined;
  }
  const opened = orFail(repository);
  return { repository: opened, history: await readHistoryFor(call, opened) };
}

/** The same folder; what its sums say is noted as it passes. */
function noting({ name, files }: ExportFolder, sums: { text: string }): ExportFolder {
  return {
    name,
    files: (async function* (): AsyncGenerator<ExportFile> {
      for await (const file of files) {
        if (file.path === 'SHA256SUMS' && typeof file.content === 'string')
          sums.text = file.content;
        yield file;
      }
    })(),
  };
}
