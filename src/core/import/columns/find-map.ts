import { compareText } from '../../logbook/stack';
import type { ColumnMap } from '../../model/column-map';
import type { ImportContext, SourceFile } from '../importer';
import { readCsv } from '../read/csv';
import type { CsvOptions } from '../read/csv';
import { asked, refused } from '../read/told';
import type { Ended } from '../read/told';
import { readyMaps } from './ready-maps';

/** How a file of a map is read. What the map leaves open, a person may have answered. */
export function csvOptionsOf(map: ColumnMap | undefined, { answers }: Answered): CsvOptions {
  const encoding = map?.encoding ?? answers.encoding;
  const delimiter = map?.delimiter ?? answers.delimiter;
  const line = map?.['heading-line'];
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(line === undefined ? {} : { headingLine: line }),
  };
}
type Answered = Pick<ImportContext, 'answers'>;

/**
 * The map by which a file is read: the one that was answered; else the map of the logbook whose headings it has, the
 * one with most of them; else a ready one. Otherwise the question `column-map`, with the maps there are as choices and
 * the headings as examples; or what `readCsv` tells of a file that is no table.
 */
export async function mapOfFile(
  file: SourceFile,
  context: Pick<ImportContext, 'answers' | 'snapshot'>,
): Promise<{ readonly what: 'map'; readonly map: ColumnMap } | Ended> {
  const own = [...context.snapshot.columnMaps.values()].map(({ record }) => record);
  const all = [...own, ...readyMaps.map(({ map }) => map)];
  const answer = context.answers['column-map'];
  const answered = all.find(({ id }) => id === answer);
  if (answered) return { what: 'map', map: answered };
  const usual = await headingsOf(file, csvOptionsOf(undefined, context));
  for (const maps of [own, readyMaps.map(({ map }) => map)]) {
    const fitting = await mapsFor(maps, file, context, usual);
    const most = Math.max(...fitting.map(({ headings }) => headings.length));
    const [best, ...others] = fitting.filter(({ headings }) => headings.length === most);
    if (best && others.length === 0) return { what: 'map', map: best };
    if (best) return askMap(file, [best, ...others], best.headings);
  }
  return 'what' in usual ? usual : askMap(file, all, usual);
}

/** The headings that a map needs and a file does not have. */
export function missingOfMap(map: ColumnMap, headings: readonly string[]): readonly string[] {
  const there = new Set(headings.map(folded));
  return map.headings.filter((heading) => !there.has(folded(heading)));
}

const folded = (heading: string) => heading.trim().toLowerCase();

async function mapsFor(
  maps: readonly ColumnMap[],
  file: SourceFile,
  context: Answered,
  usual: readonly string[] | Ended,
): Promise<readonly ColumnMap[]> {
  const fitting: ColumnMap[] = [];
  for (const map of maps) {
    const own = map.encoding ?? map.delimiter ?? map['heading-line'];
    const headings = own === undefined ? usual : await headingsOf(file, csvOptionsOf(map, context));
    const fits = !('what' in headings) && map.headings.length > 0;
    if (fits && missingOfMap(map, headings).length === 0) fitting.push(map);
  }
  return fitting;
}

function askMap(file: SourceFile, maps: readonly ColumnMap[], headings: readonly string[]): Ended {
  const choices = maps.map(({ id }) => id).sort(compareText);
  const examples = headings.slice(0, 50);
  return asked({ code: 'column-map', file: file.name, choices, examples });
}

async function headingsOf(
  file: SourceFile,
  options: CsvOptions,
): Promise<readonly string[] | Ended> {
  for await (const item of readCsv(file, options)) {
    if (item.what === 'headings') return item.headings;
    if (item.what !== 'row' && item.what !== 'left-out') return item;
  }
  return refused(file.name, 'no-headings');
}
