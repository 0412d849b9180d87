import * as l10n from '@vscode/l10n';
import { linesIn } from '../core/ledger/as-of';
import type { Scope } from '../core/ledger/as-of';
import type { Gap } from '../core/ledger/gap';
import { gapsIn } from '../core/ledger/gaps';
import { ledgerOf } from '../core/ledger/ledger';
import type { Entry, Line } from '../core/ledger/ledger';
import type { SettingName, Step } from '../core/ledger/step';
import { targetName } from '../core/logbook/names';
import type { Snapshot } from '../core/logbook/snapshot';
import { explanationText, gapText, settingText } from '../messages/ledger-text';
import type { LedgerContext } from '../messages/ledger-text';
import type { Call, OptionSpecs } from './command';
import { CliFailure } from './failure';
import { noSuch, processOption, toolOption } from './filter';
import { PROGRAM } from './io';
import type { GapOutput, StateOutput } from './outputs/ledger-output';

/** Options that choose among settings. */
export function scopeOptions(): OptionSpecs {
  return {
    tool: { type: 'string', value: 'ID', help: l10n.t('Only settings of this tool.') },
    process: {
      type: 'string',
      value: 'ID',
      help: l10n.t('Only settings of this process, and those that its changes touched.'),
    },
    integration: {
      type: 'string',
      value: 'ID',
      help: l10n.t('Only settings of this integration.'),
    },
  };
}

/** The settings that those options choose, and their gaps. Unknown ids are a `CliFailure`. */
export function chosenLines(
  call: Call,
  snapshot: Snapshot,
): { readonly lines: readonly Line[]; readonly gaps: readonly Gap[] } {
  const scope: Scope = {
    tool: toolOption(call, snapshot),
    process: processOption(call, snapshot),
    integration: integrationOption(call, snapshot),
  };
  if (Object.values(scope).filter((id) => id !== undefined).length > 1)
    throw new CliFailure(l10n.t('Only one of --tool, --process and --integration can be given.'));
  const ledger = ledgerOf(snapshot);
  const lines = linesIn(ledger, snapshot, scope);
  return { lines, gaps: gapsIn(ledger, lines) };
}

function integrationOption(call: Call, { integrations }: Snapshot): string | undefined {
  const id = call.text('integration');
  if (id === undefined || integrations.has(id)) return id;
  const known = [...integrations.keys()];
  throw new CliFailure(noSuch(l10n.t('There is no integration {0}.', id), id, known));
}

/** Which setting it is, as `--json` has it. */
export function nameOutput({ target, environment, asset, path }: SettingName) {
  return { target, environment: environment ?? null, asset: asset ?? null, path };
}

/** What a setting was from some moment on, as `--json` has it. */
export function stateOutput({ value, step }: Entry): StateOutput {
  const { at, exact, change, cause } = step;
  return { value, since: at || null, exact, change, cause };
}

/** A gap as `--json` has it, with its sentences in words. */
export function gapOutput(gap: Gap, context: LedgerContext): GapOutput {
  const { line, before, after, verdict, expected, found, explanations } = gap;
  return {
    ...nameOutput(line.name),
    verdict,
    expected,
    found,
    before: placeOutput(before.step),
    after: placeOutput(after.step),
    message: gapText(gap, context),
    explanations: explanations.map((explanation) => explanationText(explanation, context)),
  };
}

function placeOutput({ change, at }: Step): GapOutput['before'] {
  return { change, on: at || null };
}

/** Moments as they are written; for a person to the minute, as the change has them. */
export function ledgerContext(call: Call, snapshot: Snapshot): LedgerContext {
  const isRead = call.io.out.isTerminal && !call.json;
  const dateText = (moment: string) => (isRead ? moment.slice(0, 16).replace('T', ' ') : moment);
  return { snapshot, dateText };
}

/** Says each gap that nobody has answered, with the kinder explanations below it, and in the end what can be done. */
export function sayGaps(call: Call, gaps: readonly Gap[], context: LedgerContext): void {
  const open = gaps.filter(
    ({ verdict }) => verdict === 'unexplained' || verdict === 'maybe-explained',
  );
  for (const gap of open) {
    const { name } = gap.line;
    const setting = `${targetName(context.snapshot, name.target)}: ${settingText(name)}`;
    call.say(`${setting}: ${gapText(gap, context)} [${gap.after.step.change}]`);
    for (const explanation of gap.explanations)
      call.say(`  ${l10n.t('Perhaps: {0}', explanationText(explanation, context))}`);
  }
  const [first] = open;
  if (!first) return;
  const { change, row } = first.after.step;
  const answer = `${PROGRAM} set ${change} "settings[${row}].gap-reason=…"`;
  call.say(l10n.t('What happened can be logged: {0}', `${PROGRAM} new --help`));
  call.say(l10n.t('If it is fine as it is, say why, and it is not told again: {0}', answer));
}
