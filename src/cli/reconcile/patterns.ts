import * as l10n from '@vscode/l10n';
import { namesInStack } from '../../core/logbook/named-by-changes';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { IgnoredEntries } from '../../core/reconcile/answers';
import { CliFailure } from '../failure';
import { noSuch, noTool } from '../filter';

const FIELDS = ['tool', 'source', 'actor', 'action', 'type', 'asset', 'text'] as const;

/** The patterns of `--ignore-when FIELD=PATTERN`; a `CliFailure` where they name no field, or fit everything. */
export function patternsOf(
  given: readonly string[],
  snapshot: Snapshot,
): NonNullable<IgnoredEntries['when']> {
  const when: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const name = one.slice(0, Math.max(0, at)).trim();
    const field = FIELDS.find((each) => each === name);
    if (!field) throw new CliFailure(noSuch(l10n.t('There is no field {0}.', name), name, FIELDS));
    when[field] = one.slice(at + 1).trim();
  }
  const says = Object.values(when).some((pattern) => /[^*\s]/.test(pattern));
  if (!says) throw new CliFailure(l10n.t('This would ignore everything. Say which entries.'));
  if (when.tool !== undefined && !namesInStack(snapshot, 'tool', when.tool))
    throw new CliFailure(noTool(when.tool, [...snapshot.tools.keys()]));
  return when;
}
