import * as l10n from '@vscode/l10n';
import { settingsBetween } from '../../core/ledger/as-of';
import type { SettingDifference } from '../../core/ledger/as-of';
import { changeTitle } from '../../core/logbook/names';
import { afterText, beforeText } from '../../messages/format-value';
import { sinceText } from '../../messages/ledger-text';
import type { LedgerContext } from '../../messages/ledger-text';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { diffLines } from '../ledger-lines';
import type { DiffOutput } from '../outputs/ledger-output';
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

export const diff = (): Command => ({
  usage: 'diff DATE DATE [--tool ID | --process ID | --integration ID]',
  about: l10n.t(
    'Shows what happened to settings from the end of one day to the end of another: tool or process, setting, asset, environment, value then, value in the end, when, title and id of the last change. A setting that was changed and changed back is told too. Then come the gaps in between. DATE is 2026-11-20 or words such as “today”, “yesterday”, “-30d”.',
  ),
  options: scopeOptions(),
  positionals: { min: 2, max: 2 },
  examples: [
    'diff 2026-03-01 2026-06-01 --tool marketo',
    'diff -30d today',
    'diff "last monday" today --json',
  ],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const [since = '', until = ''] = [0, 1].map((at) => dayArgument(call, at, snapshot)).sort();
  const { lines: chosen, gaps: all } = chosenLines(call, snapshot);
  const context = ledgerContext(call, snapshot);
  const found = settingsBetween(chosen, since, until);
  const gaps = all.filter(
    ({ before, after }) => after.step.day > since && before.step.day <= until,
  );
  reportBroken(call, logbook);
  if (call.json) {
    const output: DiffOutput = {
      since,
      until,
      settings: found.map(differenceOutput),
      gaps: gaps.map((gap) => gapOutput(gap, context)),
    };
    call.printJson(output);
    return EXIT.fine;
  }
  const { out } = call.io;
  const lines = out.isTerminal
    ? diffLines(found, context).map((line) => inColumns(line, out))
    : table(
        found.map((each) => row(each, context)),
        out,
      );
  for (const line of lines) call.print(line);
  if (found.length === 0)
    call.say(l10n.t('No known setting was changed between {0} and {1}.', since, until));
  sayGaps(call, gaps, context);
  return EXIT.fine;
}

function row(difference: SettingDifference, context: LedgerContext): string[] {
  const { line, from, after, differs } = difference;
  const { target, path, asset = '', environment = '' } = line.name;
  const { change } = after.step;
  const now = afterText(after.value);
  return [
    target,
    path,
    asset,
    environment,
    beforeText(from),
    differs ? now : l10n.t('{0}, changed and changed back', now),
    sinceText(after.step, context),
    changeTitle(context.snapshot, change),
    change,
  ];
}

function differenceOutput(difference: SettingDifference): DiffOutput['settings'][number] {
  const { line, before, from, after, between, differs } = difference;
  return {
    ...nameOutput(line.name),
    from,
    before: before ? stateOutput(before) : null,
    after: stateOutput(after),
    changes: [...new Set(between.map(({ step }) => step.change))],
    differs,
  };
}
