import { compare } from '../compare';
import type { Change } from '../model/change';
import { CHANGE_KINDS } from '../model/codes';
import type { ChangeKind } from '../model/codes';
import type { ExportInput } from './exporter';
import type { Part } from './section';

/** In which order each tool has its sections, when nobody has set another: as its own documentation lists them. */
const ORDERS: readonly (readonly string[])[] = [
  // https://keepachangelog.com/en/1.1.0/#how
  ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'],
  // https://towncrier.readthedocs.io/en/stable/configuration.html#custom-fragment-types
  ['feature', 'bugfix', 'doc', 'removal', 'misc'],
  // https://docs.openstack.org/reno/latest/user/usage.html#configuring-reno
  [
    'prelude',
    'features',
    'issues',
    'upgrade',
    'deprecations',
    'critical',
    'security',
    'fixes',
    'other',
  ],
  // https://github.com/changesets/changesets/blob/main/docs/adding-a-changeset.md
  ['major', 'minor', 'patch', 'none'],
  ['major changes', 'minor changes', 'patch changes'],
  // https://docs.ansible.com/projects/antsibull-changelog/changelogs/#changelog-fragment-categories
  [
    ...[
      'release summary',
      'major changes',
      'minor changes',
      'breaking changes',
      'deprecated features',
    ],
    ...['removed features', 'security fixes', 'bugfixes', 'known issues', 'trivial'],
  ],
];

/**
 * Divides changes by the section that they were imported from, as it is written there, and what has none by its kind.
 * The order of sections is that of the tool that has most of them; others follow as they stand in their one file, or
 * by their names. Within a section, the order of the source.
 */
export function sourceParts(input: ExportInput): (changes: readonly Change[]) => readonly Part[] {
  const titles = new Set(input.changes.flatMap(({ imported }) => imported?.section ?? []));
  const order = orderOf([...titles].map(plain));
  const files = new Set(input.changes.flatMap(({ imported }) => imported?.file ?? []));
  return (changes) => {
    const groups = new Map<string, Change[]>();
    for (const change of changes) {
      const title = change.imported?.section ?? input.words.kind(change.kind);
      const members = groups.get(title);
      if (members) members.push(change);
      else groups.set(title, [change]);
    }
    return [...groups]
      .map(([title, members]) => ({
        title,
        changes: members.sort(byPlace),
        rank: rankOf(members, order),
      }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (files.size === 1 ? lineOf(a) - lineOf(b) : 0) ||
          compare(a.title, b.title),
      )
      .map(({ title, changes: members }) => ({ title, changes: members }));
  };
}

/** The order that has most of the sections. */
function orderOf(titles: readonly string[]): readonly string[] {
  const known = (order: readonly string[]) =>
    titles.filter((title) => order.includes(title)).length;
  let best: readonly string[] = ORDERS[0] ?? [];
  for (const order of ORDERS) if (known(order) > known(best)) best = order;
  return best;
}

/** Known sections, then unknown ones, then kinds that are no section. */
function rankOf([first]: readonly Change[], order: readonly string[]): number {
  const { section } = first?.imported ?? {};
  const kind: ChangeKind = first?.kind ?? 'changed';
  const at = order.indexOf(plain(section ?? kind));
  if (at >= 0) return at;
  return section === undefined ? 200 + CHANGE_KINDS.indexOf(kind) : 100;
}

/** `✨ Added` is `added`, `minor_changes` and `Minor Changes 0.31.0` are `minor changes`. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/(?<!\s)\s+v?\d+(?:\.\d+)+\S*$/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function byPlace(a: Change, b: Change): number {
  const [first, second] = [a.imported, b.imported];
  return compare(first?.file ?? '', second?.file ?? '') || (first?.line ?? 0) - (second?.line ?? 0);
}

function lineOf({ changes }: Part): number {
  return changes[0]?.imported?.line ?? 0;
}
