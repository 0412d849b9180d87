import type { RecordKind } from '../../core/model/record-kind';
import type { Problem, ProblemCode } from '../../core/problem';
import { anyFieldLabel, fieldLabel, hasFieldLabel } from '../labels';

/** What a sentence needs to know of a problem, ready to be read: short, on one line. */
export interface Wording {
  /** The label of the field that is wrong. */
  readonly field: string;
  /** An argument, quoted as a person would. */
  quoted(name: string): string;
  /** An argument as it is. */
  plain(name: string): string;
  amount(name: string): number;
  /** The label of a field that an argument names. */
  label(name: string): string;
}

/** The sentences of some problems; a part that misses one of its codes does not compile. */
export type Sentences<Codes extends ProblemCode> = Record<Codes, (about: Wording) => string>;

const LONGEST = 80;

/** What stands in a file may be of any length and hold line ends; a sentence about it may not. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function labelled(
  kind: RecordKind | undefined,
  path: readonly (string | number)[] | string,
): string {
  return short(kind ? fieldLabel(kind, path) : anyFieldLabel(path));
}

function fieldOf(problem: Pick<Problem, 'args' | 'path'>, kind: RecordKind | undefined): string {
  // A custom field is called what logbook.yaml calls it.
  const label = problem.args['label'];
  if (typeof label === 'string') return short(label);
  const named = problem.args['field'];
  const path = problem.path ?? [];
  if (typeof named !== 'string') return labelled(kind, path);
  if (named.includes('.') || path.length === 0) return labelled(kind, named);
  const below = path.at(-1) === named ? path : [...path, named];
  return labelled(kind, hasFieldLabel(kind, below) ? below : named);
}

/** `kind` is that of the record; without it a field is named as in a change, or wherever else it occurs. */
export function wordingOf(
  problem: Pick<Problem, 'args' | 'path'>,
  kind: RecordKind | undefined,
): Wording {
  const plain = (name: string): string => short(String(problem.args[name] ?? ''));
  return {
    field: fieldOf(problem, kind),
    plain,
    quoted: (name) => `“${plain(name)}”`,
    amount: (name) => Number(problem.args[name] ?? 0),
    label: (name) => labelled(kind, String(problem.args[name] ?? '')),
  };
}
