import { shortId } from '../../logbook/ids';
import type { Change } from '../../model/change';
import { describe } from '../../model/describe';
import { oneLine } from '../../one-line';
import { dayThatCounts, factsOf, headingOf, isPlanned, namesOf, settingText } from '../about';
import { stateText, summaryOf } from '../about';
import type { ExportInput, ExportWords } from '../exporter';
import { askOf, toDoOf } from '../note';
import { firstParagraph } from '../prose';
import { partsOf, sectionsOf } from '../sections';

/** What a template is handed. Plain values, no functions: it can be sent to another thread. */
export interface TemplateInput {
  /** By the names that a template uses. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Days (`YYYY-MM-DD`) and months (`YYYY-MM`) in words. */
  readonly dates: Readonly<Record<string, string>>;
}

/**
 * All that a template can use: `changes` with every field as the files name it and some in words, the same in
 * `sections` (as `options.group` says, months otherwise) and, in each, by `kinds`; tools, processes, words.
 */
export function templateInput(input: ExportInput): TemplateInput {
  const changes = new Map(input.changes.map((change) => [change, changeData(input, change)]));
  const dataOf = (chosen: readonly Change[]) => chosen.map((change) => changes.get(change));
  const { logbook, tools, processes } = input.snapshot;
  const sections = sectionsOf(input).map((section) => ({
    title: section.title,
    changes: dataOf(section.changes),
    kinds: partsOf(input, section).map(({ title, changes: ofPart }) => ({
      title,
      changes: dataOf(ofPart),
    })),
  }));
  const data = {
    heading: headingOf(input),
    summary: summaryOf(input, input.changes.length),
    language: input.words.locale,
    since: input.options.since ?? null,
    until: input.options.until ?? null,
    audience: input.options.audience ?? null,
    logbook: {
      name: logbook?.record.name ?? null,
      'time-zone': logbook?.record['time-zone'] ?? null,
    },
    changes: [...changes.values()],
    sections,
    tools: [...tools.values()].map(({ record }) => withAllKeys(record, 'tool')),
    processes: [...processes.values()].map(({ record }) => withAllKeys(record, 'process')),
    words: plainWords(input.words),
  };
  return { data, dates: datesIn(data, input.words) };
}

/** A change with all its fields, those that are missing as null, and what a reader wants in words. */
function changeData(input: ExportInput, change: Change): Readonly<Record<string, unknown>> {
  const { words } = input;
  return {
    ...withAllKeys(change, 'change'),
    name: oneLine(change.title) || change.id,
    summary: firstParagraph(change.what),
    reason: firstParagraph(change.why),
    'short-id': shortId(change.id),
    day: dayThatCounts(change),
    'is-planned': isPlanned(change),
    state: stateText(input, change),
    facts: factsOf(input, change).map(oneLine),
    'kind-name': words.kind(change.kind),
    'status-name': words.status(change.status),
    names: namesOf(input, change).map(oneLine),
    'setting-texts': (change.settings ?? []).map((setting) =>
      oneLine(settingText(input, change, setting)),
    ),
    'to-do': toDoOf(input, change),
    ask: askOf(input, change),
  };
}

/** A record in which each field that there could be is there: what is missing is null, and no mistake. */
function withAllKeys(record: object, kind: 'change' | 'tool' | 'process'): object {
  const missing = describe(kind).map(({ key }): [string, null] => [key, null]);
  return { ...Object.fromEntries(missing), ...record };
}

/** The words that need nothing to be filled in. */
function plainWords(words: ExportWords): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' && name !== 'locale' ? [[keyOf(name), value]] : [],
    ),
  );
}

/** `whatToDo` as `what-to-do`, as keys are written in files. */
const keyOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const DATE = /^(\d{4}-\d{2})(-\d{2})?/;

/** Every day and month that stands anywhere in `data`, in words. */
function datesIn(data: unknown, words: ExportWords): Record<string, string> {
  const dates: Record<string, string> = {};
  const seen = new Set<unknown>();
  const left: unknown[] = [data];
  for (let value = left.pop(); value !== undefined || left.length > 0; value = left.pop()) {
    if (typeof value === 'string') {
      const [, month, day] = DATE.exec(value) ?? [];
      if (month === undefined) continue;
      dates[month] ??= words.month(month);
      if (day !== undefined) dates[month + day] ??= words.day(month + day);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const item of Object.values(value) as unknown[]) if (item !== undefined) left.push(item);
    }
  }
  return dates;
}
