import * as l10n from '@vscode/l10n';
import { namesInStack } from '../../core/logbook/named-by-changes';
import type { Snapshot } from '../../core/logbook/snapshot';
import { ANSWER_WHEN, saysSomething } from '../../core/reconcile/answers';
import type { Patterns } from '../../core/reconcile/answers';
import { CliFailure } from '../failure';
import { noSuch, noTool } from '../filter';

/** The patterns of `--ignore-when FIELD=PATTERN`; a `CliFailure` where they name no field, or fit everything. */
export function patternsOf(given: readonly string[], snapshot: Snapshot): Patterns {
  const when: Partial<Record<(typeof ANSWER_WHEN)[number], string>> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const name = one.slice(0, Math.max(0, at)).trim();
    const field = ANSWER_WHEN.find((each) => each === name);
    if (!field)
      throw new CliFailure(noSuch(l10n.t('There is no field {0}.', name), name, ANSWER_WHEN));
    when[field] = one.slice(at + 1).trim();
  }
  if (!saysSomething(when))
    throw new CliFailure(l10n.t('This would ignore everything. Say which entries.'));
  if (when.tool !== undefined && !namesInStack(snapshot, 'tool', when.tool))
    throw new CliFailure(noTool(when.tool, [...snapshot.tools.keys()]));
  return when;
}
