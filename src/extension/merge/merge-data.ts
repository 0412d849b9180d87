import * as vscode from 'vscode';
import { recordPath } from '../../core/merge/merge-file';
import type { Question, RecordQuestions, SetBy } from '../../core/merge/questions';
import { namesIn } from '../../core/history/names';
import { equalPlain } from '../../core/model/plain';
import { recordKindLabel } from '../../messages/labels';
import {
  ownWriting,
  questionLabel,
  questionReason,
  wholeSideText,
} from '../../messages/merge-text';
import type { MergeContext } from '../../messages/merge-text';
import type { MergeQuestion, MergeSide, ToMerge } from '../../protocol/merge';
import { momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { zoneOf } from '../services/today';
import { answersFor } from './answers';

type Shown = Extract<ToMerge, { type: 'show' }>;

/** How the page names a question. */
export function questionKey(record: number, question: number): string {
  return `${record}/${question}`;
}

/** The records with their questions, and what was answered, in the words of the page. */
export function mergeData(
  logbook: OpenLogbook,
  records: readonly RecordQuestions[],
): Shown['records'] {
  return records.map((record, at) => ({
    title: titleOf(record),
    kind: recordKindLabel(record.kind),
    questions: record.questions.map((question, index) =>
      questionMessage(logbook, record, question, questionKey(at, index)),
    ),
  }));
}

/** A record of another logbook in the same repository says where it is. */
function titleOf({ title, path }: RecordQuestions): string {
  const own = recordPath(path) ?? path;
  if (own === path) return title;
  const folder = path.slice(0, -own.length - 1).replace(/^(?:\.\.(?:\/|$))+/, '');
  return folder === ''
    ? vscode.l10n.t('{0} (in the logbook around this one)', title)
    : vscode.l10n.t('{0} (in the logbook {1})', title, folder);
}

function questionMessage(
  logbook: OpenLogbook,
  { kind, path }: RecordQuestions,
  question: Question,
  key: string,
): MergeQuestion {
  const { conflict } = question;
  const zone = zoneOf(logbook);
  const dateText = (moment: string) => momentWords(moment, zone);
  const context: MergeContext = { kind, names: namesIn(logbook.snapshot), dateText };
  const side = (which: 'ours' | 'theirs', set: SetBy | undefined): MergeSide => ({
    text: wholeSideText(conflict, which, context),
    who: set?.author.name ?? '',
    when: set ? dateText(set.date) : '',
    isUnchanged: conflict.kind === 'field' && equalPlain(conflict[which], conflict.base),
  });
  const { base, ours, theirs } = conflict;
  const hasBase =
    conflict.kind === 'field' &&
    base !== undefined &&
    !equalPlain(base, ours) &&
    !equalPlain(base, theirs);
  const own = ownWriting(conflict, kind);
  const answer = answersFor(logbook).of(path, conflict);
  return {
    key,
    label: questionLabel(conflict, context),
    reason: questionReason(conflict),
    ours: side('ours', question.ours),
    theirs: side('theirs', question.theirs),
    ...(hasBase ? { base: wholeSideText(conflict, 'base', context) } : {}),
    own,
    draft: draftOf(own, [ours, theirs]),
    isLong: own === 'lines' || conflict.kind === 'record',
    ...(answer ? { answer } : {}),
  };
}

/** Of prose, both texts, to be made one; of a line, the person's own. */
function draftOf(own: MergeQuestion['own'], sides: readonly unknown[]): string {
  const texts = sides.filter((side) => typeof side === 'string');
  if (own === 'none') return '';
  return own === 'line'
    ? (texts[0] ?? '')
    : texts.map((text) => text.trimEnd()).join('\n\n') + '\n';
}
