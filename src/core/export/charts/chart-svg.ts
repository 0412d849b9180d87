import { barsSvg } from './bars-svg';
import type { Chart } from './chart';
import type { ChartWords } from './chart-words';
import { round, svgText, WIDTH } from './svg-text';
import { timeSvg } from './time-svg';

/**
 * A chart as an SVG picture (SVG 1.1, in a page or as a file of its own), with its finding as its title and what was
 * counted as its description, for those who do not see it. Drawn by hand: two shapes need no library. It says
 * everything without colour; its colours are those of a white page unless a style sheet (`html-style`) has others for
 * `.bar`, `.pale`, `.track`, `.base` and `.quiet`.
 */
export function chartSvg(chart: Chart, words: ChartWords): string {
  const { svg, height } = chart.form === 'time' ? timeSvg(chart, words) : barsSvg(chart, words);
  const id = `chart-${chart.id}`;
  const size = `viewBox="0 0 ${WIDTH} ${round(height)}" width="${WIDTH}" height="${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" ${size} role="img" aria-labelledby="${id}-title ${id}-description" fill="currentColor" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="${id}-title">${svgText(`${chart.title}. ${chart.finding}`)}</title>`,
    `<desc id="${id}-description">${svgText(chart.description)}</desc>`,
    ...svg,
    '</svg>',
  ].join('\n');
}
