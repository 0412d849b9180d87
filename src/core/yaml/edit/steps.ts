import type { Plain } from '../../model/field';
import { equalPlain, valueAt } from '../../model/plain';
import type { FieldPath, Operation, Value } from '../../problem';
import { nodeAt } from '../source-tree';
import type { SourceNode } from '../source-tree';
import { decomposeSet } from './decompose';

/** What is done to a text at a time: an operation, of which inserts that follow one another are one. */
export type Step =
  | Exclude<Operation, { readonly op: 'insert' }>
  | {
      readonly op: 'insert';
      readonly path: FieldPath;
      readonly index: number;
      readonly values: readonly Value[];
    };

/** Adds the steps that an operation takes; none when it changes nothing. */
export function addSteps(
  steps: Step[],
  before: Readonly<Record<string, Plain>>,
  operation: Operation,
  after: Readonly<Record<string, Plain>>,
): void {
  if (equalPlain(before, after)) return;
  const { path } = operation;
  const singles =
    operation.op === 'set'
      ? decomposeSet(path, valueAt(before, path), operation.value)
      : [operation];
  for (const single of singles) {
    const last = steps.at(-1);
    if (single.op !== 'insert') steps.push(single);
    else if (last?.op === 'insert' && goesOn(last, single)) {
      steps[steps.length - 1] = { ...last, values: [...last.values, single.value] };
    } else {
      const { op, index, value } = single;
      steps.push({ op, path: single.path, index, values: [value] });
    }
  }
}

function goesOn(
  last: Extract<Step, { op: 'insert' }>,
  next: { readonly path: FieldPath; readonly index: number },
): boolean {
  return (
    last.index >= 0 &&
    next.index === last.index + last.values.length &&
    samePath(last.path, next.path)
  );
}

function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Whether a step puts a scalar in the place of another, so that it can be taken together with others that do. */
export function keepsPlaces(
  root: SourceNode | undefined,
  step: Step,
  together: readonly Step[],
): boolean {
  if (step.op !== 'set' || (typeof step.value === 'object' && step.value !== null)) return false;
  return (
    nodeAt(root, step.path)?.kind === 'scalar' &&
    step.path.length > 0 &&
    !together.some(({ path }) => samePath(path, step.path))
  );
}
