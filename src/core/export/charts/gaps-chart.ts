import { gapsOf } from '../../ledger/gaps';
import { passingLedgerOf } from '../../ledger/ledger';
import { targetName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { oneLine } from '../../one-line';
import type { ExportInput } from '../exporter';
import { countedByMonth, describedBy } from './by-month';
import type { Chart } from './chart';

/** Rows beyond these are one. */
const MOST_ROWS = 5;
const OTHERS = '';

/** Where a setting was found to be other than it was left, and nothing explains it: by the month when that came to light. */
export function gapsChart(input: ExportInput, made: readonly Change[]): Chart | undefined {
  const { snapshot, words } = input;
  const { gaps } = words.charts;
  const { title, description } = gaps;
  const found = unexplained(input, made);
  const targets = mostFirst(found.map(({ target }) => target));
  const [most] = targets;
  if (!most) return undefined;
  // One row more than is said is no gain.
  const own = targets.slice(0, targets.length > MOST_ROWS + 1 ? MOST_ROWS : targets.length);
  const isOwn = new Set(own.map(({ key }) => key));
  const nameOf = (id: string): string => oneLine(targetName(snapshot, id)) || id;
  const counted = countedByMonth(
    input,
    found.map(({ day, target }) => ({ day, sort: isOwn.has(target) ? target : OTHERS })),
    [
      ...own.map(({ key }) => ({ key, name: nameOf(key) })),
      { key: OTHERS, name: words.charts.others, isQuiet: true },
    ],
    { sortsAre: gaps.place, unit: gaps.gaps },
  );
  if (!counted) return undefined;
  return {
    id: 'gaps',
    ...counted,
    title,
    description: describedBy(input, counted, description),
    finding: gaps.finding(found.length, nameOf(most.key), most.count),
  };
}

/** The gaps that these changes brought to light, with their day and whose setting it was. */
function unexplained({ snapshot }: ExportInput, made: readonly Change[]) {
  const ids = new Set(made.map(({ id }) => id));
  const ledger = passingLedgerOf(snapshot);
  return [...ledger.lines.values()].flatMap((line) =>
    gapsOf(ledger, line)
      .filter(({ verdict, after }) => verdict === 'unexplained' && ids.has(after.step.change))
      .map(({ after }) => ({ day: after.step.day, target: line.name.target })),
  );
}

function mostFirst(
  keys: readonly string[],
): readonly { readonly key: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
