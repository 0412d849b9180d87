import type * as z from 'zod';
import type { FieldPath, Fix, Problem } from '../problem';
import { closest } from './closest';
import type { Plain } from './field';
import type { FieldSpec } from './field-spec';
import { valueAt } from './plain';

type Issue = z.core.$ZodIssue;

/** What a field of each type wants, in the words of `field-wrong-type`. */
const EXPECTED: Readonly<Record<FieldSpec['type'], string>> = {
  line: 'text',
  prose: 'text',
  date: 'date',
  time: 'time',
  number: 'number',
  'yes-no': 'yes-no',
  url: 'url',
  value: 'text',
  choice: 'text',
  group: 'group',
  list: 'list',
  table: 'list',
};

const NAMED: ReadonlySet<string> = new Set(['id', 'number', 'yes-no', 'date', 'time']);

/**
 * The problems that one complaint of the schema stands for; none for an empty optional field.
 *
 * @param value The whole record. @param specAt What the schema says of a field.
 */
export function issueProblems(
  issue: Issue,
  value: Plain,
  specAt: (path: FieldPath) => FieldSpec | undefined,
): readonly Problem[] {
  const branch = issue.code === 'invalid_union' ? bestBranch(issue) : [];
  if (branch.length > 0) return branch.flatMap((inner) => issueProblems(inner, value, specAt));
  const path = issue.path as FieldPath;
  const found = valueAt(value, path);
  if (found === undefined || found === null || found === '') {
    const required = specAt(path)?.required ?? true;
    return required ? [fieldProblem('field-missing', path, {})] : [];
  }
  const spec = specAt(path);
  if (spec?.choices && typeof found === 'string') return [unknownChoice(path, found, spec.choices)];
  return [fieldProblem('field-wrong-type', path, { expected: expectedBy(issue, spec) })];
}

/** Of a field that may be a text or a group: the complaints of the form that the person chose, with whole paths. */
function bestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const fits = issue.errors.find((inner) => inner.every(({ path }) => path.length > 0));
  return (fits ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function expectedBy(issue: Issue, spec: FieldSpec | undefined): string {
  // The builders of `field.ts` say in place of a message what they want, where it has a name.
  if (NAMED.has(issue.message)) return issue.message;
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (expected === 'array') return 'list';
  return expected === 'object' ? 'group' : EXPECTED[spec?.type ?? 'line'];
}

function unknownChoice(path: FieldPath, found: string, choices: readonly string[]): Problem {
  const meant = closest(found, choices);
  const fix: Fix | undefined =
    meant === undefined
      ? undefined
      : {
          code: 'use-instead',
          args: { value: meant },
          operations: [{ op: 'set', path, value: meant }],
        };
  const args = { value: found, choices: choices.join(', ') };
  const problem = fieldProblem('field-unknown-choice', path, args);
  return fix ? { ...problem, fixes: [fix] } : problem;
}

function fieldProblem(code: Problem['code'], path: FieldPath, args: Problem['args']): Problem {
  return { code, severity: 'error', args: { field: fieldName(path), ...args }, path };
}

/** The names of the keys of a path, joined by dots, as `messages` looks their labels up. */
function fieldName(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
