import type { FragmentType } from './towncrier-settings';

/** What the name of a news fragment says. */
export interface FragmentName {
  /** As it is written: a number, a text, or with a plus sign in front what belongs to no issue. */
  readonly issue: string;
  readonly type: string;
}

/**
 * Takes the name of a news fragment apart, as `parse_newfragment_basename` of towncrier does: the last part between
 * dots that is a type is the type, what stands before it the issue; a number and an ending may follow.
 * `10497.doc.rst`, `2369.feature`, `fix-1.2.3.bugfix.2.md`, `+1ee322a1.bugfix.rst`. Undefined: towncrier passes it over.
 */
export function fragmentName(
  name: string,
  types: readonly FragmentType[],
): FragmentName | undefined {
  const parts = name.split('.');
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const type = parts[at] ?? '';
    const issue = parts.slice(0, at).join('.').trim();
    if (types.some(({ id }) => id === type) && issue !== '') return { issue, type };
  }
  return undefined;
}
