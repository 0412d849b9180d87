import type { ExportInput } from '../exporter';
import { htmlDocument } from '../html-frame';
import type { Digest } from './digest';
import { bodyOf } from './digest-html';
import { DIGEST_STYLE, DIGEST_STYLE_HASH } from './digest-style';

/** A digest as a page to forward and to print, in one file. */
export async function digestPage(digest: Digest, input: ExportInput): Promise<string> {
  return htmlDocument({
    locale: input.words.locale,
    title: digest.heading,
    body: await bodyOf(input, digest),
    styles: [{ css: DIGEST_STYLE, hash: DIGEST_STYLE_HASH }],
  });
}
