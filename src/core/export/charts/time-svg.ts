import type { Chart, ChartPoint } from './chart';
import { totalOf } from './chart';
import type { ChartWords } from './chart-words';
import { bar, fitted, round, textAt, WIDTH } from './svg-text';
import type { Drawn } from './svg-text';

/** How high the highest column of all rows is; one unit of value is as high in every row. */
const HIGHEST = 48;
/** A value that is not 0 is seen. */
const THINNEST = 1.5;
/** Few columns stand close together rather than far apart. */
const WIDEST_PITCH = 48;
/** From here on each column has room for its number; else the highest one of a row alone has it. */
const ROOM_FOR_VALUE = 20;
const ROOM_FOR_TICK = 34;

/**
 * A row of columns a series, one below the other, over the same months and to one scale that begins at 0. Rows say
 * what stacked colours say, and each has its own base line and its name, so that no colour has to be told from another.
 */
export function timeSvg(chart: Chart, words: ChartWords): Drawn {
  const { series, points } = chart;
  const pitch = Math.min(WIDEST_PITCH, WIDTH / points.length);
  const most = Math.max(1, ...points.flatMap(({ values }) => values));
  const svg: string[] = [];
  let y = 0;
  for (const [at, { name, isQuiet }] of series.entries()) {
    const values = points.map((point) => point.values[at] ?? 0);
    const high = (Math.max(...values) / most) * HIGHEST;
    const base = y + 28 + high;
    svg.push(
      textAt(0, y + 12, fitted(name, WIDTH - 85), { isBold: !isQuiet }),
      textAt(WIDTH, y + 12, words.number(totalOf(chart, at)), { anchor: 'end', isBold: !isQuiet }),
      ...columns(values, { pitch, base, scale: HIGHEST / most, isQuiet, words }),
      `<path class="base" stroke="#7d8590" stroke-width="1" d="M0 ${round(base + 0.5)}H${WIDTH}"/>`,
    );
    y = base + 8;
  }
  return { svg: [...svg, ...ticks(points, pitch, y + 6)], height: y + 24 };
}

interface Row {
  readonly pitch: number;
  readonly base: number;
  readonly scale: number;
  readonly isQuiet: boolean;
  readonly words: ChartWords;
}

function columns(
  values: readonly number[],
  { pitch, base, scale, isQuiet, words }: Row,
): readonly string[] {
  const width = Math.max(pitch * 0.72, pitch - 10);
  const most = Math.max(...values);
  const highest = values.indexOf(most);
  return values.flatMap((value, at) => {
    if (value === 0) return [];
    const height = Math.max(THINNEST, value * scale);
    const x = at * pitch + (pitch - width) / 2;
    const column = bar({ x, y: base - height, width, height }, isQuiet);
    if (pitch < ROOM_FOR_VALUE && at !== highest) return [column];
    return [column, valueAt(x + width / 2, base - height - 3, words.number(value))];
  });
}

/** A number over its column, which near the edges stands a little beside it. */
function valueAt(x: number, y: number, text: string): string {
  const half = text.length * 3.2;
  const anchor = x < half ? 'start' : x > WIDTH - half ? 'end' : 'middle';
  const at = anchor === 'start' ? 0 : anchor === 'end' ? WIDTH : x;
  return textAt(at, y, text, { anchor, isQuiet: true });
}

/** The months under the last row, as many as have room, and below them the years. */
function ticks(points: readonly ChartPoint[], pitch: number, y: number): readonly string[] {
  const step = Math.ceil(ROOM_FOR_TICK / pitch);
  const svg: string[] = [];
  let freeFrom = 0;
  for (const [at, { tick }] of points.entries()) {
    const x = at * pitch;
    if (tick === undefined) continue;
    const hasRoom = x + ROOM_FOR_TICK - 6 <= WIDTH;
    if (step <= 4 && at % step === 0 && hasRoom)
      svg.push(textAt(x, y, tick.short, { isQuiet: true }));
    const next = points.slice(at + 1, at + 1 + Math.ceil(ROOM_FOR_TICK / pitch));
    const crowds = at === 0 && next.slice(0, -1).some((point) => point.tick?.under);
    if (tick.under && x >= freeFrom && hasRoom && !crowds) {
      svg.push(textAt(x, step <= 4 ? y + 12 : y, tick.under, { isQuiet: true }));
      freeFrom = x + ROOM_FOR_TICK;
    }
  }
  return svg;
}
