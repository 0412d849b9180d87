import * as l10n from '@vscode/l10n';
import type { History } from '../../core/history/history';
import { namesIn } from '../../core/history/names';
import type { Revision } from '../../core/history/revision';
import type { Snapshot } from '../../core/logbook/snapshot';
import { exactText } from '../../messages/dates';
import { revisionLines } from '../../messages/history-text';
import { problemText } from '../../messages/problem-text';
import { readHistory } from '../../node/git/read-history';
import { GitError } from '../../node/git/read-versions';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { processOption, toolOption } from '../filter';
import { findRecord } from '../find-record';
import type { HistoryOutput } from '../outputs';
import { orFail, repositoryOf } from '../repository';

export const history = (): Command => ({
  usage: 'history ID | --tool ID | --process ID',
  about: l10n.t(
    'Shows what was saved, newest first: who, when, and which fields changed from what to what. Of one record, wherever it stood; or of everything about a tool or a process.',
  ),
  options: {
    tool: { type: 'string', value: 'ID', help: l10n.t('Everything about this tool.') },
    process: { type: 'string', value: 'ID', help: l10n.t('Everything about this process.') },
  },
  positionals: { min: 0, max: 1 },
  examples: ['history raise-mql-threshold-k3f9', 'history --tool marketo', 'history k3f9 --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const choose = chosen(call);
  const { root, snapshot } = await call.openLogbook();
  const repository = await repositoryOf(call, root);
  const read = orFail(await readHistory(repository, { onProgress: progress(call) }));
  const revisions = await choose(read, snapshot).catch((error: unknown) => {
    if (error instanceof GitError) return orFail<never>({ ok: false, failure: error.failure });
    throw error;
  });
  if (call.json) {
    const output: HistoryOutput = { revisions: revisions.map(toOutput) };
    call.printJson(output);
  } else for (const revision of revisions) printRevision(call, revision, snapshot);
  if (revisions.length === 0) call.say(l10n.t('Nothing of it was saved to the logbook yet.'));
  if (read.shallow) call.say(l10n.t('The oldest part of the history is not on this computer.'));
  return EXIT.fine;
}

/** Saves from which on reading takes so long that a person who watches wants to know. */
const LONG = 2_000;

function progress({ io, say }: Call): (done: number, total: number) => void {
  let isSaid = !io.err.isTerminal;
  return (_, total) => {
    if (isSaid || total < LONG) return;
    isSaid = true;
    say(l10n.t('Reading {0} saves …', total));
  };
}

type Choose = (history: History, snapshot: Snapshot) => Promise<readonly Revision[]>;

function chosen(call: Call): Choose {
  const [id] = call.positionals;
  const wanted = [id, call.text('tool'), call.text('process')].filter((each) => each !== undefined);
  if (wanted.length !== 1)
    throw new CliFailure(l10n.t('Name one record, or --tool ID, or --process ID.'));
  if (call.text('tool') !== undefined)
    return (all, snapshot) => all.ofTool(toolOption(call, snapshot) ?? '', Infinity);
  if (call.text('process') !== undefined)
    return (all, snapshot) => all.ofProcess(processOption(call, snapshot) ?? '', Infinity);
  // A record that is gone has a history still.
  return (all, snapshot) => {
    const given = id ?? '';
    const known = all.touchesOf(given).length > 0 ? given : findRecord(snapshot, given).id;
    return all.ofRecord(known);
  };
}

function toOutput({ commit, changes, ...revision }: Revision): HistoryOutput['revisions'][number] {
  return {
    commit: commit.oid,
    author: { ...commit.author },
    date: commit.date,
    subject: commit.subject,
    id: revision.id,
    kind: revision.kind,
    title: revision.title,
    path: revision.path,
    movedFrom: revision.movedFrom ?? null,
    changes: changes.map(({ type, path, item, before, after }) => ({
      type,
      field: path.join('.'),
      item: item ? [...item.words] : null,
      before,
      after,
    })),
    problems: revision.problems.map((problem) => problemText(problem, revision.kind)),
  };
}

function printRevision(call: Call, revision: Revision, snapshot: Snapshot): void {
  const { commit, title } = revision;
  const dateText = (moment: string) => exactText(moment, call.locale);
  call.print(
    [dateText(commit.date), commit.author.name, title, commit.oid.slice(0, 10)].join('  '),
  );
  for (const line of revisionLines(revision, { names: namesIn(snapshot), dateText }))
    call.print(`  ${line}`);
  call.print('');
}
