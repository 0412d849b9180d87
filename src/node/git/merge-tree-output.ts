import type { Sides } from './sides';

/** What git made of both sides. Paths are from the top, as people know them. */
export interface MergedTree {
  readonly tree: string;
  /** Files that it could not join. */
  readonly conflicts: readonly string[];
  /** Of these, those that are a file on one side and a folder, link or the like on the other. */
  readonly kinds: readonly string[];
}

/**
 * Reads `git merge-tree --write-tree -z --name-only --messages`: the tree and the files in conflict, each with a NUL,
 * one more NUL, then the messages: `<count> NUL <path> NUL … <type> NUL <text> NUL`. Where two things cannot stand at
 * one place, git makes up a name for one of them (`path~<side>`), and may only tell of it in a message.
 */
export function readMergeTree(text: string, { ours, theirs }: Sides): MergedTree {
  const fields = text.split('\0');
  const end = fields.indexOf('', 1);
  const [tree = '', ...listed] = fields.slice(0, end < 0 ? undefined : end);
  const told = end < 0 ? [] : pathsOfMessages(fields.slice(end + 1));
  const madeUp = new RegExp(`~(?:${ours}|${theirs})(?:_\\d+)?$`);
  const real = (path: string) => path.replace(madeUp, '');
  const kinds = [...listed, ...told].filter((path) => madeUp.test(path)).map(real);
  const conflicts = [...listed.filter((path) => path !== '').map(real), ...kinds];
  return { tree, conflicts: [...new Set(conflicts)], kinds: [...new Set(kinds)] };
}

function pathsOfMessages(fields: readonly string[]): readonly string[] {
  const paths: string[] = [];
  let at = 0;
  while (/^\d+$/.test(fields[at] ?? '')) {
    const count = Number(fields[at]);
    paths.push(...fields.slice(at + 1, at + 1 + count));
    at += 1 + count + 2;
  }
  return paths;
}
