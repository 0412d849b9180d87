import type { Chart } from '../charts/chart';
import { tableOf } from '../charts/chart';
import type { Cell } from '../csv';
import { cellXml, columnName, textXml } from './cell-xml';
import { chartXml, drawingXml } from './chart-xml';
import type { ChartAnchor } from './chart-xml';
import { STYLE, relationsXml, sheetHead } from './package-xml';
import type { PackagePart } from './package-xml';

/** A chart is at least so tall, in rows of its sheet. */
const FEWEST_ROWS = 17;
/** The columns that charts cover, before those of their numbers; widths are in characters. */
const CHART_COLUMNS = Array.from({ length: 8 }, () => 11);
const GAP = 3;
const LABEL_WIDTH = 30;
const NUMBER_WIDTH = 14;
/** In the first column of numbers. */
const FIRST = CHART_COLUMNS.length + 1;

/** A sheet with charts, each beside the numbers that it draws, as the parts of the package that it needs. */
export interface ChartsSheet {
  readonly sheet: string;
  readonly parts: readonly PackagePart[];
}

/**
 * The sheet of these charts, called `name`, which stands in `xl/worksheets/sheetN.xml` with N = `part`. The charts
 * read their numbers from the sheet: who corrects one sees it.
 */
export function chartsSheet(charts: readonly Chart[], name: string, part: number): ChartsSheet {
  const widest = Math.max(...charts.map(({ series }) => series.length));
  const numbers = Array.from({ length: widest }, () => NUMBER_WIDTH);
  const widths = [...CHART_COLUMNS, GAP, LABEL_WIDTH, ...numbers];
  let rows = '';
  let next = 1;
  const anchors: ChartAnchor[] = [];
  const drawn = charts.map((chart) => {
    const { title, finding, description } = chart;
    const { head, rows: data } = tableOf(chart);
    const top = next;
    rows += rowXml(top, [title], STYLE.heading) + rowXml(top + 1, [finding]);
    rows += rowXml(top + 2, head, STYLE.heading);
    data.forEach((cells, at) => (rows += rowXml(top + 3 + at, cells)));
    const height = Math.max(FEWEST_ROWS, chart.form === 'bars' ? data.length + 4 : 0);
    anchors.push({ title, description, columns: CHART_COLUMNS.length, row: top - 1, rows: height });
    next = top + Math.max(data.length + 3, height) + 1;
    return chartXml(chart, { sheet: name, firstRow: top + 3, firstColumn: FIRST });
  });
  const targets = drawn.map((_, at) => `../charts/chart${at + 1}.xml`);
  return {
    sheet: `${sheetHead(widths, { isHeadingKept: false })}${rows}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/><drawing r:id="rId1"/></worksheet>`,
    parts: [
      {
        path: `xl/worksheets/_rels/sheet${part}.xml.rels`,
        xml: relationsXml([{ type: 'drawing', target: '../drawings/drawing1.xml' }]),
      },
      { path: 'xl/drawings/drawing1.xml', xml: drawingXml(anchors), type: 'drawing' },
      {
        path: 'xl/drawings/_rels/drawing1.xml.rels',
        xml: relationsXml(targets.map((target) => ({ type: 'chart', target }))),
      },
      ...drawn.map((xml, at) => ({
        path: `xl/charts/chart${at + 1}.xml`,
        xml,
        type: 'drawingml.chart',
      })),
    ],
  };
}

function rowXml(row: number, cells: readonly Cell[], style: number = STYLE.plain): string {
  const xml = cells.map((value, at) => {
    const reference = `${columnName(FIRST + at)}${row}`;
    return typeof value === 'string'
      ? textXml(value, reference, style).xml
      : cellXml(value, 'number', reference).xml;
  });
  return `<row r="${row}">${xml.join('')}</row>`;
}
