import { applyTextEdits } from '../../text-edit';
import type { TextEdit } from '../../text-edit';

type Piece = { readonly start: number; readonly end: number } | { readonly added: string };

/** A text and what has become of it through edits one after the other, each counted in the text of then. */
export class Patch {
  private pieces: readonly Piece[];
  private current: string;

  constructor(private readonly original: string) {
    this.current = original;
    this.pieces = [{ start: 0, end: original.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.current;
  }

  /** Makes edits that do not overlap and all count in the text as it is now. */
  apply(edits: readonly TextEdit[]): void {
    const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: Piece[] = [];
    let done = 0;
    for (const edit of inOrder) {
      pieces.push(...this.slice(done, edit.start));
      if (edit.text !== '') pieces.push({ added: edit.text });
      done = edit.end;
    }
    pieces.push(...this.slice(done, this.current.length));
    this.pieces = pieces;
    this.current = applyTextEdits(this.current, inOrder);
  }

  private slice(from: number, to: number): readonly Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = 'added' in piece ? piece.added.length : piece.end - piece.start;
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      if (start < end) {
        found.push(
          'added' in piece
            ? { added: piece.added.slice(start, end) }
            : { start: piece.start + start, end: piece.start + end },
        );
      }
      at += length;
    }
    return found;
  }

  /** All of it as edits of the original text, as small as they can be. */
  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let done = 0;
    let added = '';
    for (const piece of [
      ...this.pieces,
      { start: this.original.length, end: this.original.length },
    ]) {
      if ('added' in piece) added += piece.added;
      else {
        edits.push(trimmed(this.original, { start: done, end: piece.start, text: added }));
        added = '';
        done = piece.end;
      }
    }
    return edits.filter(({ start, end, text }) => start < end || text !== '');
  }
}

/** An edit without what it replaces by the same; never half of a line end or of a surrogate pair. */
function trimmed(original: string, edit: TextEdit): TextEdit {
  const old = original.slice(edit.start, edit.end);
  const max = Math.min(old.length, edit.text.length);
  let prefix = 0;
  while (prefix < max && old[prefix] === edit.text[prefix]) prefix += 1;
  while (prefix > 0 && splits(original, edit.start + prefix)) prefix -= 1;
  let suffix = 0;
  while (
    suffix < max - prefix &&
    old[old.length - 1 - suffix] === edit.text[edit.text.length - 1 - suffix]
  ) {
    suffix += 1;
  }
  while (suffix > 0 && splits(original, edit.end - suffix)) suffix -= 1;
  return {
    start: edit.start + prefix,
    end: edit.end - suffix,
    text: edit.text.slice(prefix, edit.text.length - suffix),
  };
}

/** Whether an offset is inside of what is one to an editor: `\r\n`, or a surrogate pair. */
function splits(text: string, offset: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(
    text.slice(Math.max(0, offset - 1), offset + 1),
  );
}
