import type { FieldChange } from '../history/field-changes';
import type { Revision } from '../history/revision';
import { dayOf } from '../logbook/dates';
import type { Plain } from '../model/field';
import { factAbout } from './fact';
import type { TrustCode, TrustFact, TrustLevel } from './fact';
import { textOf } from './text-of';

const LIVE: ReadonlySet<Plain | undefined> = new Set(['live', 'tested', 'rolled-back']);

/** What is written after a change went live, by its nature. Approvals are looked at by themselves. */
const WRITTEN_LATER = new Set([
  'approvals',
  'attachments',
  'communication',
  'events',
  'links',
  'outcome',
  'part-of',
  'priority',
  'relations',
  'review',
  'rolled-back',
  'rollout',
  'status-reason',
  'tested',
  'tests',
  'training',
  'assets/status',
  'assets/url',
  'assets/note',
  'settings/note',
]);

/** What the record says was done, when, and under which agreement. */
const WEIGHTY = new Set([
  'assets',
  'compliance',
  'integrations',
  'kind',
  'live',
  'logged-afterwards',
  'processes',
  'risk',
  'settings',
  'status',
  'tools',
  'track',
  'window',
]);

/** A slip that its author mends at once is no news. */
const MENDING_MS = 60 * 60_000;

/**
 * What was changed in a change after it had gone live. Filling in what was empty is completing it, and is only
 * told of what it says was done.
 * @param revisions of one change, newest first, across removals
 */
export function changedAfterLive(revisions: readonly Revision[]): readonly TrustFact[] {
  const facts: TrustFact[] = [];
  let live: Revision | undefined;
  let wasReopened = false;
  for (const revision of [...revisions].reverse()) {
    const [was, is] = [isLive(revision.before), isLive(revision.after)];
    if (was || wasReopened) facts.push(...factsOf(revision, live));
    if (was && revision.after !== undefined) wasReopened = !is;
    if (is && !was) {
      live = revision;
      wasReopened = false;
    }
  }
  return facts.reverse();
}

/** Whether a change says that it went live, whatever became of it then. */
export function isLive(record: Plain | undefined): boolean {
  return LIVE.has(textOf(record, 'status'));
}

function factsOf(revision: Revision, live: Revision | undefined): readonly TrustFact[] {
  const told = revision.changes.filter((change) => isTold(change));
  const added = told.filter(({ type, before }) => type === 'item-added' || before === undefined);
  const changed = told.filter((change) => !added.includes(change));
  const isGrave = changed.some((change) => WEIGHTY.has(change.path[0] ?? '') && !isRefined(change));
  const level = isGrave && !isMending(revision, live) ? 'warning' : 'note';
  const factOf = (code: TrustCode, of: TrustLevel, changes: readonly FieldChange[]) =>
    changes.length > 0
      ? [{ ...factAbout(code, of, revision, { fields: namesOf(changes) }), changes }]
      : [];
  return [
    ...factOf('changed-after-live', level, changed),
    ...factOf('added-after-live', 'note', added),
  ];
}

function isTold({ type, path, before, after }: FieldChange): boolean {
  const [key = ''] = path;
  if (type === 'created' || type === 'deleted' || type === 'reordered') return false;
  if (WRITTEN_LATER.has(key) || WRITTEN_LATER.has(path.join('/'))) return false;
  if (key === 'status') return !LIVE.has(after);
  return before !== undefined || (type === 'item-added' && WEIGHTY.has(key));
}

/** A day to which the time was added. */
function isRefined({ before, after }: FieldChange): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  return dayOf(before) === before && after !== before && dayOf(after) === before;
}

/** Whether a save was made by whoever made an earlier one, soon after it. */
export function isMending({ commit }: Revision, earlier: Revision | undefined): boolean {
  if (earlier?.commit.author.email !== commit.author.email) return false;
  const passed = Date.parse(commit.date) - Date.parse(earlier.commit.date);
  return passed >= 0 && passed <= MENDING_MS;
}

function namesOf(changes: readonly FieldChange[]): readonly string[] {
  return [...new Set(changes.map(({ path }) => path.join('.')))];
}
