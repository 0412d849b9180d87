import { IDLE } from './activation';
import { FORMATS, RECORDS, floorOf } from './formats';
import type { Measurement } from './measure';

/** Rows of texts as a table for people, first column left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Measurements as a table; times in milliseconds, memory in MB. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const digits = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  return table([
    ['', 'median ms', 'fastest', 'slowest', 'peak MB'],
    ...measurements.map(({ name, median, fastest, slowest, memory }) => [
      name,
      digits(median),
      digits(fastest),
      digits(slowest),
      memory === undefined ? '' : digits(memory),
    ]),
  ]);
}

/** How one measurement stands to another, or to a number of milliseconds; `times` where that is a goal. */
interface Goal {
  readonly ours: string;
  readonly than: string | number;
  readonly times?: number;
}

/** The goals of the design, by the names of measurements; a limit in milliseconds holds at one size. */
function goalsFor(count: number): readonly Goal[] {
  const warm = { 10_000: 300, 100_000: 2_000 }[count];
  return [
    ...(warm === undefined ? [] : [{ ours: 'open, warm (show one)', than: warm, times: 1 }]),
    { ours: 'export --format md, warm', than: 'changie batch --dry-run', times: 1 },
    { ours: 'export --format md, cold', than: 'git-cliff', times: 1.5 },
    { ours: 'open, cold (show one)', than: 'git-cliff', times: 1.5 },
    { ours: 'export --format md, warm', than: 'towncrier build --draft' },
    { ours: 'export --format csv, warm', than: 'list, warm', times: 2 },
    { ours: 'export --format ndjson, warm', than: 'list, warm', times: 2 },
    { ours: 'open, warm (show one)', than: 'floor: read the same bytes' },
    { ours: 'as-of DATE, warm', than: 'list, warm' },
    { ours: 'one save to updated views', than: 50, times: 1 },
    { ours: 'preview after a letter of words', than: 100, times: 1 },
    { ours: 'export --format md, warm', than: RECORDS },
    ...FORMATS.map((format) => ({
      ours: `export --format ${format}, warm`,
      than: floorOf(format),
    })),
    ...FORMATS.map((format) => ({
      ours: `export --format ${format}, cold`,
      than: 'open, cold (show one)',
    })),
  ];
}

/** Our medians beside those of the peers, the floor, and the limits. */
export function ratioTable(count: number, measurements: readonly Measurement[]): string {
  return `${goalTable(goalsFor(count), measurements)}${memoryLine(count, measurements)}`;
}

/** Of the peak memory, in MB. */
const MEMORY_GOAL = { count: 100_000, name: 'export --format xlsx, warm', most: 500 };

function memoryLine(count: number, measurements: readonly Measurement[]): string {
  const { count: goalCount, name, most } = MEMORY_GOAL;
  const memory = measurements.find((found) => found.name === name)?.memory;
  if (count !== goalCount || memory === undefined) return '';
  return `\n${name}: ${memory.toFixed(0)} MB at most, goal < ${most}: ${memory < most ? 'yes' : 'no'}`;
}

/** Activation beside its limit, and beside what VS Code itself takes for any extension. */
export function activationGoals(measurements: readonly Measurement[]): string {
  const ours = 'activation in VS Code';
  return goalTable(
    [
      { ours, than: 50, times: 1 },
      { ours, than: IDLE },
    ],
    measurements,
  );
}

/** Our medians beside others and beside limits in milliseconds. */
export function goalTable(goals: readonly Goal[], measurements: readonly Measurement[]): string {
  const medianOf = (name: string) => measurements.find((found) => found.name === name)?.median;
  const rows = goals.flatMap(({ ours, than, times }) => {
    const mine = medianOf(ours);
    const other = typeof than === 'number' ? than : medianOf(than);
    if (mine === undefined || other === undefined) return [];
    const goal =
      times === undefined ? ['', ''] : [`<= ${times}`, mine <= other * times ? 'yes' : 'no'];
    const label = typeof than === 'number' ? `${than} ms` : than;
    return [[ours, label, (mine / other).toFixed(2), ...goal]];
  });
  return table([['', 'beside', 'ratio', 'goal', 'met'], ...rows]);
}
