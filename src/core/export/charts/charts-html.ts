import { plainHtml } from '../html';
import type { Chart } from './chart';
import { tableOf } from './chart';
import { chartSvg } from './chart-svg';
import type { ChartWords } from './chart-words';

/** Charts as a section of a page: each with its finding in words, and the table behind it; '' of none. */
export function chartsHtml(charts: readonly Chart[], words: ChartWords): string {
  if (charts.length === 0) return '';
  return [
    '<section class="charts" aria-labelledby="charts">',
    `<h2 id="charts">${plainHtml(words.heading)}</h2>`,
    '<div class="grid">',
    ...charts.map((chart) => figureOf(chart, words)),
    '</div>',
    '</section>',
  ].join('\n');
}

function figureOf(chart: Chart, words: ChartWords): string {
  const { title, finding, description } = chart;
  return [
    '<figure class="chart">',
    '<figcaption>',
    `<h3>${plainHtml(title)}</h3>`,
    `<p class="finding" dir="auto">${plainHtml(finding)}</p>`,
    '</figcaption>',
    chartSvg(chart, words),
    '<details>',
    `<summary>${plainHtml(words.numbers)}</summary>`,
    `<p>${plainHtml(description)}</p>`,
    tableHtml(chart, words),
    '</details>',
    '</figure>',
  ].join('\n');
}

function tableHtml(chart: Chart, words: ChartWords): string {
  const { head, rows } = tableOf(chart);
  const cell = (value: string | number, at: number): string =>
    typeof value === 'number'
      ? `<td>${plainHtml(words.number(value))}</td>`
      : `<th scope="${at < 0 ? 'col' : 'row'}"><bdi>${plainHtml(value)}</bdi></th>`;
  return [
    '<table>',
    `<thead>\n<tr>${head.map((name) => cell(name, -1)).join('')}</tr>\n</thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');
}
