import * as l10n from '@vscode/l10n';
import { dayOf } from '../core/logbook/dates';
import { changeTitle, personName, toolName } from '../core/logbook/names';
import type { Snapshot } from '../core/logbook/snapshot';
import type { Candidate, EventGroup, Reason, Searched } from '../core/reconcile/outcome';
import type { ChangeWithoutEntry } from '../core/reconcile/reconciliation';
import type { UnreadEntries } from '../core/reconcile/trail';
import { choiceLabel } from './labels';
import { listed } from './listed';

/** What sentences about audit entries need to know beside them. */
export interface ReconcileContext {
  readonly snapshot: Snapshot;
  /** A day or a time as it is shown. */
  readonly dateText: (moment: string) => string;
}

/** Why an entry may or may not belong to a change, as a part of a list: “the same person”. */
export function reasonText({ code, args }: Reason, { snapshot }: ReconcileContext): string {
  const said = (name: string) => String(args[name] ?? '');
  switch (code) {
    case 'named-by-change':
      return l10n.t('the change names this entry');
    case 'same-tool':
      return l10n.t('the same tool');
    case 'same-asset-id':
      return l10n.t('the same asset, by its id');
    case 'same-asset':
      return l10n.t('the same asset, {0}', said('asset'));
    case 'similar-asset':
      return l10n.t('{0} is much like {1}', said('asset'), said('change'));
    case 'same-setting':
      return l10n.t('the same setting, {0}', said('path'));
    case 'same-value':
      return l10n.t('set to the same value, {0}', said('value'));
    case 'words-in-common':
      return l10n.t('words in common: {0}', said('words'));
    case 'same-burst':
      return l10n.t('other entries of the same minutes belong to it');
    case 'only-trace':
      return l10n.t('no other entry fits that change');
    case 'rare-kind':
      return l10n.t('entries like this are rare');
    case 'usual-kind':
      return l10n.t('entries like this are also made where no change is near');
    case 'said-not-so':
      return l10n.t('somebody said that it is not this change');
    case 'in-window':
      return l10n.t('within the window of the change');
    case 'near-in-time':
      return nearText(Number(args['hours'] ?? 0));
    case 'far-in-time':
      return l10n.t('{0} days apart', said('days'));
    default:
      return rowText(code, said, snapshot);
  }
}

function rowText(
  code:
    | 'same-person'
    | 'other-person'
    | 'other-environment'
    | 'other-value'
    | 'other-asset'
    | 'not-done',
  said: (name: string) => string,
  snapshot: Snapshot,
): string {
  switch (code) {
    case 'same-person':
      return l10n.t('the same person, {0}', personName(snapshot, said('person')));
    case 'other-person':
      return l10n.t(
        'the change was done by {0}',
        listed(
          said('person')
            .split(', ')
            .map((person) => personName(snapshot, person)),
        ),
      );
    case 'other-environment':
      return l10n.t('the change is about another environment, {0}', said('environment'));
    case 'other-value':
      return l10n.t('the change says {0}', said('value'));
    case 'other-asset':
      return l10n.t('the change names another asset, {0}', said('asset'));
    case 'not-done':
      return l10n.t('the change is {0}', choiceLabel('status', said('status')));
  }
}

function nearText(hours: number): string {
  if (hours < 1) return l10n.t('at the same time');
  if (hours < 48) return l10n.t('{0} hours apart', hours);
  return l10n.t('{0} days apart', Math.round(hours / 24));
}

/** What was looked for and not found, in one sentence. Of a group with candidates, why they were not enough. */
export function lookedForText(group: EventGroup, context: ReconcileContext): string {
  const [first, second] = group.candidates;
  const title = ({ change }: Candidate) => changeTitle(context.snapshot, change);
  if (!first) return nothingText(group, context);
  if (group.isAmbiguous && second)
    return l10n.t('It could be “{0}” or “{1}”: nothing tells which.', title(first), title(second));
  const against = first.reasons.find(({ weight }) => weight < 0);
  if (first.score < LIKELY_AT_ALL) {
    const nothing = nothingText(group, context);
    const why = against && reasonText(against, context);
    return why === undefined
      ? l10n.t('{0} The nearest is “{1}”.', nothing, title(first))
      : l10n.t('{0} The nearest is “{1}”, but {2}.', nothing, title(first), why);
  }
  return against
    ? l10n.t('Most like “{0}”, but {1}.', title(first), reasonText(against, context))
    : l10n.t('Most like “{0}”, but too little speaks for it.', title(first));
}

/** What is less likely is only named beside what was looked through. */
const LIKELY_AT_ALL = 0.1;

function nothingText({ tool, searched }: EventGroup, { snapshot, dateText }: ReconcileContext) {
  const { from, until, changes }: Searched = searched;
  const name = toolName(snapshot, tool);
  if (from === '') return l10n.t('When it happened is not known, and no change of {0} fits.', name);
  if (changes === 0)
    return l10n.t('No change of {0} between {1} and {2}.', name, dateText(from), dateText(until));
  return l10n.t(
    'None of the changes of {0} between {1} and {2} fits ({3} looked at).',
    name,
    dateText(from),
    dateText(until),
    changes,
  );
}

/** What was expected of a change that no entry belongs to. */
export function withoutEntryText(
  { tool, day }: ChangeWithoutEntry,
  { snapshot, dateText }: ReconcileContext,
): string {
  return l10n.t(
    'The audit entries of {0} around {1} are known, and none belongs to this change.',
    toolName(snapshot, tool),
    dateText(day),
  );
}

const LONGEST_TITLE = 120;

/** What somebody did, from the entries it left: `Marketo Engage: Edit Smart Campaign “Score webinar”`. */
export function groupTitle(group: Pick<EventGroup, 'tool' | 'events'>, snapshot: Snapshot): string {
  const name = toolName(snapshot, group.tool);
  const title = l10n.t({
    message: '{0}: {1}',
    args: [name, whatText(group)],
    comment: ['A tool, and what was done in it'],
  });
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line;
}

/** What entries say, for who reads an answer without them: their title, by whom and on which day. */
export function aboutText(group: Pick<EventGroup, 'tool' | 'events'>, snapshot: Snapshot): string {
  const title = groupTitle(group, snapshot);
  const { at, actor } = group.events[0] ?? {};
  const day = dayOf(at);
  if (day === undefined) return title;
  return actor === undefined
    ? l10n.t('{0} ({1})', title, day)
    : l10n.t('{0} ({1}, {2})', title, personName(snapshot, actor), day);
}

/** What was done, without the tool: the vendor's own sentence, or its words for action, type and asset. */
export function whatText({ events }: Pick<EventGroup, 'events'>): string {
  const [first] = events;
  if (!first) return '';
  const { action, asset, type = '', text } = first;
  const actions = [...new Set(events.map((event) => event.action))];
  const isOne = new Set(events.map((event) => event.text ?? '')).size === 1;
  if (isOne && text !== undefined && text !== '' && asset === undefined) return text;
  const done = actions.length === 1 ? readable(action) : l10n.t('{0} steps', events.length);
  const what =
    type === '' || done.toLowerCase().includes(type.toLowerCase()) ? done : `${done} ${type}`;
  return asset === undefined ? what : l10n.t('{0} “{1}”', what, asset);
}

/** A code as words: `changedApexClass` and `PERM_SET_CREATE`. */
function readable(action: string): string {
  if (/\s/.test(action)) return action;
  const words = action
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_.]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What of a file of audit entries cannot be read. */
export function unreadText({ path, lines }: UnreadEntries): string {
  if (lines === undefined)
    return l10n.t('{0} is damaged in its first line: none of its audit entries are read.', path);
  return lines === 1
    ? l10n.t('{0} is damaged: 1 line of it is no audit entry, and is passed over.', path)
    : l10n.t(
        '{0} is damaged: {1} lines of it are no audit entries, and are passed over.',
        path,
        lines,
      );
}
