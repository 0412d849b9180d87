import * as l10n from '@vscode/l10n';
import { groupBy } from '../core/group-by';
import type { HeardLater, SettingAt, SettingDifference } from '../core/ledger/as-of';
import type { Line } from '../core/ledger/ledger';
import type { Step } from '../core/ledger/step';
import { changeTitle, targetName } from '../core/logbook/names';
import { afterText, beforeText, valueText } from '../messages/format-value';
import { settingText, sinceText } from '../messages/ledger-text';
import type { LedgerContext } from '../messages/ledger-text';

/* Settings for a person who watches, below the tool or process whose they are; a program gets them as rows. */

/** `  Scoring / MQL threshold (Production): 80`, and below it since when, by which change. */
export function asOfLines(
  settings: readonly SettingAt[],
  later: readonly HeardLater[],
  context: LedgerContext,
): readonly string[] {
  const known = settings.map(({ line, entry }) => ({
    line,
    text: valueText(entry.value),
    when: l10n.t('since {0}: {1}', sinceText(entry.step, context), byText(entry.step, context)),
  }));
  const heard = later.map(({ line, entry: { step } }) => ({
    line,
    text: valueText(step.from),
    when: l10n.t('until {0}: {1}', sinceText(step, context), byText(step, context)),
  }));
  return underTargets([...known, ...heard], context);
}

/** `  Scoring / MQL threshold (Production): 80 → 75`, and below it when, by which change. */
export function diffLines(
  found: readonly SettingDifference[],
  context: LedgerContext,
): readonly string[] {
  const items = found.map(({ line, from, after, differs }) => {
    const [was, is] = [beforeText(from), afterText(after.value)];
    return {
      line,
      text: differs ? `${was} → ${is}` : l10n.t('{0}, changed and changed back', is),
      when: `${sinceText(after.step, context)}: ${byText(after.step, context)}`,
    };
  });
  return underTargets(items, context);
}

function byText({ change }: Step, { snapshot }: LedgerContext): string {
  return `${valueText(changeTitle(snapshot, change))} [${change}]`;
}

interface Item {
  readonly line: Line;
  readonly text: string;
  readonly when: string;
}

function underTargets(items: readonly Item[], { snapshot }: LedgerContext): readonly string[] {
  return [...groupBy(items, ({ line }) => line.name.target)].flatMap(([target, of]) => [
    targetName(snapshot, target),
    ...of.flatMap(({ line, text, when }) => [
      `  ${settingText(line.name)}: ${text}`,
      `      ${when}`,
    ]),
    '',
  ]);
}
