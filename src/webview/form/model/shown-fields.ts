import type { Plain } from '../../../core/model/field';
import type { FieldSpec } from '../../../core/model/field-spec';
import type { FormAsk } from '../../../protocol/form';
import type { RecordTable } from '../../../core/model/apply-operation';

/** Whether there is anything in a value that a person would look for; the prompts of a template are worth seeing. */
function holdsText(value: Plain | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Object.values(value).some(holdsText);
}

/** What decides whether a field is in sight. */
export interface Sight {
  readonly record: RecordTable;
  readonly asks: readonly FormAsk[];
  /** Shown although empty, by the form's layout. */
  readonly always: ReadonlySet<string>;
  /** Opened by the person since the form was opened. */
  readonly opened: ReadonlySet<string>;
}

/** What a person writes by answering a question is not offered, and shown where it exists. */
const WRITTEN_BY_ANSWERS = new Set(['allowed']);

/** The fields in sight, and those that *Add…* offers: what is asked for first, each with why. */
export function splitBySight(
  specs: readonly FieldSpec[],
  sight: Sight,
): {
  readonly shown: readonly FieldSpec[];
  readonly hidden: readonly FieldSpec[];
} {
  const asked = new Set(sight.asks.map(({ field }) => field));
  const isShown = ({ key }: FieldSpec) =>
    sight.always.has(key) ||
    sight.opened.has(key) ||
    asked.has(key) ||
    (Object.hasOwn(sight.record, key) && isPresent(sight.record[key]));
  const hidden = specs.filter((spec) => !isShown(spec) && !WRITTEN_BY_ANSWERS.has(spec.key));
  return { shown: specs.filter(isShown), hidden };
}

/** An empty list or group that stands in the file is as good as none; an empty text is being typed. */
function isPresent(value: Plain | undefined): boolean {
  return typeof value === 'string' || holdsText(value);
}

/** The keys of a record that no field describes: the user's own, shown so that nothing is out of sight. */
export function unknownKeys(record: RecordTable, specs: readonly FieldSpec[]): readonly string[] {
  const known = new Set(specs.map(({ key }) => key));
  return Object.keys(record).filter((key) => !known.has(key));
}
