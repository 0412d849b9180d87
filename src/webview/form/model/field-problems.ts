import type { FieldPath, Problem } from '../../../core/problem';
import type { Form } from '../form';
import { idOf } from '../form';
import type { Kept } from '../store/pending-edit';

/** The problems of a field and of whatever stands in it. */
export function problemsOf(form: Form, path: FieldPath): readonly Problem[] {
  return (form.store.state?.problems ?? []).filter(
    (problem) => problem.path && problem.path.length > 0 && isWithin(problem.path, path),
  );
}

/** What a person wrote in a field, or in something in it, and has to decide about. */
export function keptOf(form: Form, path: FieldPath): readonly Kept[] {
  return form.store.kept.filter(({ operation }) => isWithin(operation.path, path));
}

function isWithin(path: FieldPath, parent: FieldPath): boolean {
  return parent.every((key, index) => key === path[index]);
}

/** The id of the element that says what is wrong with a field. */
export function problemIdOf(path: FieldPath): string {
  return `${idOf(path)}.problems`;
}
