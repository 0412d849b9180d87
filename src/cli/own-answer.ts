import * as l10n from '@vscode/l10n';
import { kindOfPath } from '../core/logbook/layout';
import type { Answer, Conflict } from '../core/merge/conflict';
import { recordPath } from '../core/merge/merge-file';
import { describe } from '../core/model/describe';
import type { FieldSpec } from '../core/model/field-spec';
import { toPlain } from '../core/model/plain';
import type { Call } from './command';
import { CliFailure } from './failure';
import { readValue } from './field-value';
import { dateContext } from './moment';
import type { OpenedLogbook } from './opened-logbook';

interface Asked {
  /** Relative to the logbook. */
  readonly path: string;
  readonly conflict: Conflict;
  /** What was typed. */
  readonly text: string;
}

/** An answer of a person's own, as the field takes it; a `CliFailure` where it does not. */
export function ownAnswer(
  call: Call,
  { snapshot }: OpenedLogbook,
  { path, conflict, text }: Asked,
): Answer {
  const { name } = conflict;
  if (conflict.kind === 'record' || conflict.item?.path.length === conflict.path.length)
    throw new CliFailure(
      l10n.t('{0} can only be taken as it is on one side; answer with --take.', name),
    );
  if (text === '')
    throw new CliFailure(
      l10n.t('{0} needs a value here. To take it out, share first, and then set it empty.', name),
    );
  const kind = kindOfPath(recordPath(path) ?? '') ?? 'change';
  const fields = describe(kind, snapshot.logbook?.record['custom-fields']);
  const spec = fieldAt(fields, conflict.path);
  return { take: 'own', value: toPlain(readValue(text, spec, name, dateContext(call, snapshot))) };
}

const ANY: FieldSpec = { key: '', type: 'value', required: false };

/** What is known of a field, by keys without the items of lists. */
function fieldAt(fields: readonly FieldSpec[], [key, ...deeper]: readonly string[]): FieldSpec {
  const spec = fields.find((field) => field.key === key);
  if (!spec) return ANY;
  if (deeper.length === 0) return spec;
  return fieldAt(spec.fields ?? spec.item?.fields ?? [], deeper);
}
