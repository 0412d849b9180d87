import * as l10n from '@vscode/l10n';
import type { History } from '../../core/history/history';
import { namesIn } from '../../core/history/names';
import type { Revision } from '../../core/history/revision';
import { knownAs } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { exactText } from '../../messages/dates';
import { revisionLines } from '../../messages/history-text';
import { problemText } from '../../messages/problem-text';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { processOption, toolOption } from '../filter';
import { findRecord } from '../find-record';
import { aligned, fitted } from '../fitted';
import type { HistoryOutput } from '../outputs/history-output';
import { historyOf, reading } from '../read-history';
import { inColumns } from '../wrap';

export const history = (): Command => ({
  usage: 'history ID | --tool ID | --process ID | --person NAME | --all',
  about: l10n.t(
    'Shows what was saved, newest first: who, when, and which fields changed from what to what. Of one record, wherever it stood; of everything about a tool or a process; of what a person saved; or of all.',
  ),
  options: {
    tool: { type: 'string', value: 'ID', help: l10n.t('Everything about this tool.') },
    process: { type: 'string', value: 'ID', help: l10n.t('Everything about this process.') },
    person: {
      type: 'string',
      value: 'NAME',
      help: l10n.t(
        'Everything that this person saved: a name, an address, or an id of logbook.yaml.',
      ),
    },
    all: { type: 'boolean', help: l10n.t('Everything.') },
    limit: {
      type: 'string',
      value: 'N',
      help: l10n.t('Only the newest so many; {0} otherwise.', MOST_SHOWN),
    },
  },
  positionals: { min: 0, max: 1 },
  examples: [
    'history raise-mql-threshold-k3f9',
    'history --tool marketo',
    'history --person "Lee Wong" --limit 20',
    'history k3f9 --json',
  ],
  run,
});

/** More than a person reads; whoever wants more says so. */
const MOST_SHOWN = 1_000;

async function run(call: Call): Promise<ExitCode> {
  const choose = chosen(call);
  const limit = limitOf(call);
  const { root, snapshot } = await call.openLogbook();
  const read = await historyOf(call, root);
  const found = await reading(choose(read, snapshot, limit + 1));
  const revisions = found.slice(0, limit);
  const more = found.length > limit;
  if (call.json) {
    const output: HistoryOutput = { revisions: revisions.map(toOutput), more };
    call.printJson(output);
  } else for (const revision of revisions) printRevision(call, revision, snapshot);
  if (revisions.length === 0) call.say(l10n.t('Nothing of it was saved to the logbook yet.'));
  if (more) call.say(l10n.t('Only the newest {0} are shown; --limit shows more.', limit));
  if (read.shallow) call.say(l10n.t('The oldest part of the history is not on this computer.'));
  return EXIT.fine;
}

function limitOf(call: Call): number {
  const given = call.text('limit');
  if (given === undefined) return MOST_SHOWN;
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new CliFailure(l10n.t('“{0}” is no number of saves; 20 would be one.', given));
  return Number(given);
}

type Choose = (history: History, snapshot: Snapshot, limit: number) => Promise<readonly Revision[]>;

function chosen(call: Call): Choose {
  const [id] = call.positionals;
  const [tool, process, person] = ['tool', 'process', 'person'].map((name) => call.text(name));
  const all = call.flag('all') ? '' : undefined;
  const wanted = [id, tool, process, person, all].filter((each) => each !== undefined);
  if (wanted.length !== 1)
    throw new CliFailure(
      l10n.t('Name one record, or --tool ID, or --process ID, or --person NAME, or --all.'),
    );
  if (tool !== undefined)
    return (history, snapshot, limit) => history.ofTool(toolOption(call, snapshot) ?? '', limit);
  if (process !== undefined)
    return (history, snapshot, limit) =>
      history.ofProcess(processOption(call, snapshot) ?? '', limit);
  if (person !== undefined)
    return (history, snapshot, limit) => history.ofPerson(knownAs(snapshot, person), limit);
  if (id === undefined) return (history, _, limit) => history.all(limit);
  // A record that is gone has a history still.
  return (history, snapshot, limit) => {
    const known = history.touchesOf(id).length > 0 ? id : findRecord(snapshot, id).id;
    return history.ofRecord(known, limit);
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
  const { out } = call.io;
  const cells = [dateText(commit.date), commit.author.name, title, commit.oid.slice(0, 10)];
  for (const line of out.isTerminal ? fitted([cells], out, 1) : aligned([cells])) call.print(line);
  for (const line of revisionLines(revision, { names: namesIn(snapshot), dateText }))
    call.print(inColumns(`  ${line}`, out));
  call.print('');
}
