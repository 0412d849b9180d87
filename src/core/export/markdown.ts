import { CHANGE_KINDS, STATUSES } from '../model/codes';
import type { Change } from '../model/change';
import { shortId } from '../logbook/ids';
import { processName, toolName } from '../logbook/names';
import { dayThatCounts, isPlanned, namesOf, settingText, stateText } from './about';
import type { ExportInput, Grouping, TextExporter } from './exporter';
import { escapeMarkdown, firstParagraph, inlineMarkdown } from './prose';

/**
 * A changelog in the shape of https://keepachangelog.com: a section a month (or tool, process, status), newest
 * first, after what is planned and before what has no date; within it a heading a kind; below that a change a point.
 */
export const markdown: TextExporter = {
  id: 'md',
  extension: 'md',
  mime: 'text/markdown',
  needs: 'head',
  export(input) {
    const { changes, options, snapshot, words } = input;
    const heading = options.title ?? words.heading(snapshot.logbook?.record.name);
    const summary = words.summary(changes.length, options.since, options.until);
    const parts = [`# ${escapeMarkdown(heading)}`, escapeMarkdown(summary)];
    const escapeOnce = escapingOnce();
    for (const section of sectionsOf(input)) {
      parts.push(`## ${escapeMarkdown(section.title)}`);
      for (const kind of CHANGE_KINDS) {
        let points = '';
        for (const change of section.changes)
          if (change.kind === kind)
            points += `${points && '\n'}${point(input, change, escapeOnce)}`;
        if (points) parts.push(`### ${words.kind(kind)}`, points);
      }
    }
    return `${parts.join('\n\n')}\n`;
  },
};

interface Section {
  readonly title: string;
  readonly changes: readonly Change[];
}

function sectionsOf(input: ExportInput): Section[] {
  const by = GROUPS[input.options.group ?? 'month'];
  const groups = new Map<string, Change[]>();
  for (const change of input.changes)
    for (const key of by.keys(change)) {
      const members = groups.get(key);
      if (members) members.push(change);
      else groups.set(key, [change]);
    }
  return [...groups]
    .map(([key, changes]) => ({ order: by.order(key), title: by.title(input, key), changes }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.title, b.title));
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A change as a point of a list: what, where, when and the end of its id; below that its settings and its reason. */
function point(input: ExportInput, change: Change, escapeOnce: Escape): string {
  const { words } = input;
  const { status, why } = change;
  const day = dayThatCounts(change);
  const happened = (status === 'live' || status === 'tested') && day !== '';
  const facts = [
    words.list(namesOf(input, change)),
    happened ? words.day(day) : stateText(input, change),
  ].filter(Boolean);
  let text = `- **${escapeMarkdown(change.title) || change.id}**`;
  for (const fact of facts) text += ` · ${escapeOnce(fact)}`;
  text += ` · ${escapeOnce(shortId(change.id))}`;
  for (const setting of change.settings ?? [])
    text += `\n  - ${escapeMarkdown(settingText(input, change, setting))}`;
  const reason = firstParagraph(why);
  return reason ? `${text}\n  - ${inlineMarkdown(reason)}` : text;
}

type Escape = (text: string) => string;

/** `escapeMarkdown` that remembers: the same names and days come again and again. */
function escapingOnce(): Escape {
  const known = new Map<string, string>();
  return (text) => {
    const escaped = known.get(text) ?? escapeMarkdown(text);
    known.set(text, escaped);
    return escaped;
  };
}
