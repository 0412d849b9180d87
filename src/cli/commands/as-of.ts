import * as l10n from '@vscode/l10n';
import { heardLater, settingsAsOf } from '../../core/ledger/as-of';
import type { HeardLater, SettingAt } from '../../core/ledger/as-of';
import type { Line } from '../../core/ledger/ledger';
import type { Step } from '../../core/ledger/step';
import { changeTitle } from '../../core/logbook/names';
import type { Plain } from '../../core/model/field';
import { sinceText } from '../../messages/ledger-text';
import type { LedgerContext } from '../../messages/ledger-text';
import { valueText } from '../../messages/format-value';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { asOfLines } from '../ledger-lines';
import type { AsOfOutput } from '../outputs/ledger-output';
import {
  chosenLines,
  gapOutput,
  ledgerContext,
  nameOutput,
  sayGaps,
  scopeOptions,
  stateOutput,
} from '../ledger-view';
import { dayArgument } from '../moment';
import { table } from '../table';
import { inColumns } from '../wrap';

export const asOf = (): Command => ({
  usage: 'as-of DATE [--tool ID | --process ID | --integration ID]',
  about: l10n.t(
    'Shows what each known setting was at the end of a day, from the before and after of the changes that were live by then: tool or process, setting, asset, environment, value, since when, title and id of the change that set it. Settings that only a later change speaks of stand at the end, with what they were until then. Then come the gaps: changes that begin from another value than the one before them left, with the simplest explanations first. DATE is 2026-11-20 or words such as “today”, “yesterday”, “-30d”.',
  ),
  options: scopeOptions(),
  positionals: { min: 1, max: 1 },
  examples: ['as-of 2026-03-01 --tool marketo', 'as-of yesterday', 'as-of -30d --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const day = dayArgument(call, 0, snapshot);
  const { lines, gaps: all } = chosenLines(call, snapshot);
  const context = ledgerContext(call, snapshot);
  const settings = settingsAsOf(lines, day);
  const later = heardLater(lines, day);
  // One that begins before that day and ends after it puts the value of that very day in doubt.
  const gaps = all.filter(({ before }) => before.step.day <= day);
  reportBroken(call, logbook);
  if (call.json) {
    const output: AsOfOutput = {
      day,
      settings: settings.map(({ line, entry }) => ({
        ...nameOutput(line.name),
        ...stateOutput(entry),
      })),
      changedLater: later.map(laterOutput),
      gaps: gaps.map((gap) => gapOutput(gap, context)),
    };
    call.printJson(output);
    return EXIT.fine;
  }
  printSettings(call, settings, later, context);
  sayRest(call, day, settings.length, later.length);
  sayGaps(call, gaps, context);
  return EXIT.fine;
}

function printSettings(
  call: Call,
  settings: readonly SettingAt[],
  later: readonly HeardLater[],
  context: LedgerContext,
): void {
  const { out } = call.io;
  if (out.isTerminal) {
    for (const line of asOfLines(settings, later, context)) call.print(inColumns(line, out));
    return;
  }
  const rows = [
    ...settings.map(({ line, entry: { value, step } }) =>
      row(line, value, step, sinceText(step, context), context),
    ),
    ...later.map(({ line, entry: { step } }) =>
      row(line, step.from, step, l10n.t('until {0}', sinceText(step, context)), context),
    ),
  ];
  for (const line of table(rows, out)) call.print(line);
}

function row(
  { name: { target, path, asset = '', environment = '' } }: Line,
  value: Plain | undefined,
  { change }: Step,
  when: string,
  { snapshot }: LedgerContext,
): string[] {
  const title = changeTitle(snapshot, change);
  return [target, path, asset, environment, valueText(value), when, title, change];
}

function laterOutput({ line, entry }: HeardLater): AsOfOutput['changedLater'][number] {
  const { from, at, change } = entry.step;
  return { ...nameOutput(line.name), value: from, until: at, change };
}

function sayRest(call: Call, day: string, known: number, later: number): void {
  if (known === 0) call.say(l10n.t('No setting is known as of {0}.', day));
  if (later > 0)
    call.say(l10n.t('Only known from what a later change says it was until then: {0}.', later));
}
