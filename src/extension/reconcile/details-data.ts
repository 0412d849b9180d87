import * as vscode from 'vscode';
import type { AuditEvent } from '../../core/events/event';
import { changeTitle, personName, toolName } from '../../core/logbook/names';
import type { ChangeWithoutEntry } from '../../core/reconcile/reconciliation';
import type { Candidate, EventGroup } from '../../core/reconcile/outcome';
import { ANSWER_WHEN } from '../../core/reconcile/answers';
import { withoutId } from '../../core/triage/triage';
import { choiceLabel } from '../../messages/labels';
import {
  lookedForText,
  reasonText,
  whatText,
  withoutEntryText,
} from '../../messages/reconcile-text';
import type { ReconcileContext } from '../../messages/reconcile-text';
import type { CandidateMessage, DetailsMessage, WhenMessage } from '../../protocol/reconcile';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { dayThere } from '../services/today';
import { entryMessage, short } from './entry-words';

/** Nobody reads more entries of one group. */
const MOST_ENTRIES = 100;
/** What a field of a rule takes. */
const LONGEST_PATTERN = 300;

type Details = Omit<DetailsMessage, 'type'>;

/** What a page shows of a group beside its line. */
export function groupDetails(logbook: OpenLogbook, group: EventGroup): Details {
  const { snapshot } = logbook;
  const { id, outcome, events, change, tool } = group;
  const ignored = ignoredText(logbook, group);
  return {
    ...{ id, kind: outcome, tool: short(toolName(snapshot, tool)) },
    title: short(whatText(group)),
    ...(change === undefined
      ? {}
      : { change: { id: change, name: short(changeTitle(snapshot, change)) } }),
    ...(ignored === undefined ? {} : { ignored, answer: group.answer ?? '' }),
    entries: events.slice(0, MOST_ENTRIES).map((event) => entryMessage(snapshot, event)),
    more: Math.max(0, events.length - MOST_ENTRIES),
    looked: outcome === 'undocumented' ? lookedFor(logbook, group) : [],
    candidates: group.candidates.map((candidate) => candidateMessage(logbook, candidate)),
    pattern: patternOf(events),
    note: noteOf(logbook, group),
  };
}

/** What a page shows of a change without an entry. */
export function withoutDetails(logbook: OpenLogbook, without: ChangeWithoutEntry): Details {
  const { snapshot } = logbook;
  const title = short(changeTitle(snapshot, without.change));
  const tool = short(toolName(snapshot, without.tool));
  return {
    ...{ id: withoutId(without), kind: 'without-entry', title, tool },
    change: { id: without.change, name: title },
    entries: [],
    more: 0,
    looked: [short(withoutEntryText(without, contextOf(logbook)), 400)],
    candidates: [],
    pattern: {},
    note: '',
  };
}

function contextOf(logbook: OpenLogbook): ReconcileContext {
  return {
    snapshot: logbook.snapshot,
    dateText: (moment) => dayWords(dayThere(logbook, moment)),
  };
}

function ignoredText({ snapshot }: OpenLogbook, { answer }: EventGroup): string | undefined {
  const record = answer === undefined ? undefined : snapshot.answers.get(answer)?.record;
  if (!record) return undefined;
  const { reason, owner, until } = record;
  const who = owner === undefined ? undefined : personName(snapshot, owner);
  if (who === undefined) return vscode.l10n.t('Ignored: {0}', short(reason));
  return until === undefined
    ? vscode.l10n.t('Ignored: {0} ({1})', short(reason), short(who))
    : vscode.l10n.t('Ignored until {2}: {0} ({1})', short(reason), short(who), dayWords(until));
}

function noteOf({ snapshot }: OpenLogbook, group: EventGroup): string {
  const { isAmbiguous, expired, change } = group;
  if (change !== undefined && snapshot.changes.get(change)?.record.status === 'draft')
    return vscode.l10n.t(
      'This change is still a draft: say why, and mark it as live. Its settings count from then on.',
    );
  if (expired !== undefined)
    return vscode.l10n.t('A rule ignored entries like these until it ended.');
  return isAmbiguous
    ? vscode.l10n.t('Several changes fit these entries about equally well. Say which one it is.')
    : '';
}

function lookedFor(logbook: OpenLogbook, group: EventGroup): string[] {
  return [short(lookedForText(group, contextOf(logbook)), 400)];
}

function candidateMessage(logbook: OpenLogbook, candidate: Candidate): CandidateMessage {
  const { snapshot } = logbook;
  const { change, score, reasons } = candidate;
  const record = snapshot.changes.get(change)?.record;
  const day = record?.live ?? record?.window?.start;
  const status = record ? choiceLabel('status', record.status) : '';
  return {
    ...{ change, title: short(changeTitle(snapshot, change)), score: Math.round(score * 100) },
    about:
      day === undefined
        ? status
        : vscode.l10n.t('{0}, {1}', status, dayWords(dayThere(logbook, day))),
    reasons: reasons.map((reason) => ({
      text: short(reasonText(reason, contextOf(logbook)), 300),
      against: reason.weight < 0,
    })),
  };
}

/** What all entries have in common: the narrowest rule that fits them; a person widens it. */
function patternOf(events: readonly AuditEvent[]): WhenMessage {
  const pattern: Partial<Record<(typeof ANSWER_WHEN)[number], string>> = {};
  const [first] = events;
  for (const field of ANSWER_WHEN) {
    const value = field === 'text' ? undefined : first?.[field];
    if (value === undefined || value === '' || value.length > LONGEST_PATTERN) continue;
    if (events.every((event) => event[field] === value)) pattern[field] = value;
  }
  return pattern;
}
