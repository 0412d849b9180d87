import { compare } from '../../compare';
import { isFor, isTakenBackSince, lastTold } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
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
  /** The change that asks for it, by its id, and by its title. */
  readonly id: string;
  readonly about: string;
  /** `YYYY-MM-DD` to sort by; '' of none. */
  readonly day: string;
}

/** What `changes` ask these people to do, by day. */
export function tasksOf(
  input: ExportInput,
  audience: Audience,
  changes: readonly Change[],
): readonly Task[] {
  const last = '9999';
  return changes
    .flatMap((change) => tasksOfChange(input, audience, change))
    .map((task, at) => ({ task, at }))
    .sort((a, b) => compare(a.task.day || last, b.task.day || last) || a.at - b.at)
    .map(({ task }) => task);
}

function tasksOfChange(
  { words, options }: ExportInput,
  audience: Audience,
  change: Change,
): Task[] {
  const about = oneLine(change.title) || change.id;
  const task = (day: string, when: string, text: string): Task => {
    return { id: change.id, day, about, when, text: oneLine(text) };
  };
  const lines = (change.communication ?? []).filter((line) => isFor(audience, line));
  if (change.status === 'rolled-back') {
    const isKnown = isTakenBackSince(change, lastTold(audience, change));
    const day = dayOf(change['rolled-back']) ?? '';
    return lines.flatMap((line) =>
      isKnown && line.do ? [task(day, words.digest.from(day), words.digest.noLonger(line.do))] : [],
    );
  }
  const open = (line: (typeof lines)[number]): boolean =>
    options.digest?.again === true || line['sent-on'] === undefined;
  return [
    ...lines.filter(open).flatMap((line) => {
      const day = line.from ?? dayThatCounts(change);
      const when = day ? words.digest.from(day) : words.digest.dayOpen;
      return line.do ? [task(day, when, line.do)] : [];
    }),
    ...(change.training ?? [])
      .filter((line) => isFor(audience, line) && line['done-on'] === undefined)
      .map(({ due = '', material = '' }) => {
        const when = due ? words.digest.by(due) : words.digest.dayOpen;
        return task(due, when, words.digest.training(material));
      }),
  ];
}
