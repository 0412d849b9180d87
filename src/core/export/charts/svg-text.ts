import { escapeHtml } from '../html';
import { xmlText } from '../xml-text';

/** A part of a picture: SVG, with everything that people wrote escaped. Lengths are in the units of its view box. */
export interface Drawn {
  readonly svg: readonly string[];
  readonly height: number;
}

/** How wide every chart is: it stands beside another on paper, and fits a telephone without being shrunk much. */
export const WIDTH = 340;

/** Text for XML, in content and in quoted attributes. */
export const svgText = (text: string): string => escapeHtml(xmlText(text));

const SIZE = 12;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
const BROAD = /[\p{Lu}mwMW@%—…]/u;
const NARROW = /[iljtfrI.,:;'|! ()[\]]/;

/** About how wide a letter, with its marks, is in a common typeface; without a page nothing can measure it. */
function widthOf(cluster: string): number {
  if (WIDE.test(cluster)) return SIZE * 1.05;
  if (BROAD.test(cluster)) return SIZE * 0.78;
  return SIZE * (NARROW.test(cluster) ? 0.36 : 0.59);
}

/** Made when it is first needed: that takes as long as to open a small logbook. */
let segmenter: Intl.Segmenter | undefined;

/** More letters than any label can show. */
const MOST = 200;

/** A label of at most this width, cut with … where it is longer; never within a letter and its marks. */
export function fitted(text: string, width: number): string {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let [used, kept] = [0, ''];
  for (const { segment } of segmenter.segment(text.slice(0, MOST))) {
    used += widthOf(segment);
    if (used > width) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

/** A line of text with its base line at `y`. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', isQuiet = false, isBold = false }: TextStyle = {},
): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}"`,
    anchor === 'start' ? '' : `text-anchor="${anchor}"`,
    isQuiet ? 'class="quiet" fill="#59636e" font-size="11"' : '',
    isBold ? 'font-weight="600"' : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${svgText(text)}</text>`;
}

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isQuiet?: boolean;
  readonly isBold?: boolean;
}

/** A bar or column; what is quiet is there to compare with. */
export function bar(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  isQuiet: boolean,
): string {
  const look = isQuiet ? 'class="pale" fill="#7d8590"' : 'class="bar" fill="#0550ae"';
  const [left, top, wide, high] = [x, y, width, height].map(round);
  return `<rect ${look} x="${left}" y="${top}" width="${wide}" height="${high}"/>`;
}

/** As few digits as a screen can show, and the same on every machine. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
