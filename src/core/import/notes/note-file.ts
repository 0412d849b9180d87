import type { Plain } from '../../model/field';
import { isTable, ownKey } from '../../model/plain';
import { guardText } from '../../yaml/guard';
import { readYaml } from '../../yaml/read-yaml';
import type { ImportContext, ImportItem, SourceFile } from '../importer';
import { textOf } from '../read/text';
import { leftOut, refused } from '../read/told';
import type { Told } from '../read/told';

/** A note as its vendor writes it: fields in front, then Markdown. */
export interface Note {
  readonly name: string;
  /** Empty where the file begins with its text. */
  readonly front: Readonly<Record<string, Plain>>;
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly line: number;
}

/** In bytes. The longest that a vendor is known to have is a quarter of a megabyte, with three years in it. */
const LARGEST = 4 * 1024 * 1024;

/**
 * What is made of the notes in files, read one after the other. One of several that is no text is left out; a file
 * alone is refused.
 */
export async function* readNotes(
  files: readonly SourceFile[],
  { answers }: ImportContext,
  itemsOf: (note: Note) => Iterable<ImportItem>,
): AsyncIterable<ImportItem> {
  for (const file of files) {
    const read = await readNote(file, answers.encoding);
    if (!('what' in read)) yield* itemsOf(read);
    else if (read.what !== 'refused' || files.length === 1) yield read;
    else if (read.reason.code === 'empty-file') yield leftOut(file.name, 1, 'no-text');
    else yield leftOut(file.name, 1, 'file-broken', { problem: 'file-is-binary' });
  }
}

async function readNote(file: SourceFile, encoding: string | undefined): Promise<Note | Told> {
  if (file.size > LARGEST) return leftOut(file.name, 1, 'too-large', { limit: LARGEST });
  let text = '';
  for await (const piece of textOf(file, encoding)) {
    if (piece.what !== 'text') return piece;
    text += piece.text;
    if (text.length > LARGEST) return leftOut(file.name, 1, 'too-large', { limit: LARGEST });
  }
  return text.trim() === '' ? refused(file.name, 'empty-file') : noteOf(file.name, text);
}

/** Cuts what stands between `---` at the top of a text, and reads it. What cannot be read counts as not there. */
function noteOf(name: string, text: string): Note {
  const [whole, yaml] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || yaml === undefined)
    return { name, front: {}, body: text.replace(/^\uFEFF/, ''), line: 1 };
  const value = guardText(yaml) ? undefined : readYaml(yaml).value;
  return {
    name,
    front: isTable(value) ? value : {},
    body: text.slice(whole.length),
    line: whole.split('\n').length,
  };
}

/** A field in front that is a text and says something. */
export function frontText({ front }: Note, key: string): string | undefined {
  const value = ownKey(front, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
