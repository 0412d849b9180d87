import * as l10n from '@vscode/l10n';
import { changeTitle, personName, toolName } from '../../core/logbook/names';
import { oneLine } from '../../core/one-line';
import { workedOut } from '../../core/reconcile/outcome';
import type { Candidate, EventGroup, Outcome } from '../../core/reconcile/outcome';
import type { Reconciliation, ToolCoverage } from '../../core/reconcile/reconciliation';
import type { UnreadEntries } from '../../core/reconcile/trail';
import {
  lookedForText,
  reasonText,
  unreadText,
  whatText,
  withoutEntryText,
} from '../../messages/reconcile-text';
import type { ReconcileContext } from '../../messages/reconcile-text';
import type { Call } from '../command';
import type { ReconcileOutput } from '../outputs/reconcile-output';
import { table } from '../table';
import { inColumns } from '../wrap';

/** What was found, as far as somebody asked for it. */
export interface Asked extends Reconciliation {
  /** The groups that are shown. */
  readonly shown: readonly EventGroup[];
  /** Files of audit entries that are damaged: what is undocumented may be more than is known. */
  readonly unread: readonly UnreadEntries[];
}

/** More than a person reads in a window; a program gets all. */
const MOST_SHOWN = 50;

/** The groups, newest first: for a person a few lines each, for a program one row with tabs. */
export function printGroups(call: Call, { shown }: Asked, context: ReconcileContext): void {
  const { out } = call.io;
  if (!out.isTerminal) {
    for (const line of table(
      shown.map((group) => row(group, context)),
      out,
    ))
      call.print(line);
    return;
  }
  for (const group of shown.slice(0, MOST_SHOWN))
    for (const line of linesOf(group, context)) call.print(inColumns(line, out));
  if (shown.length > MOST_SHOWN)
    call.say(
      l10n.t(
        'Groups that are not shown: {0}. --tool, --since and --until choose among them.',
        shown.length - MOST_SHOWN,
      ),
    );
}

function row(group: EventGroup, context: ReconcileContext): string[] {
  const [first] = group.events;
  const { outcome, tool, id, events } = group;
  const who = whoText(group, context);
  const found = foundText(group, context);
  return [first?.at ?? '', outcome, tool, who, whatText(group), String(events.length), found, id];
}

function linesOf(group: EventGroup, context: ReconcileContext): readonly string[] {
  const { events, tool, id } = group;
  const when = context.dateText(events[0]?.at ?? '');
  const head = [when, toolName(context.snapshot, tool), whoText(group, context)].filter(Boolean);
  const count = events.length === 1 ? '' : ` (${l10n.t('{0} entries', events.length)})`;
  return [
    head.join(' · '),
    `  ${whatText(group).replace(/\s+/g, ' ')}${count}`,
    `  ${foundText(group, context)}`,
    `  ${id}`,
    '',
  ];
}

function whoText({ events }: EventGroup, { snapshot }: ReconcileContext): string {
  const actor = events[0]?.actor;
  return actor === undefined ? l10n.t('nobody knows who') : personName(snapshot, actor);
}

function foundText(group: EventGroup, context: ReconcileContext): string {
  const { change, answer, expired } = group;
  if (change !== undefined)
    return l10n.t('Documented by “{0}” ({1}).', changeTitle(context.snapshot, change), change);
  if (answer !== undefined) return l10n.t('Ignored: {0}', reasonOf(answer, context));
  const looked = lookedForText(group, context);
  return expired === undefined
    ? looked
    : `${looked} ${l10n.t('It was ignored until this expired: {0}', reasonOf(expired, context))}`;
}

function reasonOf(answer: string, { snapshot }: ReconcileContext): string {
  return snapshot.answers.get(answer)?.record.reason ?? answer;
}

/** What is said beside the groups: changes without an entry, what the trails do not cover, and the totals. */
export function sayRest(call: Call, asked: Asked, context: ReconcileContext): void {
  const { withoutEntry, coverage, ignoring, totals, unread } = asked;
  const { snapshot } = context;
  for (const one of withoutEntry.slice(0, MOST_SHOWN))
    call.say(
      `${changeTitle(snapshot, one.change)} (${one.change}): ${withoutEntryText(one, context)}`,
    );
  if (withoutEntry.length > MOST_SHOWN)
    call.say(
      l10n.t(
        'Changes without an entry that are not shown: {0}. --tool, --since and --until choose among them.',
        withoutEntry.length - MOST_SHOWN,
      ),
    );
  for (const { answer, state, past } of ignoring) {
    if (state === 'expired' && past > 0)
      call.say(l10n.t('Expired, and {0} entries would fall under it: {1}', past, answer));
    if (state === 'says-nothing')
      call.say(l10n.t('This answer would ignore everything, so it ignores nothing: {0}', answer));
  }
  for (const tool of coverage) call.say(coverageText(tool, context));
  for (const one of unread) call.say(unreadText({ ...one, path: oneLine(one.path) }));
  call.say(
    l10n.t(
      'Audit entries: {0} documented, {1} undocumented, {2} ignored.',
      totals.documented,
      totals.undocumented,
      totals.ignored,
    ),
  );
}

function coverageText(
  { tool, spans, gaps }: ToolCoverage,
  { snapshot, dateText }: ReconcileContext,
): string {
  const name = toolName(snapshot, tool);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return l10n.t('{0}: which days the exports cover is not known.', name);
  const known = l10n.t(
    '{0}: known from {1} to {2}.',
    name,
    dateText(first.from),
    dateText(last.until),
  );
  const missing = gaps.map(({ from, until }) =>
    from === until
      ? l10n.t('Nothing is known of {0}.', dateText(from))
      : l10n.t('Nothing is known from {0} to {1}.', dateText(from), dateText(until)),
  );
  return [known, ...missing].join(' ');
}

/** What is printed: of a hundred thousand groups, each is put into words when its turn comes. */
type Printed = Omit<ReconcileOutput, 'groups'> & {
  readonly groups: Iterable<ReconcileOutput['groups'][number]>;
};

/** All of it for a program. */
export function reconcileJson(asked: Asked, context: ReconcileContext): Printed {
  const { shown, withoutEntry, coverage, ignoring, totals, unread } = asked;
  return {
    totals,
    groups: groupsJson(shown, context),
    withoutEntry: withoutEntry.map((one) => ({ ...one, message: withoutEntryText(one, context) })),
    coverage: coverage.map(({ tool, spans, gaps, months }) => ({
      tool,
      spans: [...spans],
      gaps: [...gaps],
      months: [...months],
    })),
    ignoring: [...ignoring],
    unread: unread.map(({ path, lines }) => ({ path, lines: lines ?? null })),
  };
}

function* groupsJson(groups: readonly EventGroup[], context: ReconcileContext): Printed['groups'] {
  for (const group of groups) yield groupJson(workedOut(group), context);
}

function groupJson(
  group: EventGroup,
  context: ReconcileContext,
): ReconcileOutput['groups'][number] {
  const { id, tool, outcome, change, answer, expired, events, candidates, isAmbiguous } = group;
  return {
    id,
    tool,
    outcome,
    change: change ?? null,
    answer: answer ?? null,
    ambiguous: isAmbiguous,
    expired: expired ?? null,
    actor: events[0]?.actor ?? null,
    from: events[0]?.at ?? '',
    until: events.at(-1)?.at ?? '',
    what: whatText(group),
    entries: events.map(({ key }) => key),
    candidates: candidates.map((candidate) => candidateJson(candidate, context)),
    lookedFor: outcome === 'undocumented' ? lookedForText(group, context) : null,
  };
}

function candidateJson({ change, score, reasons }: Candidate, context: ReconcileContext) {
  return {
    change,
    score,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      weight: reason.weight,
      message: reasonText(reason, context),
    })),
  };
}

/** The outcomes that can be asked for. */
export const OUTCOMES: readonly (Outcome | 'all')[] = [
  'undocumented',
  'documented',
  'ignored',
  'all',
];
