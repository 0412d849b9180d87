import type { Chart } from './chart';
import type { ChartWords } from './chart-words';
import { bar, fitted, textAt, WIDTH } from './svg-text';
import type { Drawn } from './svg-text';

/** Bars that are drawn; the table has all. */
const MOST_BARS = 10;
const PITCH = 34;
const THICK = 10;
/** A value that is not 0 is seen. */
const THINNEST = 1.5;
const VALUE_WIDTH = 60;

/** A bar a point, each under its label, all from the same left edge and to one scale that begins at 0. */
export function barsSvg({ points }: Chart, words: ChartWords): Drawn {
  // One line that says "1 more" is no shorter than the bar.
  const drawn = points.slice(0, points.length > MOST_BARS + 1 ? MOST_BARS : points.length);
  const most = Math.max(1, ...points.map(({ values }) => values[0] ?? 0));
  const svg = drawn.flatMap(({ label, values }, at) => {
    const value = values[0] ?? 0;
    const y = at * PITCH;
    const width = value === 0 ? 0 : Math.max(THINNEST, (value / most) * WIDTH);
    return [
      textAt(0, y + 12, fitted(label, WIDTH - VALUE_WIDTH)),
      textAt(WIDTH, y + 12, words.number(value), { anchor: 'end', isBold: true }),
      `<rect class="track" fill="#e6e9ed" x="0" y="${y + 17}" width="${WIDTH}" height="${THICK}"/>`,
      ...(width > 0 ? [bar({ x: 0, y: y + 17, width, height: THICK }, false)] : []),
    ];
  });
  const height = drawn.length * PITCH;
  const left = points.length - drawn.length;
  if (left === 0) return { svg, height };
  return {
    svg: [...svg, textAt(0, height + 10, words.more(left), { isQuiet: true })],
    height: height + 16,
  };
}
