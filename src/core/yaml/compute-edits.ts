import { applyOperation } from '../model/apply-operation';
import type { KeyOrder } from '../model/key-order';
import { equalPlain, isTable, valueAt } from '../model/plain';
import type { Plain } from '../model/field';
import type { FieldPath, Operation, Problem, Result } from '../problem';
import type { TextEdit } from '../text-edit';
import { composeText } from './compose';
import type { SourceDocument } from './compose';
import { editField } from './edit/edit-field';
import { Patch } from './edit/patch';
import { addSteps, keepsPlaces } from './edit/steps';
import type { Step } from './edit/steps';
import { plainValue } from './plain-value';
import { textOnlyProblem } from './text-only';

/**
 * The edits of `text` that do `operations`, one after the other (later paths count in the result of earlier ones).
 * They do not overlap, count in `text`, and touch the bytes of the changed fields alone: comments, order, quotes,
 * blank lines, line ends and a byte order mark stay.
 *
 * - A scalar keeps its quotes or its block style where the new value allows, and the comment behind it.
 * - A list or group that is set over another is changed item by item, field by field.
 * - A new key goes behind its nearest predecessor in canonical order; `order` is that of the record's kind.
 * - `unset` takes a field's own lines, the comment behind it and the comments inside it. A comment on a line of its
 *   own above a field stays. `move` takes along the comments directly above an item.
 * - What `unset` empties goes too (see `applyOperation`).
 * - `\r\n` in a value counts as a line end and is written as the file's.
 *
 * Problems: those of `readYaml` for a text that cannot be read, `yaml-not-a-record`, `yaml-text-only`,
 * `field-wrong-type` when an operation does not fit what is there. The edited text is read again: if it does not say
 * exactly what the operations say, the result is `yaml-text-only` with the reason `no-safe-edit`, never a wrong edit.
 */
export function computeEdits(
  text: string,
  operations: readonly Operation[],
  order: KeyOrder,
): Result<readonly TextEdit[]> {
  const document = composeText(text);
  const start = editable(document);
  if (!start.ok) return start;
  let record = start.value;
  const steps: Step[] = [];
  for (const operation of operations) {
    const next = applyOperation(record, operation);
    if (!next) return { ok: false, problem: misfit(operation, record) };
    addSteps(steps, record, operation, next);
    record = next;
  }
  const patch = new Patch(text);
  const end = editable(takeSteps(patch, document, steps, order));
  return end.ok && equalPlain(end.value, record)
    ? { ok: true, value: patch.edits() }
    : { ok: false, problem: textOnlyProblem('no-safe-edit') };
}

/** Takes steps one after the other; those that leave everything in its place are taken together. */
function takeSteps(
  patch: Patch,
  start: SourceDocument,
  steps: readonly Step[],
  order: KeyOrder,
): SourceDocument {
  let document = start;
  let together: readonly Step[] = [];
  const take = (group: readonly Step[]): void => {
    if (group.length === 0) return;
    const site = { text: patch.text, root: document.root, order };
    patch.apply(group.flatMap((step) => editField(site, step)));
    document = composeText(patch.text);
  };
  for (const step of steps) {
    if (keepsPlaces(document.root, step, together)) {
      together = [...together, step];
      continue;
    }
    take(together);
    together = [];
    take([step]);
  }
  take(together);
  return document;
}

type Table = Readonly<Record<string, Plain>>;

/** The record in a text, if it may be edited by fields. */
function editable(document: SourceDocument): Result<Table> {
  const { root, broken, problems, textOnly } = document;
  const [first] = problems;
  if (broken && first) return { ok: false, problem: first };
  if (textOnly) return { ok: false, problem: textOnly };
  const value = (root && plainValue(root)) ?? {};
  if (isTable(value)) return { ok: true, value };
  return { ok: false, problem: { code: 'yaml-not-a-record', severity: 'error', args: {} } };
}

function misfit(operation: Operation, record: Table): Problem {
  const path = nearestFit(operation.path, record);
  const field = path.filter((step) => typeof step === 'string').join('.');
  const expected = typeof operation.path[path.length] === 'string' ? 'group' : 'list';
  return { code: 'field-wrong-type', severity: 'error', args: { field, expected }, path };
}

/** The part of a path that is there: what it leads to is not of the shape that the rest needs. */
function nearestFit(path: FieldPath, record: Table): FieldPath {
  let length = path.length;
  while (length > 0 && valueAt(record, path.slice(0, length)) === undefined) length -= 1;
  return path.slice(0, length);
}
