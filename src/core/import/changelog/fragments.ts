import type { ImportItem, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { baseName } from './fragment';

/** Files that stand beside fragments for other reasons: every tool passes them over. */
const BESIDE =
  /^(?:readme(?:\.\w+)?|\.git(?:ignore|keep|attributes)|\.keep|\.placeholder|\.gitkeep|\.ds_store|thumbs\.db|desktop\.ini|_?template\.\w+(?:\.j2)?|\.markdownlint\.\w+)$/i;

/** What to say of a file that stands beside fragments and is none; undefined of all others. */
export function besideFragments({ name }: SourceFile): ImportItem | undefined {
  return BESIDE.test(baseName(name)) ? leftOut(name, 1, 'file-of-tool') : undefined;
}

/** A file whose name its tool does not read; some tools say nothing of it and lose it so. */
export function unreadName({ name }: SourceFile, expected: string): ImportItem {
  return leftOut(name, 1, 'file-name-unread', { expected });
}

/** Whether a file may be one of a few endings: `.yaml`. */
export function endsWith(
  { name }: Pick<SourceFile, 'name'>,
  ...endings: readonly string[]
): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending));
}
