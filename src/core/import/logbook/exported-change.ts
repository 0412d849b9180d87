import { sha256Of } from '../../export/evidence/sha256';
import { dayOf } from '../../logbook/dates';
import type { ChangeEntry } from '../../logbook/entry';
import { isSafeName } from '../../logbook/layout';
import { shortenedChange } from '../../logbook/shorten';
import type { Change } from '../../model/change';
import type { Plain } from '../../model/field';
import { equalPlain, isTable, toPlain } from '../../model/plain';
import { validate } from '../../model/validate';
import type { Problem, Value } from '../../problem';
import type { FoundChange, ImportContext, ImportItem, Place } from '../importer';
import type { LeftOutReason } from '../left-out';
import { leftOut } from '../read/told';

type Table = Readonly<Record<string, Plain>>;

/** Whether a change that comes back is the one that the logbook has, as far as what brought it can tell. */
export type IsSame = (found: Change, known: ChangeEntry) => boolean;

/** Changes of a logbook as they come back from an export: each keeps its id where that is free. */
export class ExportedChanges {
  /** The line of each id of the files so far. */
  readonly #lines = new Map<string, string>();

  constructor(
    private readonly context: ImportContext,
    private readonly isSame: IsSame,
  ) {}

  /** What becomes of one: a change, known, or left out: row-other-shape, field-empty, field-invalid, id-taken, same-in-file. */
  async read(place: Place, value: Plain, day?: string): Promise<ImportItem> {
    const { file, line } = place;
    if (!isTable(value))
      return leftOut(file, line, 'row-other-shape', { detail: beginningOf(value) });
    const given = value['id'];
    const id = typeof given === 'string' && isUsable(given) ? given : undefined;
    const { record, problems } = validate(
      'change',
      { ...value, ...(id === undefined ? { id: STANDIN } : {}) },
      id ?? STANDIN,
    );
    const problem = problems.find(({ severity }) => severity === 'error');
    if (problem) return { what: 'left-out', place, reason: reasonOf(problem, value) };
    if (id === undefined) return this.#withoutId(place, record, day);
    const known = this.context.snapshot.changes.get(id);
    if (known)
      return this.isSame(record, known)
        ? { what: 'known', place, id }
        : leftOut(file, line, 'id-taken', { id });
    const earlier = this.#lines.get(id);
    if (earlier !== undefined) return leftOut(file, line, 'same-in-file', { line: earlier });
    this.#lines.set(id, String(line));
    return { what: 'change', place, key: id, day: dayOf(id), change: withoutId(record), id };
  }

  async #withoutId(place: Place, record: Change, day: string | undefined): Promise<ImportItem> {
    const change = withoutId(record);
    const key = (await sha256Of(JSON.stringify(change))).slice(0, 20);
    return { what: 'change', place, key, day: dayOf(record.live) ?? dayOf(day), change };
  }
}

function withoutId(record: Change): FoundChange {
  const change: Partial<Change> & { title: string } = { ...record };
  delete change.id;
  return change;
}

/** Stands for an id that is none, while the rest is looked at. */
const STANDIN = '2000-01-01-x';

function isUsable(id: string): boolean {
  return isSafeName(id) && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.test(id);
}

/** Equal in every field. The index holds long prose cut, and what was cut off beside it, as far as people search. */
export function isSameRecord(found: Change, known: ChangeEntry): boolean {
  const cut = shortenedChange({ ...known, record: found, shortened: false, rest: undefined });
  if (!equalPlain(toPlain(cut.record as Value), toPlain(known.record as Value))) return false;
  const rest = known.rest?.();
  return rest === undefined || rest === cut.rest?.();
}

function reasonOf({ code, args, path = [] }: Problem, value: Table): LeftOutReason {
  const field = String(args['field'] ?? path.filter((step) => typeof step === 'string').join('.'));
  if (code === 'field-missing') return { code: 'field-empty', args: { field } };
  const shown = args['value'] ?? beginningOf(value[String(path[0])]);
  return { code: 'field-invalid', args: { field, value: shown } };
}

function beginningOf(value: Plain | undefined): string {
  return (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, 80);
}
