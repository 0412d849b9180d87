import * as l10n from '@vscode/l10n';
import { dayOf } from '../../core/logbook/dates';
import { newChangeId } from '../../core/logbook/ids';
import { pathOfNew } from '../../core/logbook/layout';
import { newChange } from '../../core/logbook/new-change';
import type { RecordKind } from '../../core/model/record-kind';
import type { Value } from '../../core/problem';
import {
  MOST_NAMED,
  ignoreAnswer,
  keysOf,
  linkEntries,
  noEntryExpected,
  notThisChange,
} from '../../core/reconcile/answers';
import type { AnswerHead, AnswerRecord } from '../../core/reconcile/answers';
import { caughtBy } from '../../core/reconcile/caught';
import { documentGroup } from '../../core/reconcile/document-group';
import { clockOf } from '../../core/reconcile/moments';
import type { EventGroup } from '../../core/reconcile/outcome';
import { printRecord } from '../../core/yaml/print-record';
import { aboutText, groupTitle } from '../../messages/reconcile-text';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { editFile } from '../edit-file';
import { withOperations } from '../edit-record';
import { CliFailure } from '../failure';
import { findRecord } from '../find-record';
import { dateContext, dayOption, todayOf } from '../moment';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';
import { ownerOption } from '../owner-option';
import type { ReconcileAnswerOutput } from '../outputs/reconcile-output';
import { writing } from '../write-file';
import type { Asked } from './view';
import type { AnswerOption } from './answer-options';
import { patternsOf } from './patterns';

/** Writes an answer into the logbook. A `CliFailure` says what of it is not clear; nothing is written then. */
export async function giveAnswer(
  call: Call,
  logbook: OpenedLogbook,
  asked: Asked,
  answer: AnswerOption,
): Promise<ExitCode> {
  refuseNewerFormat(logbook.snapshot);
  const given = call.text(answer) ?? '';
  const written = await writeAnswer(call, logbook, asked, answer, given);
  if (call.json) call.printJson(written);
  else call.print(`${written.id}\t${logbook.shown(written.path)}`);
  return EXIT.fine;
}

async function writeAnswer(
  call: Call,
  logbook: OpenedLogbook,
  asked: Asked,
  answer: AnswerOption,
  given: string,
): Promise<ReconcileAnswerOutput> {
  const { snapshot } = logbook;
  switch (answer) {
    case 'document':
      return documented(call, logbook, groupOf(asked, given));
    case 'link':
      return linked(logbook, asked, given);
    case 'not': {
      const { group, change } = pairOf(logbook, asked, given);
      const keys = keysOf(group);
      return newAnswer(call, logbook, group, (head) => notThisChange(head, change.id, keys));
    }
    case 'ignore': {
      const group = groupOf(asked, given);
      mustBeNameable(group);
      const entries = keysOf(group);
      const until = dayOption(call, 'expires', snapshot);
      return newAnswer(call, logbook, group, (head) => ignoreAnswer(head, { until, entries }));
    }
    case 'ignore-when':
      return ruled(call, logbook, asked);
    case 'no-entry': {
      const { id } = changeOf(logbook, given);
      return newAnswer(call, logbook, undefined, (head) => noEntryExpected(head, id));
    }
  }
}

function groupOf({ groups }: Asked, given: string): EventGroup {
  const exact = groups.find(({ id }) => id === given);
  if (exact) return exact;
  const like = given === '' ? [] : groups.filter(({ id }) => id.includes(given));
  const [only, ...others] = like;
  if (only && others.length === 0) return only;
  throw new CliFailure(
    only
      ? l10n.t('“{0}” could be several groups. Give more of the id.', given)
      : l10n.t('There is no group {0} of audit entries.', given),
  );
}

/** Whatever is said of a group names its entries one by one, but for a rule. */
function mustBeNameable({ events }: EventGroup): void {
  if (events.length > MOST_NAMED)
    throw new CliFailure(
      l10n.t(
        'One file cannot name {0} entries. Ignore entries like these with --ignore-when.',
        events.length,
      ),
    );
}

function pairOf(logbook: OpenedLogbook, asked: Asked, given: string) {
  // Keys may hold an equals sign, ids of changes do not.
  const at = given.lastIndexOf('=');
  if (at < 1) throw new CliFailure(l10n.t('Name a group and a change: GROUP=CHANGE.'));
  const group = groupOf(asked, given.slice(0, at));
  mustBeNameable(group);
  return { group, change: changeOf(logbook, given.slice(at + 1)) };
}

function changeOf({ snapshot }: OpenedLogbook, given: string) {
  const entry = findRecord(snapshot, given);
  if (entry.kind === 'change') return entry;
  throw new CliFailure(l10n.t('{0} is not a change.', given));
}

/** A rule, of which is told how many of the entries it fits: none, where it was mistyped. */
async function ruled(
  call: Call,
  logbook: OpenedLogbook,
  { groups }: Asked,
): Promise<ReconcileAnswerOutput> {
  const { snapshot } = logbook;
  const until = dayOption(call, 'expires', snapshot);
  const when = patternsOf(call.texts('ignore-when'), snapshot);
  const rule = { when, ...(until === undefined ? {} : { until }) };
  const clock = clockOf(snapshot.logbook?.record['time-zone']);
  const { entries } = caughtBy(rule, groups, clock, todayOf(dateContext(call, snapshot)));
  const written = await newAnswer(call, logbook, undefined, (head) => ignoreAnswer(head, rule));
  call.say(l10n.t('Entries that fall under it: {0}.', entries));
  return { ...written, entries };
}

async function linked(
  logbook: OpenedLogbook,
  asked: Asked,
  given: string,
): Promise<ReconcileAnswerOutput> {
  const { group, change } = pairOf(logbook, asked, given);
  const { path, id } = change;
  const entries = group.events.length;
  await editFile(logbook, path, (text) =>
    withOperations(logbook, { path, kind: 'change', text }, ({ events }) =>
      linkEntries({ events: listOf(events) }, keysOf(group)),
    ),
  );
  return { id, path, entries };
}

function listOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(String);
}

async function documented(
  call: Call,
  logbook: OpenedLogbook,
  group: EventGroup,
): Promise<ReconcileAnswerOutput> {
  const { snapshot } = logbook;
  mustBeNameable(group);
  const title = groupTitle(group, snapshot);
  const { about, fields } = documentGroup(group, snapshot);
  const day = dayOf(group.events[0]?.at) ?? todayOf(dateContext(call, snapshot));
  const id = newChangeId(title, day, () => call.io.random());
  await create(logbook, 'change', id, newChange({ id, title, about, fields }));
  return { id, path: pathOfNew('change', id), entries: group.events.length };
}

async function newAnswer(
  call: Call,
  logbook: OpenedLogbook,
  group: EventGroup | undefined,
  make: (head: AnswerHead) => AnswerRecord,
): Promise<ReconcileAnswerOutput> {
  const reason = call.text('reason')?.replace(/\s+/g, ' ').trim() ?? '';
  if (reason === '')
    throw new CliFailure(l10n.t('An answer needs a reason: --reason "Why this is fine".'));
  const owner = ownerOption(call, logbook.snapshot);
  const day = todayOf(dateContext(call, logbook.snapshot));
  const id = newChangeId(reason, day, () => call.io.random());
  const head = {
    id,
    ...(group ? { about: aboutText(group, logbook.snapshot) } : {}),
    reason,
    ...(owner === undefined ? {} : { owner }),
  };
  await create(logbook, 'answer', id, make(head));
  return { id, path: pathOfNew('answer', id), entries: group?.events.length ?? 0 };
}

async function create(
  { files, shown }: OpenedLogbook,
  kind: RecordKind,
  id: string,
  record: Readonly<Record<string, Value>>,
): Promise<void> {
  const path = pathOfNew(kind, id);
  await writing(shown(path), () => files.create(path, printRecord(kind, record)));
}
