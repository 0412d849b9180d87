import type { Chart } from '../charts/chart';
import { escapeHtml } from '../html';
import { xmlText } from '../xml-text';
import { columnName } from './cell-xml';

/* Charts and where they stand, ISO/IEC 29500-1, 21.2 (DrawingML charts) and 20.5 (spreadsheet drawings). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Told apart by the colour-blind and on grey paper; those of the pictures in HTML, where series stand apart. */
const COLOURS = ['1F5FA8', 'E08A1E', '5B9E6F', '8A5BB0', 'B5473C', '6B7280', '2AA0A8', 'C9A227'];

/** Of what is only there to compare with. */
const QUIET = ['C4CAD1', 'DDE1E6', 'A9B1BA', 'EDF0F3'];

/** Where the numbers of a chart stand in its sheet: rows count from 1, the heading is the one above the first. */
export interface ChartPlace {
  readonly sheet: string;
  readonly firstRow: number;
  /** Of the labels, counted from 0. */
  readonly firstColumn: number;
}

const text = (value: string): string => escapeHtml(xmlText(value));

/** A chart as a spreadsheet draws it, from the numbers in its sheet. */
export function chartXml(chart: Chart, place: ChartPlace): string {
  const { title, series, form } = chart;
  const drawn = drawnSeries(chart);
  const isBars = form === 'bars';
  const colours = coloursOf(drawn.map((at) => series[at]?.isQuiet === true));
  const rows = drawn
    .map((at, order) => seriesXml(chart, place, { at, order, colour: colours[order] ?? '' }))
    .join('');
  const overlap = isBars ? '' : '<c:overlap val="100"/>';
  const legend = drawn.length > 1 && series.length > 1;
  return `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en" sz="1200" b="1"/><a:t>${text(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${isBars ? 'bar' : 'col'}"/><c:grouping val="${isBars ? 'clustered' : 'stacked'}"/><c:varyColors val="0"/>${rows}<c:gapWidth val="50"/>${overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axesXml(isBars)}</c:plotArea>${legend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** The series that stand on one another; one that adds up the others would double them. */
function drawnSeries({ form, series, points }: Chart): readonly number[] {
  const all = series.map((_, at) => at);
  const isSum = points.every(({ values: [sum = 0, ...others] }) => {
    return sum === others.reduce((total, value) => total + value, 0);
  });
  return form === 'time' && series.length > 2 && isSum ? all.slice(1) : all;
}

/** Pale ones for what is quiet beside something that is not. */
function coloursOf(quiet: readonly boolean[]): readonly string[] {
  const isPaled = quiet.includes(false);
  return quiet.map((isQuiet, at) => {
    const colours = isPaled && isQuiet ? QUIET : COLOURS;
    const place = isPaled ? quiet.slice(0, at).filter((other) => other === isQuiet).length : at;
    return colours[place % colours.length] ?? '';
  });
}

/** A series by its place in the chart and among those that are drawn. */
interface DrawnSeries {
  readonly at: number;
  readonly order: number;
  readonly colour: string;
}

function seriesXml(chart: Chart, place: ChartPlace, { at, order, colour }: DrawnSeries): string {
  const { sheet, firstRow, firstColumn } = place;
  const own = firstColumn + 1 + at;
  const { points, series } = chart;
  const last = firstRow + points.length - 1;
  const range = (column: number, from: number, to: number) =>
    text(
      `'${sheet.replace(/'/g, "''")}'!$${columnName(column)}$${from}:$${columnName(column)}$${to}`,
    );
  const labels = points.map(({ label }, index) => pointXml(index, text(label))).join('');
  const values = points.map((point, index) => pointXml(index, String(point.values[at] ?? 0)));
  const name = `<c:strRef><c:f>${range(own, firstRow - 1, firstRow - 1)}</c:f><c:strCache><c:ptCount val="1"/>${pointXml(0, text(series[at]?.name ?? ''))}</c:strCache></c:strRef>`;
  const count = `<c:ptCount val="${points.length}"/>`;
  return `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx>${name}</c:tx><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${range(firstColumn, firstRow, last)}</c:f><c:strCache>${count}${labels}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${range(own, firstRow, last)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${values.join('')}</c:numCache></c:numRef></c:val></c:ser>`;
}

const pointXml = (at: number, value: string): string =>
  `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;

/** Bars run from the first point at the top; numbers start at nought. */
function axesXml(isBars: boolean): string {
  const order = isBars ? 'maxMin' : 'minMax';
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBars ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isBars ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="${isBars ? 'max' : 'autoZero'}"/></c:valAx>`;
}

/** Where a chart stands over a sheet: from its first column on; rows count from 0. */
export interface ChartAnchor {
  readonly title: string;
  /** For who cannot see it. */
  readonly description: string;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/** The drawing of a sheet that holds these charts, `rId1` and so on. */
export function drawingXml(anchors: readonly ChartAnchor[]): string {
  const items = anchors.map(({ title, description, columns, row, rows }, at) => {
    const corner = (name: string, col: number, line: number) =>
      `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return `<xdr:twoCellAnchor>${corner('from', 0, row)}${corner('to', columns, row + rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${text(title)}" descr="${text(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${items.join('')}</xdr:wsDr>`;
}
