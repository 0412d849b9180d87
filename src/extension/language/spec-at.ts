import { describe } from '../../core/model/describe';
import type { FieldSpec } from '../../core/model/field-spec';
import type { RecordKind } from '../../core/model/record-kind';
import type { OpenLogbook } from '../services/open-logbook';

/** The fields of a kind of record in this logbook, its own custom ones too. */
export function specsOf(logbook: OpenLogbook, kind: RecordKind): readonly FieldSpec[] {
  return describe(kind, logbook.snapshot.logbook?.record['custom-fields']);
}

/** The field at a path of keys (lists are looked through), or undefined for one that nobody knows. */
export function specAt(
  specs: readonly FieldSpec[],
  path: readonly string[],
): FieldSpec | undefined {
  const [key, ...rest] = path;
  const spec = specs.find((candidate) => candidate.key === key);
  return rest.length === 0 || !spec ? spec : specAt(fieldsOf(spec), rest);
}

/** The fields of a group, or of the groups of a list. */
export function fieldsOf(spec: FieldSpec): readonly FieldSpec[] {
  return spec.fields ?? spec.item?.fields ?? [];
}

/** What stands in a field itself, or in the items of its list. */
export function valueSpec(spec: FieldSpec): FieldSpec {
  return spec.type === 'list' ? (spec.item ?? spec) : spec;
}
