import * as vscode from 'vscode';
import { NO_TEMPLATE } from '../../../core/history/commit-template';
import type { GitFailure } from '../../../core/history/git-failure';
import { namesIn } from '../../../core/history/names';
import { proposedText, withTrailers } from '../../../core/history/record-message';
import type { Entry } from '../../../core/logbook/entry';
import { stemOf } from '../../../core/logbook/layout';
import { oneLine } from '../../../core/one-line';
import { recordWords } from '../../../messages/git-text';
import { commitTemplate } from '../../../node/git/commit-template';
import type { Repository } from '../../../node/git/open-repository';
import type { PendingFile } from '../../../node/git/pending-files';
import { recordFiles } from '../../../node/git/record-changes';
import type { Recorded } from '../../../node/git/record-changes';
import type { OpenLogbook } from '../../services/open-logbook';
import type { Services } from '../../services/services';
import { recordTitle } from '../../tree/record-title';
import { askMessage } from './ask-message';
import { possibleCoAuthors } from './co-authors';
import { saveInGroups } from './one-or-each';
import { settleSensitive } from './settle-sensitive';

/** One save: its files, relative to the logbook, and its whole message. */
interface PlannedSave {
  readonly paths: readonly string[];
  readonly message: string;
}

/** Asks all that there is to ask about the chosen files, before anything is saved. Undefined: the person left. */
export async function planSaves(
  services: Services,
  logbook: OpenLogbook,
  repository: Repository,
  chosen: readonly PendingFile[],
  title: string,
): Promise<readonly PlannedSave[] | undefined> {
  const gone = new Set(chosen.flatMap(({ path, state }) => (state === 'removed' ? path : [])));
  const there = chosen.flatMap(({ path }) => (gone.has(path) ? [] : path));
  const settled = await settleSensitive(services, logbook, repository, there);
  const groups = settled && (await saveInGroups([...gone, ...settled], title));
  if (!groups) return undefined;
  const several = groups.length > 1;
  const proposed = groups.map((paths) => proposedFor(logbook, paths, gone));
  const message = await askMessage({
    title,
    prompt: several ? promptForEach(groups.length) : promptFor(logbook, groups.flat()),
    proposed: several ? undefined : proposed[0],
    people: possibleCoAuthors(services, logbook),
    template: (await commitTemplate(repository)) ?? NO_TEMPLATE,
  });
  if (!message) return undefined;
  return groups.map((paths, at) => {
    const { text, lines } = message.textFor(proposed[at] ?? '');
    const { coAuthors } = message;
    return { paths, message: withTrailers(text, entriesOf(logbook, paths), { coAuthors, lines }) };
  });
}

/** What was recorded, and why not all of it. */
interface Outcome {
  readonly recorded: Recorded | undefined;
  readonly failure: GitFailure | undefined;
}

/** Makes the saves, one after the other, and stops at the first that fails: those before it are made. */
export async function recordAll(
  repository: Repository,
  plan: readonly PlannedSave[],
): Promise<Outcome> {
  let recorded: Recorded | undefined;
  for (const { paths, message } of plan) {
    const result = await recordFiles(repository, paths, message);
    if (!result.ok) return { recorded, failure: result.failure };
    const files = [...(recorded?.files ?? []), ...result.value.files];
    recorded = { ...result.value, files };
  }
  return { recorded, failure: undefined };
}

function entriesOf({ snapshot }: OpenLogbook, paths: readonly string[]): readonly Entry[] {
  return paths.map((path) => snapshot.entries.get(path)).filter((entry) => entry !== undefined);
}

function proposedFor(
  logbook: OpenLogbook,
  paths: readonly string[],
  gone: ReadonlySet<string>,
): string {
  const there = paths.filter((path) => !gone.has(path));
  const removed = paths.filter((path) => gone.has(path)).map(stemOf);
  const names = namesIn(logbook.snapshot);
  return proposedText(entriesOf(logbook, there), names, recordWords, removed);
}

/** Says what is about to be saved, since a single record was not shown in a list before. */
function promptFor(logbook: OpenLogbook, paths: readonly string[]): string {
  const [path] = paths;
  const entry = path === undefined ? undefined : logbook.snapshot.entries.get(path);
  if (paths.length > 1 || !entry)
    return vscode.l10n.t('Saves {0} records. What did you do, in a few words?', paths.length);
  return vscode.l10n.t(
    'Saves “{0}”. What did you do, in a few words?',
    oneLine(recordTitle(logbook, entry)),
  );
}

function promptForEach(saves: number): string {
  return vscode.l10n.t(
    'Makes {0} saves, each under its own title. A few words for all of them? Enter goes on.',
    saves,
  );
}
