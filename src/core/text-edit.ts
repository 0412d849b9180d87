/** Replace the text between two UTF-16 offsets of a document. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after `edits`, which must not overlap and all count in the text as it was before any of them. */
export function applyTextEdits(source: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const edit of inOrder) {
    result += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + source.slice(done);
}

/** What takes `edits` of `source` back: edits that count in the text after them. */
export function invertTextEdits(source: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const from = start + shift;
      shift += text.length - (end - start);
      return { start: from, end: from + text.length, text: source.slice(start, end) };
    });
}
