import type { SourceFile } from '../importer';
import { textOf } from '../read/text';

/** As much as shows how a file is built, in UTF-16 units. */
const ENOUGH = 16 * 1024;

/** How the text of a file begins, without white space before it; nothing for what is no text. */
export async function beginningOf(file: SourceFile, encoding?: string): Promise<string> {
  let beginning = '';
  for await (const piece of textOf(file, encoding)) {
    if (piece.what !== 'text') break;
    beginning = (beginning + piece.text).trimStart();
    if (beginning.length >= ENOUGH) break;
  }
  return beginning.slice(0, ENOUGH);
}
