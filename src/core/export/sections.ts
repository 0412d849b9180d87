import { compare } from '../compare';
import { processName, toolName } from '../logbook/names';
import type { Change } from '../model/change';
import { CHANGE_KINDS, STATUSES } from '../model/codes';
import type { ChangeKind, Grouping } from '../model/codes';
import { dayThatCounts, isPlanned } from './about';
import type { ExportInput } from './exporter';
import { releasesOf } from './releases';
import type { Part, Section } from './section';

/** The changes divided as `options.group` says (by month otherwise): newest month first, what has no date last. */
export function sectionsOf(input: ExportInput): Section[] {
  const { group = 'month' } = input.options;
  if (group === 'section') return releasesOf(input);
  const by = GROUPS[group];
  const groups = new Map<string, Change[]>();
  for (const change of input.changes)
    for (const key of by.keys(change)) {
      const members = groups.get(key);
      if (members) members.push(change);
      else groups.set(key, [change]);
    }
  return [...groups]
    .map(([key, changes]) => ({ key, order: by.order(key), title: by.title(input, key), changes }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.title, b.title));
}

/** Changes of one kind. */
interface OfKind {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
}

/** The changes by kind, each in its order; kinds without one are left out. */
export function byKind(changes: readonly Change[]): OfKind[] {
  const kinds = new Map<ChangeKind, Change[]>(CHANGE_KINDS.map((kind) => [kind, []]));
  for (const change of changes) kinds.get(change.kind)?.push(change);
  return [...kinds]
    .filter(([, members]) => members.length > 0)
    .map(([kind, members]) => ({ kind, changes: members }));
}

/** What stands under one heading of its own below that of the section: by kind, or as its source has it. */
export function partsOf({ words }: ExportInput, { changes, parts }: Section): readonly Part[] {
  return (
    parts ??
    byKind(changes).map(({ kind, changes: members }) => ({
      title: words.kind(kind),
      changes: members,
    }))
  );
}

/** The sections in one row, for a document without headings below them: each with the title of what it stands under. */
export function flatSectionsOf(input: ExportInput): readonly Section[] {
  return sectionsOf(input).flatMap((section) =>
    (section.parts ?? [{ title: '', changes: section.changes }]).map(({ title, changes }) => ({
      key: section.key,
      title: title === '' ? section.title : input.words.labelled(section.title, title),
      changes,
    })),
  );
}

/** How changes are grouped: under which keys one stands ('' for none), and what becomes of a key. */
interface Group {
  keys(change: Change): readonly string[];
  title(input: ExportInput, key: string): string;
  /** What sections are sorted by, before their titles. */
  order(key: string): string;
}

const PLANNED = 'planned';

const orNone = (keys: readonly string[] | undefined): readonly string[] =>
  keys && keys.length > 0 ? keys : [''];
const noneLast = (key: string): string => (key === '' ? '1' : '0');

const GROUPS: Record<Exclude<Grouping, 'section'>, Group> = {
  month: {
    keys: (change) => [isPlanned(change) ? PLANNED : dayThatCounts(change).slice(0, 7)],
    title: ({ words }, key) => {
      if (key === PLANNED) return words.planned;
      return key === '' ? words.withoutDate : words.month(key);
    },
    order: (key) => {
      if (key === PLANNED) return '';
      // Digits upside down, so that the newest month comes first.
      return key === '' ? 'undated' : key.replace(/\d/g, (digit) => String(9 - Number(digit)));
    },
  },
  tool: {
    keys: ({ tools }) => orNone(tools),
    title: ({ snapshot, words }, key) => (key === '' ? words.noTool : toolName(snapshot, key)),
    order: noneLast,
  },
  process: {
    keys: ({ processes }) => orNone(processes),
    title: ({ snapshot, words }, key) =>
      key === '' ? words.noProcess : processName(snapshot, key),
    order: noneLast,
  },
  status: {
    keys: (change) => [change.status],
    title: ({ words }, key) => {
      const status = STATUSES.find((code) => code === key);
      return status ? words.status(status) : key;
    },
    order: (key) => String(STATUSES.findIndex((code) => code === key) + 1).padStart(2, '0'),
  },
};
