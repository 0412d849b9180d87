import type { QuestionCode } from '../../core/import/question';
import type { ImportRequest, LookedMessage } from '../../protocol/import';
import { missingFields } from './map-model';

/** What decides whether the files can be imported as they are shown. */
interface Shown {
  readonly looked: LookedMessage | undefined;
  readonly isLooking: boolean;
}

/** Whether everything has been said, and there is something to import. */
export function canImport({ looked, isLooking }: Shown): boolean {
  if (!looked || isLooking || looked.refused !== '' || openQuestions(looked) > 0) return false;
  if (looked.columns && missingFields(looked.columns.map).length > 0) return false;
  return looked.counts.news > 0;
}

/** How many questions nobody has answered yet. */
export function openQuestions({ questions }: LookedMessage): number {
  return questions.filter(({ answer }) => answer === '').length;
}

/** The answers with another one; `''` takes it back. */
export function withAnswer(
  answers: ImportRequest['answers'],
  code: QuestionCode,
  value: string,
): ImportRequest['answers'] {
  const others = Object.entries(answers).filter(([key]) => key !== code);
  return Object.fromEntries(value === '' ? others : [...others, [code, value]]);
}
