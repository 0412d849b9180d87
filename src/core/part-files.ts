import { isObject } from './events/json-line';

/*
 * What an import writes may be too large for one file: it stands in several then, each with a head of its own that
 * says which of them it is: `<import id>.ndjson`, `<import id>.2.ndjson` and so on.
 */

/** Lines fill a file up to so many bytes: hosts of repositories refuse files of 100 MB, and warn at 50. */
export const MAX_PART_FILE = 40 * 1024 * 1024;

/** Which of the files it is, from 1, and how many there are. */
export interface PartOf {
  readonly number: number;
  readonly of: number;
}

const NAME = /^([^./\\:][^/\\:]*?)(?:\.([1-9]\d{0,4}))?\.ndjson$/;

/** The name of a part, from 1. */
export function partFileName(importId: string, part = 1): string {
  return `${importId}${part === 1 ? '' : `.${part}`}.ndjson`;
}

/** The import and the part that a file's name stands for; undefined when it is none of these. */
export function partOfFileName(
  name: string,
): { readonly import: string; readonly part: number } | undefined {
  const [, id, part = '1'] = NAME.exec(name) ?? [];
  return id === undefined ? undefined : { import: id, part: Number(part) };
}

/** Whether a head, which anybody may have written, says in a proper form which part it is of. */
export function isPartOf(value: unknown): value is PartOf {
  return isObject(value) && typeof value['number'] === 'number' && typeof value['of'] === 'number';
}
