import * as l10n from '@vscode/l10n';
import { applyOperation } from '../core/model/apply-operation';
import type { DateContext } from '../core/model/date-words';
import type { FieldSpec } from '../core/model/field-spec';
import type { Plain } from '../core/model/field';
import { isList, isTable, ownKey, setKey } from '../core/model/plain';
import type { FieldPath, Operation, Value } from '../core/problem';
import { APPEND, parseAssignment } from './assignment-path';
import type { Assignment, Step } from './assignment-path';
import { CliFailure } from './failure';
import { readValue } from './field-value';
import { noSuch } from './filter';

/** What assignments are understood by. */
export interface AssignmentContext {
  /** Of the kind of record, custom ones included. */
  readonly fields: readonly FieldSpec[];
  /** The record as it is. */
  readonly record: { readonly [key: string]: Plain };
  readonly dates: DateContext;
}

/**
 * The operations that `path=value` texts ask for, in their order. `[+]` appends: fields of one new item follow each
 * other (`settings[+].path=A settings[+].to=80`), and a field that is given again begins the next. An empty value
 * takes the field out. What cannot be meant is a `CliFailure`: a path without such a field, a value of another type.
 */
export function operationsOf(
  texts: readonly string[],
  context: AssignmentContext,
): readonly Operation[] {
  const operations: Operation[] = [];
  const items = new Map<string, NewItem>();
  let { record } = context;
  for (const assignment of texts.map(parseAssignment)) {
    const at = assignment.path.indexOf(APPEND);
    const now = { ...context, record };
    const next = at === -1 ? operationOf(assignment, now) : append(assignment, at, now, items);
    for (const operation of next) record = applyOperation(record, operation) ?? record;
    operations.push(...next);
  }
  return operations;
}

function operationOf(assignment: Assignment, context: AssignmentContext): Operation[] {
  const { path, name, value } = assignment;
  const spec = specOf(assignment, context);
  const current = valueAt(context.record, path, name);
  if (value === '') return current === undefined ? [] : [{ op: 'unset', path }];
  return [{ op: 'set', path, value: readValue(value, spec, name, context.dates) }];
}

/** An item that is put together from several assignments; its operation holds it from the first on. */
type NewItem = Record<string, Value>;

function append(
  assignment: Assignment,
  at: number,
  context: AssignmentContext,
  items: Map<string, NewItem>,
): Operation[] {
  const { path, name, value: text } = assignment;
  const list: FieldPath = path.slice(0, at);
  const [key, ...deeper] = path.slice(at + 1);
  const value = readValue(text, specOf(assignment, context), name, context.dates);
  const index = Number.MAX_SAFE_INTEGER;
  if (key === undefined) return [{ op: 'insert', path: list, index, value }];
  if (typeof key === 'number' || key === APPEND || deeper.length > 0)
    throw new CliFailure(l10n.t('{0} goes too deep for a new item; set it afterwards.', name));
  const open = items.get(list.join('.'));
  if (open && !Object.hasOwn(open, key)) {
    setKey(open, key, value);
    return [];
  }
  const item: NewItem = {};
  setKey(item, key, value);
  items.set(list.join('.'), item);
  return [{ op: 'insert', path: list, index, value: item }];
}

const ANY: FieldSpec = { key: '', type: 'value', required: false };

/** The field that a path leads to. A key that is none of ours may be set where the record already has it. */
function specOf({ path, name }: Assignment, { fields, record }: AssignmentContext): FieldSpec {
  let spec: FieldSpec = { ...ANY, type: 'group', fields };
  let value: Plain | undefined = record;
  for (const step of path) {
    const next = childSpec(spec, step, name);
    value = childValue(value, step);
    if (!next && value === undefined) throw unknownField(step, name, spec);
    spec = next ?? ANY;
  }
  return spec;
}

function childSpec(spec: FieldSpec, step: Step, name: string): FieldSpec | undefined {
  if (spec.type === 'value') return spec;
  const isIndex = typeof step === 'number' || step === APPEND;
  const isMany = spec.type === 'list' || spec.type === 'table';
  if (isIndex !== isMany)
    throw new CliFailure(
      isMany
        ? l10n.t(
            'In {0}, {1} holds several: say which, as {1}[0], or {1}[+] for a new one.',
            name,
            spec.key,
          )
        : l10n.t('In {0}, {1} stands where there is no list.', name, String(step)),
    );
  if (spec.type === 'list') return spec.item ?? ANY;
  if (spec.type === 'table') return { ...spec, type: 'group' };
  return spec.fields?.find(({ key }) => key === step);
}

function childValue(value: Plain | undefined, step: Step): Plain | undefined {
  if (isList<Plain>(value)) return typeof step === 'number' ? value[step] : undefined;
  return isTable(value) ? ownKey(value, String(step)) : undefined;
}

/** What stands at a path now. An index past the end of its list is a `CliFailure`: `[+]` appends. */
function valueAt(record: Plain, path: readonly Step[], name: string): Plain | undefined {
  let value: Plain | undefined = record;
  for (const step of path) {
    const count = isList<Plain>(value) ? value.length : 0;
    if (typeof step === 'number' && step >= count)
      throw new CliFailure(
        l10n.t('{0}: the list has {1} items, counted from 0. [+] adds one.', name, count),
      );
    value = childValue(value, step);
  }
  return value;
}

function unknownField(step: Step, name: string, { fields = [] }: FieldSpec): CliFailure {
  return new CliFailure(
    noSuch(
      l10n.t('{0}: there is no field {1}.', name, String(step)),
      String(step),
      fields.map(({ key }) => key),
    ),
  );
}
