import * as vscode from 'vscode';
import type { Refusal } from '../../core/import/left-out';
import { importerOf } from '../../core/import/importers';
import type { ImportPlan, LeftOutRow, NoPlan } from '../../core/import/plan';
import type { Question } from '../../core/import/question';
import { targetName } from '../../core/logbook/names';
import { oneLine } from '../../core/one-line';
import { leftOutText } from '../../messages/import/left-out-text';
import { answerText, questionText } from '../../messages/import/question-text';
import { refusalText } from '../../messages/import/refusal-text';
import type { PreparedImport } from '../../node/import/prepare-import';
import type { ImportRequest, LookedMessage, QuestionMessage } from '../../protocol/import';
import type { OpenLogbook } from '../services/open-logbook';
import { columnsMessage } from './columns-message';
import { entryMessage, itemMessage, placeText } from './preview-items';
import type { TableMap } from './table-map';

export interface Looked {
  readonly planned: PreparedImport | NoPlan;
  readonly request: ImportRequest;
  readonly source: string;
  /** A person said what it is. */
  readonly isChosen: boolean;
  /** All that was asked of these files so far. */
  readonly asked: readonly Question[];
  readonly hasSeveral: boolean;
  /** Of a spreadsheet. */
  readonly table: TableMap | undefined;
  /** Of updates: the tool whose they are. */
  readonly tool: string | undefined;
}

/** Of the rows that are left out, so many lines are sent. */
const MOST_LEFT_OUT = 200;
const NOTHING = { rows: 0, news: 0, known: 0, leftOut: 0 };

const EMPTY: LookedMessage = {
  ...{ type: 'looked', asked: 0, makes: 'changes', questions: [], counts: NOTHING },
  ...{ items: [], entries: [], leftOut: [], refused: '' },
};

/** What was found in files, in words. */
export function lookedMessage(logbook: OpenLogbook, looked: Looked): LookedMessage {
  const { planned, source, isChosen, table } = looked;
  const plan = planned.outcome === 'plan' ? planned.plan : undefined;
  const why =
    isChosen || planned.outcome === 'refused'
      ? ''
      : vscode.l10n.t('It looks like one. Choose another kind if it is not.');
  return {
    ...EMPTY,
    source: { value: source, why },
    makes: plan?.makes ?? importerOf(source)?.makes ?? 'changes',
    questions: questionsOf(logbook, looked, plan),
    ...(table ? { columns: columnsMessage(table) } : {}),
    ...(plan ? planMessage(logbook, plan, looked.hasSeveral) : {}),
    refused: planned.outcome === 'refused' ? refusalWords(planned, looked.hasSeveral) : '',
  };
}

/** For files of which nobody knows what they are, or that nobody could read. */
export function refusedMessage(reason: Refusal | undefined): LookedMessage {
  return { ...EMPTY, refused: reason ? refusalText(reason) : '' };
}

function refusalWords(
  { reason, place }: Extract<NoPlan, { outcome: 'refused' }>,
  hasSeveral: boolean,
): string {
  const text = refusalText(reason);
  return place && (hasSeveral || place.line > 1)
    ? vscode.l10n.t('In {0}: {1}', placeText(place, hasSeveral), text)
    : text;
}

function planMessage(
  logbook: OpenLogbook,
  { counts, first, leftOut }: ImportPlan,
  hasSeveral: boolean,
): Pick<LookedMessage, 'counts' | 'items' | 'entries' | 'leftOut'> {
  const { rows, records, known, leftOut: out } = counts;
  return {
    counts: { rows, news: records, known, leftOut: out },
    items: first.flatMap((item) => itemMessage(logbook, item, hasSeveral) ?? []),
    entries: first.flatMap((item) =>
      item.what === 'event' ? [entryMessage(logbook, item.event)] : [],
    ),
    leftOut: leftOutMessages(leftOut, hasSeveral),
  };
}

/** Neighbours with the same reason share a line: a thousand rows of dashes are one thing to know. */
function leftOutMessages(
  rows: readonly LeftOutRow[],
  hasSeveral: boolean,
): LookedMessage['leftOut'] {
  const messages: LookedMessage['leftOut'] = [];
  for (const { place, reason } of rows) {
    const why = oneLine(leftOutText(reason));
    const before = messages.at(-1);
    if (before?.why === why) before.count += 1;
    else if (messages.length === MOST_LEFT_OUT) break;
    else messages.push({ place: placeText(place, hasSeveral), why, count: 1 });
  }
  return messages;
}

/** What was asked; and whose entries, or about what the changes are, where that is known: it can be corrected. */
function questionsOf(
  logbook: OpenLogbook,
  { request, asked, tool }: Looked,
  plan: ImportPlan | undefined,
): QuestionMessage[] {
  const answered = asked.map((question) =>
    questionMessage(logbook, question, request.answers[question.code] ?? ''),
  );
  if (!plan) return answered;
  const known = whatItIsAbout(logbook, request, plan.tool ?? tool, plan.makes);
  return known && !asked.some(({ code }) => code === known.code) ? [...answered, known] : answered;
}

function whatItIsAbout(
  logbook: OpenLogbook,
  { answers }: ImportRequest,
  tool: string | undefined,
  makes: ImportPlan['makes'],
): QuestionMessage | undefined {
  const { tools, processes } = logbook.snapshot;
  if (makes === 'changes') {
    const { target: answer } = answers;
    if (answer === undefined) return undefined;
    const choices = stackChoices(logbook, [...tools.keys(), ...processes.keys()]);
    const text = vscode.l10n.t('Where a row names no tool or process, the change is about');
    return { code: 'target', text, choices, answer };
  }
  const answer = tool ?? answers.tool;
  if (answer === undefined) return undefined;
  const text =
    makes === 'events'
      ? vscode.l10n.t('Whose audit trail is it?')
      : vscode.l10n.t('Which tool is it about?');
  return { code: 'tool', text, choices: stackChoices(logbook, [...tools.keys()]), answer };
}

function questionMessage(
  logbook: OpenLogbook,
  question: Question,
  answer: string,
): QuestionMessage {
  const { code, choices } = question;
  const text = oneLine(questionText(question));
  if (code !== 'tool' && code !== 'target')
    return { code, text, choices: choices.map((value) => choiceOf(code, value)), answer };
  const all = code === 'tool' ? [...choices, ...logbook.snapshot.tools.keys()] : choices;
  return { code, text, choices: stackChoices(logbook, all), answer };
}

const choiceOf = (code: Question['code'], value: string) => ({
  value,
  label: answerText(code, value),
});

/** By name, the likeliest first. */
function stackChoices(
  { snapshot }: OpenLogbook,
  ids: readonly string[],
): QuestionMessage['choices'] {
  return [...new Set(ids)].map((value) => ({ value, label: oneLine(targetName(snapshot, value)) }));
}
