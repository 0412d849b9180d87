import * as l10n from '@vscode/l10n';
import { namesIn } from '../../core/history/names';
import { kindOfPath } from '../../core/logbook/layout';
import type { GitFailure } from '../../core/history/git-failure';
import type { Question, RecordQuestions, SetBy } from '../../core/merge/questions';
import { exactText } from '../../messages/dates';
import { gitText } from '../../messages/git-text';
import { questionLabel, questionReason, sideText } from '../../messages/merge-text';
import type { MergeContext } from '../../messages/merge-text';
import { share } from '../../node/git/share';
import type { ShareStep } from '../../node/git/share';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import type { OpenedLogbook } from '../opened-logbook';
import type { SyncOutput } from '../outputs/sync-output';
import { orFail, repositoryOf } from '../repository';
import { fitted } from '../fitted';
import { inColumns } from '../wrap';
import { readTakes } from '../take';

export const sync = (): Command => ({
  usage:
    'sync [--take RECORD[:FIELD]=ours|theirs …] [--set RECORD:FIELD=VALUE …] [--ours|--theirs]',
  about: l10n.t(
    'Shares with the team: fetches what others saved, joins it with what is saved here, and sends the result. Nothing is rewritten. Records are joined field by field. Where both sides gave one field different values, or touched status or approvals, it stops before anything is changed, lists the questions with who set what, and exits with 1; answer them with --take or --set, and share again.',
  ),
  options: {
    take: {
      type: 'string',
      multiple: true,
      value: 'RECORD[:FIELD]=ours|theirs',
      help: l10n.t(
        'Answers a question, or all of a field or record: ours is what is saved here. May be given several times.',
      ),
    },
    set: {
      type: 'string',
      multiple: true,
      value: 'RECORD:FIELD=VALUE',
      help: l10n.t(
        'Answers a question with a value of your own, typed as “set” takes it; the field is named as the question names it. May be given several times.',
      ),
    },
    ours: { type: 'boolean', help: l10n.t('Answers all other questions with what is saved here.') },
    theirs: {
      type: 'boolean',
      help: l10n.t('Answers all other questions with what the team has saved.'),
    },
  },
  positionals: { min: 0, max: 0 },
  examples: [
    'sync',
    'sync --take k3f9:risk=theirs --take k3f9:settings=ours',
    'sync --take k3f9=theirs',
    'sync --set k3f9:risk=medium --set "k3f9:settings[Scoring / MQL threshold].to=85" --ours',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const takes = readTakes(call);
  const logbook = await call.openLogbook();
  const repository = await repositoryOf(call, logbook.root);
  const onProgress = (step: ShareStep) => {
    if (call.io.err.isTerminal) call.say(stepText(step));
  };
  const outcome = await share(repository, { onProgress, decide: takes.decide(logbook) });
  const sayUnused = () => {
    for (const given of takes.unused())
      call.say(l10n.t('There was nothing to decide for {0}.', given));
  };
  if (!outcome.ok && outcome.failure.questions) {
    printQuestions(call, logbook, outcome.failure, outcome.failure.questions);
    sayUnused();
    return EXIT.findings;
  }
  const { received, sent, joined, address } = orFail(outcome);
  if (call.json) {
    const output: SyncOutput = { received, sent, joined, address, questions: [] };
    call.printJson(output);
  }
  call.say(
    received + sent === 0
      ? l10n.t('Nothing new on either side.')
      : l10n.t('Saves received: {0}. Saves sent: {1}.', received, sent),
  );
  sayUnused();
  return EXIT.fine;
}

function printQuestions(
  call: Call,
  logbook: OpenedLogbook,
  failure: GitFailure,
  records: readonly RecordQuestions[],
): void {
  if (call.json) {
    const address = String(failure.args['remote'] ?? '');
    const questions = records.flatMap(outputOf);
    const output: SyncOutput = { received: 0, sent: 0, joined: false, address, questions };
    call.printJson(output);
  } else for (const record of records) printRecord(call, logbook, record);
  call.say(gitText(failure));
  call.say(l10n.t('Neither is right? Give your own: {0}', `--set RECORD:FIELD=${l10n.t('VALUE')}`));
}

function printRecord(
  call: Call,
  { snapshot, shown }: OpenedLogbook,
  record: RecordQuestions,
): void {
  const dateText = (moment: string) => exactText(moment, call.locale);
  const context = { kind: record.kind, names: namesIn(snapshot), dateText };
  const { out } = call.io;
  const room = { columns: out.isTerminal ? out.columns && out.columns - 4 : undefined };
  call.print(inColumns(`${shown(record.path)}  ${record.title}`, out));
  for (const question of record.questions) {
    const { conflict } = question;
    const name = conflict.name === '' ? '' : ` [${conflict.name}]`;
    call.print(inColumns(`  ${questionLabel(conflict, context)}${name}`, out));
    const reason = questionReason(conflict);
    if (reason !== '') call.print(inColumns(`    ${reason}`, out));
    for (const line of fitted(sideRows(question, context), room)) call.print(`    ${line}`);
    const target = conflict.name === '' ? nameOf(record) : `${nameOf(record)}:${conflict.name}`;
    call.print(`    --take ${quoted(`${target}=theirs`)}`);
  }
}

/** As `--take` takes it: a record of another logbook by its path, since both may have one of that id. */
function nameOf({ path, id }: RecordQuestions): string {
  return kindOfPath(path) === undefined ? path : id;
}

function sideRows(
  question: Question,
  context: MergeContext & Required<Pick<MergeContext, 'dateText'>>,
): string[][] {
  const { conflict, ours, theirs } = question;
  const by = (set: SetBy | undefined) =>
    set ? l10n.t('{0}, {1}', set.author.name, context.dateText(set.date)) : '';
  return [
    [l10n.t('before'), sideText(conflict, 'base', context), ''],
    ['ours', sideText(conflict, 'ours', context), by(ours)],
    ['theirs', sideText(conflict, 'theirs', context), by(theirs)],
  ];
}

/** As a shell takes it. */
function quoted(word: string): string {
  return /^[\w:./=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function outputOf({ path, id, questions }: RecordQuestions): SyncOutput['questions'] {
  const by = (set: SetBy | undefined) =>
    set ? { commit: set.oid, author: { ...set.author }, date: set.date } : null;
  return questions.map(({ conflict, ours, theirs }) => ({
    path,
    id,
    field: conflict.name,
    why: conflict.kind === 'record' ? conflict.why : 'field',
    before: conflict.base,
    ours: conflict.ours,
    theirs: conflict.theirs,
    oursBy: by(ours),
    theirsBy: by(theirs),
  }));
}

function stepText(step: ShareStep): string {
  const texts: Record<ShareStep, () => string> = {
    fetching: () => l10n.t('Fetching what the team saved …'),
    joining: () => l10n.t('Joining both sides …'),
    sending: () => l10n.t('Sending what you saved …'),
  };
  return texts[step]();
}
