import type { SourceFile } from '../importer';
import { refused } from '../read/told';
import type { Told } from '../read/told';
import { textOf } from '../read/text';

/** A changelog of this many characters has more than a hundred thousand entries. */
const MOST = 32 * 1024 * 1024;

/** All of a file of text with plain line ends, or what to tell instead: `empty-file`, `not-text`, `row-too-large` … */
export async function wholeText(file: SourceFile, encoding?: string): Promise<string | Told> {
  let text = '';
  for await (const piece of textOf(file, encoding)) {
    if (piece.what !== 'text') return piece;
    text += piece.text;
    if (text.length > MOST) return refused(file.name, 'row-too-large', { limit: MOST });
  }
  if (text.includes('\0')) return refused(file.name, 'not-text');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
