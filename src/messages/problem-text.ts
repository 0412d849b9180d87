import type { RecordKind } from '../core/model/record-kind';
import type { Problem, ProblemCode } from '../core/problem';
import { fieldProblems } from './problems/field-problems';
import { fileProblems } from './problems/file-problems';
import { ruleProblems } from './problems/rule-problems';
import { wordingOf } from './problems/wording';
import type { Sentences } from './problems/wording';

const SENTENCES: Sentences<ProblemCode> = { ...fileProblems, ...fieldProblems, ...ruleProblems };

/**
 * A problem in plain words: what is wrong, and what to do. Fields appear by their label; tell the kind of the
 * record where it is known, since some fields are called otherwise in a tool than in a change.
 */
export function problemText(problem: Problem, kind?: RecordKind): string {
  return SENTENCES[problem.code](wordingOf(problem, kind));
}
