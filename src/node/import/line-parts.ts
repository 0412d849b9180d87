import { MAX_PART_FILE } from '../../core/part-files';
import type { PartOf } from '../../core/part-files';
import type { StagedText } from './staging';

/** A file that holds some of the lines that were put down, under a head of its own. */
export interface PartFile {
  readonly path: string;
  readonly content: () => AsyncIterable<string | Uint8Array>;
}

/** Some of the lines that were put down: from a byte up to another, that one not included. */
export interface LinePart extends PartOf {
  readonly from: number;
  readonly until: number;
  readonly lines: number;
}

/** Which file a part becomes: its path, and its first line, with the line end. */
export type PartHead = (part: LinePart) => { readonly path: string; readonly head: string };

/** The files that lines fill, each no larger than a file may be. A line is far shorter than that. */
export async function partFiles(text: StagedText, headOf: PartHead): Promise<readonly PartFile[]> {
  return (await partsOf(text)).map((part) => {
    const { path, head } = headOf(part);
    return { path, content: () => withHead(head, text.pieces(part)) };
  });
}

async function* withHead(
  head: string,
  rest: AsyncIterable<Uint8Array>,
): AsyncIterable<string | Uint8Array> {
  yield head;
  yield* rest;
}

const LINE_END = 10;

async function partsOf(text: StagedText): Promise<readonly LinePart[]> {
  const parts: Omit<LinePart, 'number' | 'of'>[] = [];
  let [from, until, lines, before] = [0, 0, 0, 0];
  for await (const bytes of text.pieces()) {
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
      const end = before + at + 1;
      if (end - from > MAX_PART_FILE) {
        parts.push({ from, until, lines });
        [from, lines] = [until, 0];
      }
      until = end;
      lines += 1;
    }
    before += bytes.length;
  }
  const all = [...parts, { from, until, lines }];
  return all.map((part, at) => ({ ...part, number: at + 1, of: all.length }));
}

/** What a head says of its part: nothing where there is one file alone. */
export function partIfSeveral({ number, of }: PartOf): { readonly part?: PartOf } {
  return of === 1 ? {} : { part: { number, of } };
}
