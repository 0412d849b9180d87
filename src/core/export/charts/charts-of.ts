import { changeDay } from '../../logbook/dates';
import { toolName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { CHANGE_KINDS, TRACKS } from '../../model/codes';
import { oneLine } from '../../one-line';
import { isTested, isTrivial } from '../../rules/live-untested';
import { isDone } from '../about';
import type { ExportInput } from '../exporter';
import { countedByMonth, countOf, describedBy, withSum, worthDrawing } from './by-month';
import type { Chart } from './chart';
import { gapsChart } from './gaps-chart';
import { leadTimeChart } from './lead-time-chart';

/** So few are told faster than drawn. */
const FEWEST = 8;

/**
 * The charts of an export, in the order in which they shall stand: those alone that show more than a sentence says, so
 * none of a handful of changes. Only changes that were made count: live, tested, or rolled back. Of each change they
 * need its head, its tests and its track; gaps are those that its changes brought to light.
 */
export function chartsOf(input: ExportInput): readonly Chart[] {
  const made = input.changes.filter(isDone);
  if (made.length < FEWEST) return [];
  return CHARTS.flatMap((chart) => chart(input, made) ?? []).filter(worthDrawing);
}

type Draw = (input: ExportInput, made: readonly Change[]) => Chart | undefined;

const months: Draw = (input, made) => {
  const { words } = input;
  const { charts } = words;
  const counted = countedByMonth(
    input,
    made.map((change) => ({ day: changeDay(change), sort: change.kind })),
    CHANGE_KINDS.map((key) => ({ key, name: words.kind(key) })),
    { sortsAre: charts.kind, unit: charts.changes },
  );
  if (!counted) return undefined;
  const summed = withSum(counted, charts.allChanges);
  const { title, description } = counted.form === 'time' ? charts.months : charts.kinds;
  return {
    id: 'months',
    ...summed,
    title,
    description: describedBy(input, counted, description),
    finding: mostOf(input, summed, made.length),
  };
};

const tools: Draw = (input, made) => {
  const { snapshot, words } = input;
  const { title, description } = words.charts.tools;
  const counts = new Map<string, number>();
  for (const change of made)
    for (const tool of new Set(change.tools)) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  const points = [...counts]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .map(([id, count]) => ({ label: oneLine(toolName(snapshot, id)) || id, values: [count] }));
  const series = [countOf(words.charts.changes)];
  const finding = mostOf(input, { points }, made.length);
  const pointsAre = words.charts.tool;
  return { id: 'tools', form: 'bars', title, description, finding, pointsAre, series, points };
};

/** The point with the most, the first of several, and how many that is of all. */
function mostOf(
  { words: { charts } }: ExportInput,
  { points }: Pick<Chart, 'points'>,
  all: number,
): string {
  const [first, ...others] = points;
  if (!first) return '';
  const most = others.reduce(
    (found, point) => ((point.values[0] ?? 0) > (found.values[0] ?? 0) ? point : found),
    first,
  );
  return charts.most(most.label, most.values[0] ?? 0, all);
}

const tested: Draw = (input, made) => {
  const { charts } = input.words;
  const words = charts.tested;
  const { title, description } = words;
  const happenings = made
    .filter(({ status }) => status !== 'rolled-back')
    .map((change) => ({ day: changeDay(change), sort: testState(change) }));
  const count = (state: TestState): number =>
    happenings.filter(({ sort }) => sort === state).length;
  const [done, open] = [count('tested'), count('untested')];
  const counted = countedByMonth(
    input,
    happenings,
    [
      { key: 'tested', name: words.tested },
      { key: 'untested', name: words.untested },
      { key: 'not-needed', name: words.notNeeded, isQuiet: true },
    ],
    { sortsAre: words.state, unit: charts.changes },
  );
  if (!counted || done + open === 0) return undefined;
  return {
    id: 'tested',
    ...counted,
    title,
    description: describedBy(input, counted, description),
    finding: words.finding(done, done + open),
  };
};

type TestState = 'tested' | 'untested' | 'not-needed';

function testState(change: Change): TestState {
  if (change.status === 'tested' || isTested(change)) return 'tested';
  return isTrivial(change) ? 'not-needed' : 'untested';
}

/** What the chart is about, on top. */
const TRACK_ROWS = [...TRACKS].reverse();

const emergencies: Draw = (input, made) => {
  const { charts } = input.words;
  const words = charts.emergencies;
  const { title, description } = words;
  const count = made.filter(({ track }) => track === 'emergency').length;
  if (count === 0) return undefined;
  const counted = countedByMonth(
    input,
    made.map((change) => ({ day: changeDay(change), sort: change.track ?? '' })),
    [
      ...TRACK_ROWS.map((key) => ({
        key,
        name: charts.trackName(key),
        isQuiet: key !== 'emergency',
      })),
      { key: '', name: words.noTrack, isQuiet: true },
    ],
    { sortsAre: charts.track, unit: charts.changes },
  );
  if (!counted) return undefined;
  return {
    id: 'emergencies',
    ...counted,
    title,
    description: describedBy(input, counted, description),
    finding: words.finding(count, made.length),
  };
};

const CHARTS: readonly Draw[] = [months, tools, leadTimeChart, tested, emergencies, gapsChart];
