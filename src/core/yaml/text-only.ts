import type { OffsetRange, Problem } from '../problem';

/** Why a file is shown but edited as text only: an edit by fields could change more than it says. */
export type TextOnlyReason =
  | 'anchors' // & and *: one text stands for several fields
  | 'tags' // !!type
  | 'directives' // %YAML
  | 'several-documents'
  | 'duplicate-keys'
  | 'unusual-keys' // ? key, lists or tables as keys, tables without braces
  | 'mixed-line-ends'
  | 'broken-characters' // bytes that were not UTF-8
  | 'no-safe-edit'; // the edit would have changed something else too

/** The problem `yaml-text-only` with its reason. */
export function textOnlyProblem(reason: TextOnlyReason, range?: OffsetRange): Problem {
  return {
    code: 'yaml-text-only',
    severity: 'info',
    args: { reason },
    ...(range ? { range } : {}),
  };
}
