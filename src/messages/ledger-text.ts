import * as l10n from '@vscode/l10n';
import type { Explanation, Gap } from '../core/ledger/gap';
import type { SettingName, Step } from '../core/ledger/step';
import { changeTitle } from '../core/logbook/names';
import type { Snapshot } from '../core/logbook/snapshot';
import { valueText } from './format-value';
import { choiceLabel } from './labels';

/** What sentences about settings need to know beside the ledger. */
export interface LedgerContext {
  readonly snapshot: Snapshot;
  /** A day or a time as it is shown. */
  readonly dateText: (moment: string) => string;
}

/** A setting on one line: `Scoring / MQL threshold (Router, Production)`. */
export function settingText(name: SettingName): string {
  const where = whereText(name);
  return where === '' ? name.path : `${name.path} (${where})`;
}

/** Where a setting is: its asset and its environment; empty where neither is said. */
export function whereText({
  asset,
  environment,
}: Pick<SettingName, 'asset' | 'environment'>): string {
  const parts = [asset, environment && choiceLabel('environment', environment)];
  return parts.filter(Boolean).join(', ');
}

/** A title for the change that nobody wrote down: `MQL threshold from 80 to 85, found out later`. */
export function gapTitle({ line, expected, found }: Gap): string {
  const { path } = line.name;
  const last = path.split('/').at(-1)?.trim() ?? '';
  return l10n.t(
    '{0} from {1} to {2}, found out later',
    valueText(last === '' ? path : last),
    valueText(expected),
    valueText(found),
  );
}

/** Since when: the day or time of a step, and what is doubtful about it. */
export function sinceText({ at, exact }: Step, { dateText }: LedgerContext): string {
  if (at === '') return l10n.t('date not known');
  return exact ? dateText(at) : l10n.t('about {0}', dateText(at));
}

/** What is out of order between two changes, in one sentence. */
export function gapText(gap: Gap, context: LedgerContext): string {
  const [expected, found] = [valueText(gap.expected), valueText(gap.found)];
  const [since, until] = [gap.before.step, gap.after.step].map((step) => sinceText(step, context));
  switch (gap.verdict) {
    case 'unexplained':
      return l10n.t(
        'Between {0} and {1} somebody changed this from {2} to {3}, and nobody wrote it down.',
        since ?? '',
        until ?? '',
        expected,
        found,
      );
    case 'maybe-explained':
      return l10n.t(
        'It was set to {0} on {1}; the change of {2} says that it was {3}.',
        expected,
        since ?? '',
        until ?? '',
        found,
      );
    case 'same-value':
      return l10n.t('The same value, written otherwise: {0} and {1}.', expected, found);
    case 'answered':
      return l10n.t(
        'It was {0} and then {1}, which is fine: {2}',
        expected,
        found,
        valueText(gap.reason),
      );
  }
}

/** Why a gap may be none, in one sentence, with what speaks for it. */
export function explanationText(
  { kind, change, line }: Explanation,
  { snapshot }: LedgerContext,
): string {
  const title = valueText(changeTitle(snapshot, change));
  const record = snapshot.changes.get(change)?.record;
  switch (kind) {
    case 'not-live':
      return l10n.t(
        '“{0}” would explain it, and is not marked live there (status: {1}).',
        title,
        choiceLabel('status', record?.status ?? ''),
      );
    case 'rolled-back':
      return l10n.t('“{0}” may have been rolled back: it is the value from before.', title);
    case 'other-environment':
      return elsewhereText(title, line?.name);
    case 'other-name':
      return l10n.t(
        '“{0}” sets this value for “{1}”, which may be the same setting.',
        title,
        valueText(line?.name.path),
      );
    case 'target-not-said':
      return l10n.t('“{0}” sets this value, and does not say of which tool or process.', title);
    case 'order-unknown':
      return l10n.t(
        'The order may be another: nobody wrote down at what time “{0}” went live.',
        title,
      );
    case 'written-twice':
      return l10n.t('“{0}” says the same: it may be written down twice.', title);
    case 'earlier-value':
      return l10n.t('It was this before, by “{0}”: the line may have been copied.', title);
    case 'mistyped':
      return l10n.t('It may be mistyped: the two differ by a letter.');
    case 'reworded':
      return l10n.t('It may be the same in other words: one says all that the other says.');
  }
}

function elsewhereText(title: string, name: SettingName | undefined): string {
  const where = name ? whereText(name) : '';
  return where === ''
    ? l10n.t('“{0}” sets this value, and does not say where.', title)
    : l10n.t('“{0}” sets this value, for {1}.', title, where);
}
