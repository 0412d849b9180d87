import { isFor, isTakenBackSince, lastTold } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { audienceName } from '../../logbook/names';
import { dayOf } from '../../logbook/dates';
import type { Change } from '../../model/change';
import { oneLine } from '../../one-line';
import { dayThatCounts } from '../about';
import type { ExportInput } from '../exporter';

/** What people are asked to do; plain text, unescaped, on single lines. */
export interface Task {
  /** "From 20 November 2026", "By 4 December 2026", or that no day is set yet. */
  readonly when: string;
  readonly text: string;
  /** The change that asks for it, by its title. */
  readonly about: string;
  /** `YYYY-MM-DD` to sort by; '' of none. */
  readonly day: string;
}

/** What `changes` ask these people to do, by day; everybody, when nobody in particular is told. */
export function tasksOf(
  input: ExportInput,
  audience: Audience | undefined,
  changes: readonly Change[],
): readonly Task[] {
  const last = '9999';
  return changes
    .flatMap((change) => tasksOfChange(input, audience, change))
    .map((task, at) => ({ task, at }))
    .sort((a, b) => compare(a.task.day || last, b.task.day || last) || a.at - b.at)
    .map(({ task }) => task);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tasksOfChange(
  { snapshot, words, options }: ExportInput,
  audience: Audience | undefined,
  change: Change,
): Task[] {
  const about = oneLine(change.title) || change.id;
  const task = (day: string, when: string, line: string, whom: string): Task => {
    // Who is meant is said only where several may be.
    const text = oneLine(line);
    return { day, about, when, text: audience ? text : words.of(text, nameOf(whom)) };
  };
  const nameOf = (id: string): string => oneLine(audienceName(snapshot, id));
  const lines = (change.communication ?? []).filter((line) => !audience || isFor(audience, line));
  if (change.status === 'rolled-back') {
    const isKnown = audience && isTakenBackSince(change, lastTold(audience, change));
    const day = dayOf(change['rolled-back']) ?? '';
    return lines.flatMap((line) =>
      isKnown && line.do
        ? [task(day, words.digest.from(day), words.digest.noLonger(line.do), line.audience)]
        : [],
    );
  }
  const open = (line: (typeof lines)[number]): boolean =>
    options.digest?.again === true || !audience || line['sent-on'] === undefined;
  return [
    ...lines.filter(open).flatMap((line) => {
      const day = line.from ?? dayThatCounts(change);
      const when = day ? words.digest.from(day) : words.digest.dayOpen;
      return line.do ? [task(day, when, line.do, line.audience)] : [];
    }),
    ...(change.training ?? [])
      .filter((line) => (!audience || isFor(audience, line)) && line['done-on'] === undefined)
      .map(({ audience: whom, due = '', material = '' }) => {
        const when = due ? words.digest.by(due) : words.digest.dayOpen;
        return task(due, when, words.digest.training(material), whom);
      }),
  ];
}
