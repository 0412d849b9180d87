import { toPlain, valueAt } from '../../model/plain';
import { oneLine } from '../../one-line';
import type { Value } from '../../problem';

const LONGEST = 120;
/** What a change without a title is called by: its first setting or asset, or else what was done and why. */
const CALLED_BY = [
  [
    ['settings', 0, 'asset'],
    ['settings', 0, 'path'],
  ],
  [['assets', 0, 'name']],
  [['what']],
  [['why']],
] as const;

/**
 * The title of a change as a file has it; where it has none, what its first setting or asset is called, or the first
 * line of what was done and why. Undefined when nothing could be one.
 */
export function titleOf(fields: Readonly<Record<string, Value>>): string | undefined {
  const { title } = fields;
  if (typeof title === 'string' && title.trim() !== '') return oneLine(title);
  const plain = toPlain(fields);
  for (const paths of CALLED_BY) {
    const texts = paths
      .map((path) => valueAt(plain, path))
      .filter((text) => typeof text === 'string');
    const line = oneLine(texts.join(': ').trim().split('\n', 1)[0] ?? '');
    if (line !== '') return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
  }
  return undefined;
}
