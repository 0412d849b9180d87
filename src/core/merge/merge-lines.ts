import { diff3MergeRegions, diffIndices } from 'node-diff3';

/** What one side calls itself beside its lines. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

/** More lines than this are not compared: it takes time by the square of the lines that are alike. */
const MOST_LINES = 5_000;

/**
 * Joins texts line by line, as git does, but for lines side by side: those may differ each on one side. Undefined
 * when both changed the same lines. Lines end in `\n`.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const [old, left, right] = [base, ours, theirs].map((text) => text.split('\n'));
  if (!old || !left || !right || [old, left, right].some(({ length }) => length > MOST_LINES))
    return undefined;
  const lines: string[] = [];
  for (const region of diff3MergeRegions(left, old, right)) {
    const joined = region.stable
      ? region.bufferContent
      : lineByLine(region.oContent, region.aContent, region.bContent);
    if (!joined) return undefined;
    lines.push(...joined);
  }
  return lines.join('\n');
}

/** Lines side by side that both changed, as long as each was changed by one side alone, or by both alike. */
function lineByLine(
  old: readonly string[],
  left: readonly string[],
  right: readonly string[],
): readonly string[] | undefined {
  if (left.join('\n') === right.join('\n')) return left;
  if (left.length !== old.length || right.length !== old.length) return undefined;
  const lines = old.map((line, index) => {
    const [ours, theirs] = [left[index], right[index]];
    if (ours === theirs || theirs === line) return ours;
    return ours === line ? theirs : undefined;
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** Both texts as one, with git's marks around the lines in which they differ, `size` characters long. */
export function markedLines(ours: string, theirs: string, names: SideNames, size = 7): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const tooLong = left.length > MOST_LINES || right.length > MOST_LINES;
  const differences = tooLong
    ? [{ buffer1: [0, left.length], buffer2: [0, right.length] } as const]
    : diffIndices(left, right);
  const lines: string[] = [];
  let done = 0;
  for (const { buffer1, buffer2 } of differences) {
    const [at, count] = buffer1;
    lines.push(...left.slice(done, at));
    lines.push(`${'<'.repeat(size)} ${names.ours}`, ...left.slice(at, at + count));
    lines.push('='.repeat(size), ...right.slice(buffer2[0], buffer2[0] + buffer2[1]));
    lines.push(`${'>'.repeat(size)} ${names.theirs}`);
    done = at + count;
  }
  return [...lines, ...left.slice(done)].join('\n');
}
