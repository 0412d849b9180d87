import { compare } from '../compare';
import { processName, toolName } from '../logbook/names';
import type { Change } from '../model/change';
import { CHANGE_KINDS, STATUSES } from '../model/codes';
import type { ChangeKind, Grouping } from '../model/codes';
import { dayThatCounts, isPlanned } from './about';
import type { ExportInput } from './exporter';

/** Changes that stand under one heading; both unescaped, in the order in which they shall stand. */
export interface Section {
  /** Of the grouping: a month, the id of a tool, a status; '' for none. */
  readonly key: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The changes divided as `options.group` says (by month otherwise): newest month first, what has no date last. */
export function sectionsOf(input: ExportInput): Section[] {
  const by = GROUPS[input.options.group ?? 'month'];
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

const GROUPS: Record<Grouping, Group> = {
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
