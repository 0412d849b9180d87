import { RECORD_KINDS_WITH_CUSTOM_FIELDS } from './codes';
import type { CustomField } from './logbook';
import type { RecordKind } from './record-kind';

/** The custom fields that a kind of record carries; one that says nothing stands on changes. */
export function customFieldsOn(
  kind: RecordKind,
  customFields: readonly CustomField[],
): readonly CustomField[] {
  const carrier = RECORD_KINDS_WITH_CUSTOM_FIELDS.find((name) => name === kind);
  if (!carrier) return [];
  return customFields.filter((field) => (field.on ?? ['change']).includes(carrier));
}
