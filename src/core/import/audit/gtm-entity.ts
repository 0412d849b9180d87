import type { Plain } from '../../model/field';
import { isList, isTable, ownKey, setKey } from '../../model/plain';
import { tables, type Table } from './found';

/** What a container holds, by the key of its list in an export, and the key of the id of each. */
export const KINDS = [
  ['tag', 'tagId'],
  ['trigger', 'triggerId'],
  ['variable', 'variableId'],
  ['builtInVariable', 'type'],
  ['folder', 'folderId'],
  ['client', 'clientId'],
  ['transformation', 'transformationId'],
  ['zone', 'zoneId'],
  ['customTemplate', 'templateId'],
  ['gtagConfig', 'gtagConfigId'],
] as const;
export type Kind = (typeof KINDS)[number][0];

/** A tag, a trigger, a variable and so on of one version of a container. */
export interface Entity {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** As it stands in the export. */
  readonly table: Table;
}

/** Finds the name of a trigger or folder of the same version. */
export type NameOf = (kind: Kind, id: string) => string | undefined;

/** What says nothing of how it is set up: where it stands, and what Google Tag Manager counts for itself. */
const BOOKKEEPING = new Set([
  ...['accountId', 'containerId', 'workspaceId', 'path', 'fingerprint', 'tagManagerUrl'],
  ...['parameter', 'tagId', 'triggerId', 'variableId', 'folderId', 'clientId', 'templateId'],
  ...['transformationId', 'zoneId', 'gtagConfigId', 'uniqueTriggerId'],
]);
const REFERENCES: Readonly<Record<string, Kind>> = {
  firingTriggerId: 'trigger',
  blockingTriggerId: 'trigger',
  parentFolderId: 'folder',
};

/** `cvt_199416058_537`: the type of what is made from a template of the container. */
const OWN_TEMPLATE = /^cvt_\d+_(\d+)$/;

/**
 * How an entity is set up, as a person would name it: its parameters by their keys (one called as a field of the
 * entity itself as `parameter.name`), conditions as one line each, triggers and folders by their names. The shapes
 * are those of `Parameter` and `Condition` in the API
 * (https://developers.google.com/tag-platform/tag-manager/api/v2/reference/accounts/containers/versions).
 */
export function setUp({ table }: Entity, nameOf: NameOf): Table {
  const fields: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(table))
    if (!BOOKKEEPING.has(key)) setKey(fields, key, fieldValue(key, value, nameOf));
  for (const parameter of tables(ownKey(table, 'parameter'))) {
    const key = text(ownKey(parameter, 'key')) ?? '';
    setKey(
      fields,
      Object.hasOwn(fields, key) ? `parameter.${key}` : key,
      parameterValue(parameter),
    );
  }
  return fields;
}

function fieldValue(key: string, value: Plain, nameOf: NameOf): Plain {
  const kind = ownKey(REFERENCES, key);
  if (kind !== undefined) {
    const named = (id: Plain) => (typeof id === 'string' ? (nameOf(kind, id) ?? id) : id);
    return isList(value) ? value.map(named) : named(value);
  }
  const template = key === 'type' && typeof value === 'string' ? OWN_TEMPLATE.exec(value)?.[1] : '';
  if (template) return nameOf('customTemplate', template) ?? value;
  if (isList(value)) return value.map(readable);
  return readable(value);
}

function readable(value: Plain): Plain {
  if (!isTable(value)) return value;
  return conditionText(value) ?? (isParameter(value) ? parameterValue(value) : value);
}

/** `{{Page Path}} CONTAINS /pricing`; undefined for what is no condition of two plain sides. */
function conditionText(table: Table): string | undefined {
  const type = text(ownKey(table, 'type'));
  const sides = new Map(
    tables(ownKey(table, 'parameter')).map((side) => [ownKey(side, 'key'), ownKey(side, 'value')]),
  );
  const [left, right] = [text(sides.get('arg0')), text(sides.get('arg1'))];
  if (type === undefined || left === undefined || right === undefined) return undefined;
  const how = ['negate', 'ignore_case'].filter((key) => sides.get(key) === 'true');
  if (sides.size > 2 + how.length) return undefined;
  return [left, ...how, type, right].join(' ');
}

const PARAMETER_KEYS = new Set(['type', 'key', 'value', 'list', 'map', 'isWeakReference']);

function isParameter(table: Table): boolean {
  return (
    typeof ownKey(table, 'type') === 'string' &&
    Object.keys(table).every((key) => PARAMETER_KEYS.has(key))
  );
}

/** A parameter's value: text, a list, or a table by keys. */
function parameterValue(parameter: Table): Plain {
  const list = ownKey(parameter, 'list');
  if (isList(list)) return list.map((item) => (isTable(item) ? parameterValue(item) : item));
  const map = ownKey(parameter, 'map');
  if (isList(map)) {
    const values: Record<string, Plain> = {};
    for (const item of tables(map))
      setKey(values, text(ownKey(item, 'key')) ?? '', parameterValue(item));
    return values;
  }
  return ownKey(parameter, 'value') ?? null;
}

/** A text that says something. */
export function text(value: Plain | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
