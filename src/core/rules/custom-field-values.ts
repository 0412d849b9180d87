import type * as z from 'zod';
import { closest } from '../model/closest';
import { customFieldsOn } from '../model/custom-fields';
import { amount, day, flag, line } from '../model/field';
import type { CustomField } from '../model/logbook';
import type { FieldPath, Problem } from '../problem';
import { useInstead } from './references';
import { FINE } from './rule';
import type { Rule } from './rule';

/** Values of custom fields that do not fit what logbook.yaml says of them. People are checked by `unknown-person`. */
export const customFieldValues: Rule = {
  id: 'custom-field-values',
  check(entry, { snapshot }) {
    const declared = snapshot.logbook?.record['custom-fields'];
    if (!declared || entry.kind === 'broken' || entry.kind === 'logbook') return FINE;
    const { record } = entry;
    return customFieldsOn(entry.kind, declared).flatMap((field) => {
      const value: unknown = Object.hasOwn(record, field.id) ? record[field.id] : undefined;
      // Nothing there, or left empty on purpose: whether it must be filled is the policy's to say.
      return value === undefined || value === null ? FINE : problemsOf(value, field);
    });
  },
};

const TEXT = line();
const SCHEMAS: Readonly<
  Record<Exclude<CustomField['type'], 'choice' | 'choices'>, readonly [z.ZodType, string]>
> = {
  text: [TEXT, 'text'],
  markdown: [TEXT, 'text'],
  person: [TEXT, 'text'],
  url: [TEXT, 'text'],
  number: [amount(), 'number'],
  date: [day(), 'date'],
  'yes-no': [flag(), 'yes-no'],
};

function problemsOf(value: unknown, field: CustomField): readonly Problem[] {
  const path = [field.id];
  if (field.type === 'choice') return choiceProblems(value, field, path);
  if (field.type === 'choices') {
    if (!Array.isArray(value)) return [wrongType(field, 'list', path)];
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => choiceProblems(item, field, [field.id, index]));
  }
  const [schema, expected] = SCHEMAS[field.type];
  return schema.safeParse(value).success ? FINE : [wrongType(field, expected, path)];
}

function choiceProblems(value: unknown, field: CustomField, path: FieldPath): readonly Problem[] {
  const choices = field.choices ?? [];
  if (typeof value !== 'string') return [wrongType(field, 'text', path)];
  if (choices.length === 0 || choices.includes(value)) return FINE;
  const fixes = useInstead(path, closest(value, choices));
  return [
    {
      code: 'field-unknown-choice',
      severity: 'error',
      args: { field: field.id, label: field.name, value, choices: choices.join(', ') },
      path,
      ...(fixes ? { fixes } : {}),
    },
  ];
}

function wrongType(field: CustomField, expected: string, path: FieldPath): Problem {
  return {
    code: 'field-wrong-type',
    severity: 'error',
    args: { field: field.id, label: field.name, expected },
    path,
  };
}
