import type { Entry } from '../logbook/entry';
import type { SensitiveKind } from '../model/codes';
import type { FieldPath, Operation, Problem, Value } from '../problem';

/** Who says why, and when: what a record keeps of an answer. */
export interface Reason {
  readonly because: string;
  readonly by: string | undefined;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** The name of a field, without the places of rows: they move, and what was said of a row goes with it. */
export function fieldNameOf(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** What a finding takes something for; undefined of a problem that is none. */
export function sensitiveKindOf({ code, args }: Problem): SensitiveKind | undefined {
  if (code === 'looks-like-secret') return 'secret';
  if (code !== 'looks-personal') return undefined;
  return args['kind'] === 'phone' || args['kind'] === 'contacts' ? args['kind'] : 'e-mail';
}

/** Without the findings of which the record says why they are fine. `field`: of an attachment, its path. */
export function withoutAllowed(
  entry: Entry,
  problems: readonly Problem[],
  field?: string,
): readonly Problem[] {
  if (problems.length === 0 || entry.kind === 'broken') return problems;
  const { allowed } = entry.record;
  if (!allowed || allowed.length === 0) return problems;
  return problems.filter((problem) => {
    const kind = sensitiveKindOf(problem);
    if (kind === undefined) return true;
    const name = field ?? fieldNameOf(problem.path ?? []);
    return !allowed.some((one) => one.field === name && one['looks-like'] === kind);
  });
}

/** What keeps the answer to findings in a record: one entry of its `allowed` for a field and a kind. */
export function allowOperations(
  problems: readonly Problem[],
  { because, by, on }: Reason,
  field?: string,
): readonly Operation[] {
  const values = new Map<string, Value>();
  for (const problem of problems) {
    const kind = sensitiveKindOf(problem);
    if (kind === undefined) continue;
    const name = field ?? fieldNameOf(problem.path ?? []);
    const who: Record<string, Value> = by === undefined ? {} : { by };
    values.set(`${name} ${kind}`, { field: name, 'looks-like': kind, because, ...who, on });
  }
  return [...values.values()].map((value) => ({
    op: 'insert',
    path: ['allowed'],
    index: Infinity,
    value,
  }));
}
