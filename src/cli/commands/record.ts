import * as l10n from '@vscode/l10n';
import { namesIn } from '../../core/history/names';
import { proposedText, withTrailers } from '../../core/history/record-message';
import type { CoAuthor } from '../../core/history/record-message';
import { countChanges, saveGroups } from '../../core/history/save-groups';
import type { Entry } from '../../core/logbook/entry';
import { stemOf } from '../../core/logbook/layout';
import type { Snapshot } from '../../core/logbook/snapshot';
import { checkEntry } from '../../core/rules/check';
import { ruleContext } from '../../core/rules/context';
import type { SensitiveFile } from '../../core/sensitive/find-sensitive';
import { recordWords } from '../../messages/git-text';
import type { Repository } from '../../node/git/open-repository';
import { pendingFiles } from '../../node/git/pending-files';
import type { PendingFile } from '../../node/git/pending-files';
import { recordFiles } from '../../node/git/record-changes';
import type { Recorded } from '../../node/git/record-changes';
import { coAuthorOf } from '../co-authors';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { findRecord } from '../find-record';
import { findingsOf, isFinding } from '../findings';
import type { OpenedLogbook } from '../opened-logbook';
import type { Finding, RecordOutput } from '../outputs/outputs';
import { PROGRAM } from '../io';
import { orFail, repositoryOf } from '../repository';
import { keepReason, sensitiveFindings, sensitiveIn } from '../settle-sensitive';

export const record = (): Command => ({
  usage: 'record [ID…] [-m MESSAGE]',
  about: l10n.t(
    'Saves to the logbook: makes a git commit of its new and changed files, or only of the records that are named. Other files, and whatever else is staged, are left alone. What still has problems is saved too, and named; but what looks like a password or key, or like personal data of people outside the team, stops the save (exit code 1) until --allow says why it is fine.',
  ),
  options: {
    message: {
      type: 'string',
      short: 'm',
      value: 'MESSAGE',
      help: l10n.t('What the save says; otherwise the tools and titles of what is saved.'),
    },
    each: {
      type: 'boolean',
      help: l10n.t('Makes a commit of each change, under its own title.'),
    },
    'co-author': {
      type: 'string',
      multiple: true,
      value: 'PERSON',
      help: l10n.t('Somebody who did it too: one of the logbook’s people, or "Name <address>".'),
    },
    allow: {
      type: 'string',
      value: 'REASON',
      help: l10n.t(
        'Why what looks like a secret or like personal data is fine; kept in the record, which is not asked again.',
      ),
    },
  },
  positionals: { min: 0, max: Infinity },
  examples: [
    'record',
    'record raise-mql-threshold-k3f9 -m "Threshold agreed with sales"',
    'record --each --co-author lee',
    'record --allow "A test address of ours"',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const repository = await repositoryOf(call, logbook.root);
  const pending = orFail(await pendingFiles(repository));
  const files = chosenFiles(pending, call.positionals, snapshot);
  const coAuthors = call.texts('co-author').map((given) => coAuthorOf(snapshot, given));
  // Git may have been told to ignore what is named: then it is not pending, and has to be said.
  const paths =
    files.length > 0
      ? files.map(({ path }) => path)
      : call.positionals.map((id) => findRecord(snapshot, id).path);
  const gone = new Set(files.flatMap(({ path, state }) => (state === 'removed' ? path : [])));
  const there = paths.filter((path) => !gone.has(path));
  const found = await sensitiveIn(logbook, repository, there);
  const because = call.text('allow')?.trim();
  if (found.length > 0 && !because) return refuse(call, logbook, found);
  const kept = because ? await keepReason(call, logbook, repository, found, because) : [];
  const all = [...new Set([...paths, ...kept])];
  const groups = call.flag('each') && countChanges(all) > 1 ? saveGroups(all) : [all];
  const about = { snapshot, gone, coAuthors, given: call.text('message')?.trim() ?? '' };
  const plan = groups.map((group) => ({
    paths: group,
    message: messageOf(group, about, groups.length > 1),
  }));
  const latest = kept.length > 0 ? await logbook.index.refresh() : snapshot;
  return save(call, { ...logbook, snapshot: latest }, repository, plan);
}

/** Says what was found, and how to save all the same. */
async function refuse(
  call: Call,
  logbook: OpenedLogbook,
  found: readonly SensitiveFile[],
): Promise<ExitCode> {
  const findings = await sensitiveFindings(logbook, found);
  call.say(l10n.t('Nothing was saved: some of this may not belong in a logbook.'));
  sayFindings(call, logbook, findings);
  const command = `${PROGRAM} record --allow "${l10n.t('REASON')}"`;
  call.say(l10n.t('Take it out. Or, if it is fine: {0}', command));
  if (call.json) {
    const nothing = { commit: null, commits: [], files: [], message: '' };
    const output: RecordOutput = { ...nothing, findings: [...findings] };
    call.printJson(output);
  }
  return EXIT.findings;
}

interface PlannedSave {
  readonly paths: readonly string[];
  readonly message: string;
}

/** Makes the saves one after the other; when one fails, those before it are made, and were named. */
async function save(
  call: Call,
  logbook: OpenedLogbook,
  repository: Repository,
  plan: readonly PlannedSave[],
): Promise<ExitCode> {
  const commits: string[] = [];
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const { paths, message } of plan) {
    const recorded = orFail(await recordFiles(repository, paths, message));
    commits.push(recorded.oid);
    files.push(...recorded.files);
    if (!call.json) for (const path of recorded.files) call.print(logbook.shown(path));
    const open = await findingsOfSaved(call, logbook, paths);
    findings.push(...open);
    sayHowItWent(call, logbook, recorded, message, open.filter(isFinding));
  }
  if (call.json) {
    const message = plan.map((one) => one.message).join('\n');
    const commit = commits.at(-1) ?? null;
    const output: RecordOutput = { commit, commits, files, message, findings };
    call.printJson(output);
  }
  return EXIT.fine;
}

function sayHowItWent(
  call: Call,
  logbook: OpenedLogbook,
  { detached }: Recorded,
  message: string,
  open: readonly Finding[],
): void {
  const { say } = call;
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
  sayFindings(call, logbook, open);
}

function sayFindings({ say }: Call, { shown }: OpenedLogbook, findings: readonly Finding[]): void {
  for (const { path, line, column, message } of findings)
    say(`${shown(path)}:${line}:${column}: ${message}`);
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

interface About {
  readonly snapshot: Snapshot;
  readonly gone: ReadonlySet<string>;
  readonly coAuthors: readonly CoAuthor[];
  /** What the person wants it to say; may be empty. */
  readonly given: string;
}

/** The message of one save. Of one among several, what was given stands below its own title. */
function messageOf(
  paths: readonly string[],
  { snapshot, gone, coAuthors, given }: About,
  isOneOfSeveral: boolean,
): string {
  const entries = paths
    .map((path) => snapshot.entries.get(path))
    .filter((entry): entry is Entry => entry !== undefined);
  const removed = paths.filter((path) => gone.has(path)).map(stemOf);
  const proposed = proposedText(entries, namesIn(snapshot), recordWords, removed);
  const below = [proposed, given].filter(Boolean).join('\n\n');
  return withTrailers(isOneOfSeveral ? below : given || proposed, entries, { coAuthors });
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
