import * as l10n from '@vscode/l10n';
import { namesIn } from '../../core/history/names';
import { recordMessage, withTrailers } from '../../core/history/record-message';
import type { Entry } from '../../core/logbook/entry';
import { stemOf } from '../../core/logbook/layout';
import type { Snapshot } from '../../core/logbook/snapshot';
import { checkEntry } from '../../core/rules/check';
import { ruleContext } from '../../core/rules/context';
import { recordWords } from '../../messages/git-text';
import { pendingFiles } from '../../node/git/pending-files';
import type { PendingFile } from '../../node/git/pending-files';
import { recordFiles } from '../../node/git/record-changes';
import type { Recorded } from '../../node/git/record-changes';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { findRecord } from '../find-record';
import { findingsOf, isFinding } from '../findings';
import type { OpenedLogbook } from '../opened-logbook';
import type { Finding, RecordOutput } from '../outputs';
import { orFail, repositoryOf } from '../repository';

export const record = (): Command => ({
  usage: 'record [ID…] [-m MESSAGE]',
  about: l10n.t(
    'Saves to the logbook: makes a git commit of its new and changed files, or only of the records that are named. Other files, and whatever else is staged, are left alone. What still has problems is saved too, and named.',
  ),
  options: {
    message: {
      type: 'string',
      short: 'm',
      value: 'MESSAGE',
      help: l10n.t('What the save says; otherwise the tools and titles of what is saved.'),
    },
  },
  positionals: { min: 0, max: Infinity },
  examples: ['record', 'record raise-mql-threshold-k3f9 -m "Threshold agreed with sales"'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { root, snapshot, shown } = logbook;
  const repository = await repositoryOf(call, root);
  const pending = orFail(await pendingFiles(repository));
  const files = chosenFiles(pending, call.positionals, snapshot);
  const message = messageOf(call.text('message'), files, snapshot);
  // Git may have been told to ignore what is named: then it is not pending, and has to be said.
  const paths =
    files.length > 0
      ? files.map(({ path }) => path)
      : call.positionals.map((id) => findRecord(snapshot, id).path);
  const recorded = orFail(await recordFiles(repository, paths, message));
  const findings = await findingsOfSaved(call, logbook, paths);
  if (call.json) {
    const output: RecordOutput = {
      commit: recorded.oid,
      files: [...recorded.files],
      message,
      findings,
    };
    call.printJson(output);
  } else for (const path of recorded.files) call.print(shown(path));
  sayHowItWent(call, logbook, recorded, message, findings.filter(isFinding));
  return EXIT.fine;
}

function sayHowItWent(
  { say }: Call,
  { shown }: OpenedLogbook,
  { detached }: Recorded,
  message: string,
  open: readonly Finding[],
): void {
  say(l10n.t('Saved to the logbook: {0}', message.split('\n', 1)[0] ?? ''));
  if (detached)
    say(
      l10n.t(
        'You are looking at an older state of the logbook, so this save is on no branch yet. Give it one before you go back, or it will be lost: git switch -c NAME',
      ),
    );
  if (open.length > 0)
    say(
      open.length === 1
        ? l10n.t('Saved with one thing still to mend:')
        : l10n.t('Saved with {0} things still to mend:', open.length),
    );
  for (const { path, line, column, message: text } of open)
    say(`${shown(path)}:${line}:${column}: ${text}`);
}

/** The files to save: all, or those of the records that are named, with their attachments. */
function chosenFiles(
  pending: readonly PendingFile[],
  ids: readonly string[],
  snapshot: Snapshot,
): readonly PendingFile[] {
  if (ids.length === 0) return pending;
  const chosen = new Set(ids.flatMap((id) => filesOf(pending, id, snapshot)));
  return pending.filter((file) => chosen.has(file));
}

function filesOf(pending: readonly PendingFile[], given: string, snapshot: Snapshot) {
  // A record that was deleted is in no snapshot any more, only among what is to be saved.
  const gone = pending.filter(({ path, state }) => state === 'removed' && stemOf(path) === given);
  if (gone.length > 0) return gone;
  const entry = findRecord(snapshot, given);
  return pending.filter(
    ({ path }) => path === entry.path || path.startsWith(`attachments/${entry.id}/`),
  );
}

function messageOf(
  given: string | undefined,
  files: readonly PendingFile[],
  snapshot: Snapshot,
): string {
  const entries = files
    .map(({ path }) => snapshot.entries.get(path))
    .filter((entry): entry is Entry => entry !== undefined);
  if (given?.trim()) return withTrailers(given.trim(), entries);
  const gone = files.filter(({ state }) => state === 'removed').map(({ path }) => stemOf(path));
  return recordMessage(entries, namesIn(snapshot), recordWords, gone);
}

async function findingsOfSaved(
  call: Call,
  logbook: OpenedLogbook,
  paths: readonly string[],
): Promise<Finding[]> {
  const context = ruleContext(logbook.snapshot, call.io.now().toISOString());
  const findings: Finding[] = [];
  for (const path of paths) {
    const entry = logbook.snapshot.entries.get(path);
    if (entry) findings.push(...(await findingsOf(logbook, entry, checkEntry(entry, context))));
  }
  return findings;
}
