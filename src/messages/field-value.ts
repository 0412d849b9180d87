import * as l10n from '@vscode/l10n';
import { describe } from '../core/model/describe';
import type { Plain } from '../core/model/field';
import type { FieldSpec } from '../core/model/field-spec';
import { isList, isTable } from '../core/model/plain';
import type { RecordKind } from '../core/model/record-kind';
import type { Names } from '../core/history/names';
import { isApprovalDigest } from '../core/trust/approved-scope';
import { valueText } from './format-value';
import { choiceLabel, fieldLabel } from './labels';

/** What a value of a field is shown with. */
interface ValueContext {
  readonly kind: RecordKind;
  readonly names: Names;
  readonly dateText?: (moment: string) => string;
}

/** Longer texts are said to have changed, not shown. */
const LONGEST_SHOWN = 80;

/** What the schema says of a field; undefined of one that is not ours. */
export function specOf(kind: RecordKind, path: readonly string[]): FieldSpec | undefined {
  let fields: readonly FieldSpec[] | undefined = describe(kind);
  let spec: FieldSpec | undefined;
  for (const key of path) {
    spec = fields?.find((field) => field.key === key);
    fields = spec?.fields ?? spec?.item?.fields;
  }
  return spec;
}

/** Whether a field is a text to read rather than a value to compare. */
export function isProse(
  kind: RecordKind,
  path: readonly string[],
  values: readonly (Plain | undefined)[],
): boolean {
  return (
    specOf(kind, path)?.type === 'prose' ||
    values.some(
      (value) => typeof value === 'string' && (value.length > LONGEST_SHOWN || /\n./.test(value)),
    )
  );
}

/** A value on one line: codes by their labels, ids by the names of what they stand for, dates as the view shows them. */
export function shownValue(
  path: readonly string[],
  value: Plain | undefined,
  { kind, names, dateText }: ValueContext,
): string {
  const context = { kind, names, dateText };
  if (isList(value) && value.every((item) => typeof item === 'string'))
    return valueText(value.map((item) => shownValue(path, item, context)));
  if (isTable(value)) return groupText(path, value, context);
  if (typeof value !== 'string') return valueText(value);
  if (path.join('/') === 'approvals/of' && isApprovalDigest(value)) return versionText(value);
  const field = specOf(kind, path);
  const spec = field?.item ?? field;
  if (spec?.refers) return valueText(names.nameOf(spec.refers, value));
  const hasWords = spec?.type === 'choice' || spec?.type === 'yes-no' || spec?.suggestions;
  if (hasWords) return valueText(choiceLabel(path, value));
  if (dateText && (spec?.type === 'date' || spec?.type === 'time')) return dateText(value);
  return valueText(value);
}

/** A fingerprint of what was approved, as far as it takes to tell two apart. */
function versionText(digest: string): string {
  return `#${digest.replace(/^.*:/, '').slice(0, 6)}`;
}

/** A group of fields on one line, each by its label. */
function groupText(
  path: readonly string[],
  group: { readonly [key: string]: Plain },
  context: ValueContext,
): string {
  return valueText(
    Object.entries(group)
      .map(([key, value]) =>
        l10n.t(
          '{0}: {1}',
          fieldLabel(context.kind, [...path, key]),
          shownValue([...path, key], value, context),
        ),
      )
      .join(', '),
  );
}
