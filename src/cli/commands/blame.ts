import * as l10n from '@vscode/l10n';
import type { Blame, FieldBlame } from '../../core/history/blame';
import type { History } from '../../core/history/history';
import { namesIn } from '../../core/history/names';
import type { Commit } from '../../core/history/revision';
import type { Plain } from '../../core/model/field';
import { fieldName, fieldValueText } from '../../messages/blame-text';
import type { FieldContext } from '../../messages/blame-text';
import { exactText } from '../../messages/dates';
import { brokenText } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { fieldText } from '../field-text';
import { findRecord } from '../find-record';
import type { BlameOutput } from '../outputs/history-output';
import type { OpenedLogbook } from '../opened-logbook';
import { historyOf, reading } from '../read-history';
import { wholeRecord } from '../record-file';
import { table } from '../table';

export const blame = (): Command => ({
  usage: 'blame ID [--past]',
  about: l10n.t(
    'Shows for every field of a record who gave it its present value, when, and in which commit: a line a field. What is not saved yet says so. Records are followed by their id through moves and rewrites; a merge counts only where it differs from every side.',
  ),
  options: {
    past: { type: 'boolean', help: l10n.t('Below each field, the values that it had before.') },
  },
  positionals: { min: 1, max: 1 },
  examples: ['blame raise-mql-threshold-k3f9', 'blame k3f9 --past', 'blame marketo --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const [given = ''] = call.positionals;
  const logbook = await call.openLogbook();
  const history = await historyOf(call, logbook.root);
  const { entry, value } = await recordOf(call, logbook, history, given);
  const found = await reading(history.blame(entry.id, value, entry.path));
  const fields = found?.all() ?? [];
  if (call.json) {
    call.printJson(outputOf(entry, fields));
    return EXIT.fine;
  }
  const names = namesIn(logbook.snapshot);
  const dateText = (moment: string) => exactText(moment, call.locale);
  const context = { kind: entry.kind, names, dateText };
  const rows = fields.flatMap((field) => rowsOf(call, found?.current ?? null, field, context));
  for (const line of table(rows, call.io.out)) call.print(line);
  if (history.shallow) call.say(l10n.t('The oldest part of the history is not on this computer.'));
  return EXIT.fine;
}

/** The record as its file has it now. A `CliFailure` of one that is gone says by whom. */
async function recordOf(call: Call, logbook: OpenedLogbook, history: History, given: string) {
  const [last] = history.touchesOf(given);
  if (last && last.after === undefined) {
    const { author, date } = last.commit;
    const day = exactText(date, call.locale);
    throw new CliFailure(
      l10n.t('{0} was removed by {1}, {2}. “history” shows what it was.', given, author.name, day),
    );
  }
  const listed = findRecord(logbook.snapshot, given);
  if (listed.kind === 'broken')
    throw new CliFailure(`${logbook.shown(listed.path)}: ${brokenText(listed)}`);
  const { value } = await wholeRecord(logbook, listed.path);
  return { entry: listed, value };
}

function rowsOf(
  call: Call,
  record: Plain,
  { path, value, commit, past }: FieldBlame,
  context: FieldContext,
): readonly (readonly string[])[] {
  const row = (name: string, shown: Plain | undefined, by: Commit | undefined) => [
    name,
    fieldValueText(path, shown, context),
    by?.author.name ?? l10n.t('not saved yet'),
    by ? exactText(by.date, call.locale) : '',
    by?.oid.slice(0, 10) ?? '',
  ];
  const earlier = commit ? past.slice(1) : past;
  return [
    row(fieldName(record, path, context), value, commit),
    ...(call.flag('past') ? earlier.map((each) => row('', each.value, each.commit)) : []),
  ];
}

function outputOf(
  { id, kind, path }: Pick<BlameOutput, 'id' | 'kind' | 'path'>,
  fields: ReturnType<Blame['all']>,
): BlameOutput {
  return {
    id,
    kind,
    path,
    fields: fields.map((field) => ({
      field: fieldText(field.path),
      value: field.value,
      commit: field.commit ? commitOutput(field.commit) : null,
      past: field.past.map(({ value, commit }) => ({ value, commit: commitOutput(commit) })),
    })),
  };
}

/** A commit as JSON has it. */
function commitOutput({ oid, author, date, subject }: Commit) {
  return { commit: oid, author: { ...author }, date, subject };
}
