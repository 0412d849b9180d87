import type { PastValue } from '../../core/history/blame';
import { namesIn } from '../../core/history/names';
import { equalPlain, valueAt } from '../../core/model/plain';
import type { Plain } from '../../core/model/field';
import type { FieldPath } from '../../core/problem';
import { fieldName } from '../../messages/blame-text';
import type { FieldContext } from '../../messages/blame-text';
import { pastText } from '../../messages/past-text';
import type { FieldPast, FormPastValue } from '../../protocol/field-past';
import { dayWords, momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { zoneOf } from '../services/today';
import type { FormDocument } from './form-document';

/** More values than these nobody looks through in a list; and so many characters are enough for a page. */
const MOST_VALUES = 50;
const MOST_TEXT = 1_000_000;

/** Who changed a field last, and all that it was; undefined where git knows nothing of the record. */
export async function fieldPastOf(
  services: Services,
  logbook: OpenLogbook,
  form: FormDocument,
  path: FieldPath,
): Promise<FieldPast | undefined> {
  const history = await services.git?.of(logbook)?.history();
  if (!history?.ok) return undefined;
  const { entry, reading } = form.read();
  const record = reading?.value;
  if (record === undefined || entry.kind === 'broken') return undefined;
  const context = contextOf(logbook, entry.kind);
  const field = (await history.value.blame(entry.id, record, form.path))?.at(path);
  const now = valueAt(record, path);
  const past = field?.past ?? [];
  const values = past
    .slice(0, MOST_VALUES)
    .map((each, index) => valueOf(path, each, past[index + 1]?.value, now, context));
  const shown = withinLimit(values);
  return {
    label: fieldName(record, path, context),
    isSaved: field?.commit !== undefined || (now === undefined && equalPlain(past[0]?.value, now)),
    values: [...shown],
    more: past.length > shown.length,
  };
}

function contextOf(logbook: OpenLogbook, kind: FieldContext['kind']): FieldContext {
  const zone = zoneOf(logbook);
  const dateText = (moment: string) =>
    moment.includes('T') ? momentWords(moment, zone) : dayWords(moment);
  return { kind, names: namesIn(logbook.snapshot), dateText };
}

function valueOf(
  path: FieldPath,
  past: PastValue,
  older: Plain | undefined,
  now: Plain | undefined,
  context: FieldContext,
): FormPastValue {
  const { author, date, subject, boundary } = past.commit;
  const { lines, parts } = pastText(path, past, older, context);
  return {
    by: author.name,
    on: date,
    note: subject,
    boundary,
    lines: [...lines],
    ...(parts ? { parts: [...parts] } : {}),
    ...(past.value === undefined ? {} : { value: past.value }),
    isNow: equalPlain(past.value, now),
  };
}

/** The newest, as long as they do not take too much together. */
function withinLimit(values: readonly FormPastValue[]): readonly FormPastValue[] {
  let length = 0;
  return values.filter((value, index) => {
    length += JSON.stringify(value).length;
    return index === 0 || length <= MOST_TEXT;
  });
}
