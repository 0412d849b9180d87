import type { FieldPath, Problem } from '../problem';
import type { Hit } from './hit';

/** Hits in one text of a record. */
export interface HitsAt {
  readonly path: FieldPath;
  readonly hits: readonly Hit[];
}

/** So many people in one field are a list of them. */
const LIST_FROM = 3;

/** What is said of the hits in one field and all that is below it: each by itself, or that there is a list of people. */
export function personalProblemsOf(places: readonly HitsAt[]): readonly Problem[] {
  const all = places.flatMap(({ hits }) => hits);
  const [first] = places;
  // Whoever has an address has a number too: the longer of the two lists counts.
  const count = Math.max(keysOf(all, 'e-mail').size, keysOf(all, 'phone').size);
  if (first && count >= LIST_FROM)
    return [problem(first.path.slice(0, 1), { kind: 'contacts', count })];
  return places.flatMap(({ path, hits }) =>
    hits.map(({ looksLike, sample }) => problem(path, { kind: looksLike, sample })),
  );
}

function keysOf(hits: readonly Hit[], kind: Hit['looksLike']): ReadonlySet<string> {
  return new Set(hits.flatMap(({ looksLike, key }) => (looksLike === kind ? key : [])));
}

function problem(path: FieldPath, args: Problem['args']): Problem {
  return { code: 'looks-personal', severity: 'warning', args, path };
}
