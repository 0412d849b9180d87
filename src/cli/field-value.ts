import * as l10n from '@vscode/l10n';
import { readDateWords } from '../core/model/date-words';
import type { DateContext } from '../core/model/date-words';
import type { FieldSpec } from '../core/model/field-spec';
import type { Plain } from '../core/model/field';
import { isList, isTable, ownKey, setKey } from '../core/model/plain';
import type { Value } from '../core/problem';
import { readYaml } from '../core/yaml/read-yaml';
import { CliFailure } from './failure';
import { noSuch } from './filter';

/** What a field of the command line is read by. */
interface Context {
  /** The field as it was typed, for messages. */
  readonly name: string;
  readonly dates: DateContext;
}

/**
 * The value that a text means for a field of its type: numbers, yes or no, dates also in words (`today`), one of the
 * choices. Lists take their items between commas. Where something else than words is expected, a text that starts
 * with `[` or `{` is YAML. A text that fits not is a `CliFailure`.
 */
export function readValue(text: string, spec: FieldSpec, name: string, dates: DateContext): Value {
  const isWords = ['line', 'prose', 'url', 'choice', 'date', 'time'].includes(spec.type);
  const plain = !isWords && /^[[{]/.test(text) ? readFlow(text, name) : text;
  const items = spec.type === 'list' && plain === text ? text.split(',') : plain;
  return valueOf(items, spec, { name, dates });
}

/** A value as it was read, or typed, as the value that the type of its field asks for. */
function valueOf(plain: Plain, spec: FieldSpec, context: Context): Value {
  if (spec.type === 'value') return anyValue(plain);
  if (isList<Plain>(plain)) return listValue(plain, spec, context);
  if (isTable(plain)) return groupValue(plain, spec, context);
  if (plain === null) return null;
  switch (spec.type) {
    case 'line':
    case 'url':
      return lineValue(plain, context);
    case 'prose':
      return plain;
    case 'number':
      return numberValue(plain, context);
    case 'yes-no':
      return flagValue(plain, context);
    case 'date':
    case 'time':
      return dateValue(plain, spec, context);
    case 'choice':
      return choiceValue(plain, spec, context);
    case 'group':
      if (spec.shorthand !== undefined) return lineValue(plain, context);
      throw notOneText(spec, context);
    case 'list':
    case 'table':
      throw notOneText(spec, context);
  }
}

function listValue(list: readonly Plain[], spec: FieldSpec, context: Context): Value {
  if (spec.type === 'table')
    return list.map((item) => valueOf(item, { ...spec, type: 'group' }, context));
  const { item } = spec;
  if (spec.type !== 'list' || !item) throw notSeveral(context);
  return list
    .map((each) => (typeof each === 'string' ? each.trim() : each))
    .filter((each) => each !== '')
    .map((each) => valueOf(each, item, context));
}

function groupValue(
  table: Readonly<Record<string, Plain>>,
  spec: FieldSpec,
  context: Context,
): Value {
  if (spec.type !== 'group') throw notSeveral(context);
  const group: Record<string, Value> = {};
  for (const [key, plain] of Object.entries(table)) {
    const field = spec.fields?.find((each) => each.key === key);
    if (!field)
      throw new CliFailure(
        noSuch(l10n.t('{0}: there is no field {1}.', context.name, key), key, keysOf(spec)),
      );
    setKey(group, key, valueOf(plain, field, { ...context, name: `${context.name}.${key}` }));
  }
  return group;
}

/** What stands for itself: a number that reads back as it was typed, yes or no, nothing, else words. */
function anyValue(plain: Plain): Value {
  if (isList<Plain>(plain)) return plain.map(anyValue);
  if (isTable(plain)) {
    const table: Record<string, Value> = {};
    for (const [key, item] of Object.entries(plain)) setKey(table, key, anyValue(item));
    return table;
  }
  if (plain === null || plain === 'null' || plain === '~') return null;
  if (plain === 'true' || plain === 'false') return plain === 'true';
  const number = Number(plain);
  return Number.isFinite(number) && String(number) === plain ? number : plain;
}

function lineValue(text: string, { name }: Context): string {
  if (/[\r\n]/.test(text)) throw new CliFailure(l10n.t('{0} is one line.', name));
  return text;
}

function numberValue(text: string, { name }: Context): number {
  if (!/^[-+]?\d+(\.\d+)?$/.test(text))
    throw new CliFailure(l10n.t('{0} is a number; “{1}” is none.', name, text));
  return Number(text);
}

function flagValue(text: string, { name }: Context): boolean {
  const word = text.toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  if (word === 'no' || word === 'false') return false;
  throw new CliFailure(l10n.t('{0} is yes or no; “{1}” is neither.', name, text));
}

function dateValue(text: string, { type }: FieldSpec, { name, dates }: Context): string {
  const moment = readDateWords(text, dates);
  if (moment === undefined)
    throw new CliFailure(
      l10n.t('{0} is a date; “{1}” is none. 2026-11-20 or “today” would be one.', name, text),
    );
  return type === 'date' ? moment.slice(0, 'YYYY-MM-DD'.length) : moment;
}

function choiceValue(text: string, { choices = [] }: FieldSpec, { name }: Context): string {
  if (choices.includes(text)) return text;
  throw new CliFailure(noSuch(l10n.t('{0} cannot be “{1}”.', name, text), text, choices));
}

/** YAML in one line, as a value of its own: nothing in it can become another field. */
function readFlow(text: string, name: string): Plain {
  const { value, problems } = readYaml(`value: ${text}\n`);
  const read =
    isTable(value) && Object.keys(value).length === 1 ? ownKey(value, 'value') : undefined;
  if (read === undefined || problems.length > 0)
    throw new CliFailure(l10n.t('{0}: this cannot be read: {1}', name, text));
  return read;
}

function keysOf({ fields = [] }: FieldSpec): readonly string[] {
  return fields.map(({ key }) => key);
}

function notOneText(spec: FieldSpec, { name }: Context): CliFailure {
  const example = `${name}${spec.type === 'table' ? '[+]' : ''}.${keysOf(spec)[0] ?? ''}=…`;
  return new CliFailure(
    l10n.t(
      '{0} has fields of its own: {1}. Set them one by one, such as {2}',
      name,
      keysOf(spec).join(', '),
      example,
    ),
  );
}

function notSeveral({ name }: Context): CliFailure {
  return new CliFailure(l10n.t('{0} takes one value, not several.', name));
}
