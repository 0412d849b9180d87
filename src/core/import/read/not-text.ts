import type { Width } from './line-blocks';

/** How files begin that are no text: workbooks and other archives, pictures, PDF, old Office, compressed ones. */
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, xlsx, docx
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x25, 0x50, 0x44, 0x46, 0x2d], // pdf
  [0x1f, 0x8b], // gzip
  [0x28, 0xb5, 0x2f, 0xfd], // zstandard
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x42, 0x5a, 0x68], // bzip2
  [0x50, 0x41, 0x52, 0x31], // parquet
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], // sqlite
];

/** Whether a file begins like one that is no text. */
export function beginsUnlikeText(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

/** What the first bytes say of the encoding: a byte order mark, or zeros between letters. */
export interface Opening {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined;
  /** The length of the byte order mark. */
  readonly mark: 0 | 2 | 3;
  readonly width: Width;
}

const ONE: Width = { bytes: 1, low: 0 };
const LITTLE: Width = { bytes: 2, low: 0 };
const BIG: Width = { bytes: 2, low: 1 };

/** Reads the beginning of a file; undefined when its zeros stand where no text has them. */
export function openingOf(bytes: Uint8Array): Opening | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', mark: 3, width: ONE };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2, width: LITTLE };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2, width: BIG };
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return { encoding: undefined, mark: 0, width: ONE };
  // Delimiters, digits and line ends alone give text of any script a zero in every tenth pair or so.
  const many = bytes.length / 40;
  if (even === 0 && odd > many) return { encoding: 'utf-16le', mark: 0, width: LITTLE };
  if (odd === 0 && even > many) return { encoding: 'utf-16be', mark: 0, width: BIG };
  return undefined;
}
