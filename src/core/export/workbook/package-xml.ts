import { escapeHtml } from '../html';

/* The parts of a workbook beside its sheets, as ISO/IEC 29500 has them (SpreadsheetML, Open Packaging Conventions). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** Places in the list of cell formats below. */
export const STYLE = { plain: 0, heading: 1, day: 2, time: 3 } as const;

/** Formats of cells: plain, bold, a day, a time in UTC. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm\\ &quot;UTC&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What a worksheet begins with, up to its first row: widths in characters, and whether its heading stays in sight. */
export function sheetHead(
  widths: readonly number[],
  { isHeadingKept }: { readonly isHeadingKept: boolean },
): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="${isHeadingKept ? 0 : 1}"/></sheetPr><sheetViews><sheetView workbookViewId="0">${isHeadingKept ? FROZEN : ''}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

const FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/** What it ends with; `range` is what a person can filter. */
export function sheetEnd(range: string): string {
  return `</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

/** A relation of a part to another one, by its path from there. */
interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The relations of a part, `rId1` and so on. */
export function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** A part of a workbook beside its sheets. */
export interface PackagePart {
  readonly path: string;
  readonly xml: string;
  /** As its content type names it; of relations, nothing. */
  readonly type?: string;
}

/** A sheet as a workbook lists it; `part` is the number of its file. */
export interface ListedSheet {
  readonly name: string;
  readonly part: number;
}

/** The parts of a workbook but for its sheets, which stand in `xl/worksheets/sheet1.xml` and so on; `others` too. */
export function workbookParts(
  sheets: readonly ListedSheet[],
  others: readonly PackagePart[],
): readonly PackagePart[] {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeHtml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map(({ part }) => `worksheets/sheet${part}.xml`);
  const parts: PackagePart[] = [
    {
      path: '_rels/.rels',
      xml: relationsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    {
      path: 'xl/workbook.xml',
      xml: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
      type: 'spreadsheetml.sheet.main',
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: relationsXml([
        ...targets.map((target) => ({ type: 'worksheet', target })),
        { type: 'styles', target: 'styles.xml' },
      ]),
    },
    { path: 'xl/styles.xml', xml: STYLES, type: 'spreadsheetml.styles' },
    ...others,
  ];
  const sheetParts = targets.map((target) => ({
    path: `xl/${target}`,
    type: 'spreadsheetml.worksheet',
  }));
  return [...parts, { path: '[Content_Types].xml', xml: contentTypes([...sheetParts, ...parts]) }];
}

function contentTypes(parts: readonly Omit<PackagePart, 'xml'>[]): string {
  const overrides = parts.map(({ path, type }) =>
    type === undefined ? '' : `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}
