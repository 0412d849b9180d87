import type { Plain } from '../../../core/model/field';
import type { FieldSpec } from '../../../core/model/field-spec';
import { isApprovalDigest } from '../../../core/trust/approved-scope';
import type { FormKind } from '../../../protocol/form';

/** Where the fields of a kind of record stand in its form. */
export interface Layout {
  /** The field that is the form's title. */
  readonly title: string;
  /** Shown in the head of the form. */
  readonly head: readonly string[];
  /** In the wide column: prose, tables, groups. */
  readonly main: readonly FieldSpec[];
  /** Beside it: properties of one line. */
  readonly rail: readonly FieldSpec[];
  /** Shown although they are empty. */
  readonly always: ReadonlySet<string>;
}

interface Order {
  readonly title: string;
  readonly head: readonly string[];
  /** First in the wide column, in this order; the others follow as the schema has them. */
  readonly main: readonly string[];
  readonly rail: readonly string[];
  readonly always: readonly string[];
}

const ORDER: Record<FormKind, Order> = {
  change: {
    title: 'title',
    head: ['status'],
    main: ['why', 'what', 'settings', 'assets', 'rollout', 'rollback', 'approvals', 'tests'],
    rail: ['tools', 'processes', 'integrations', 'kind', 'track', 'risk', 'reversible', 'owner'],
    always: ['why', 'what', 'settings', 'tools', 'kind', 'track', 'risk', 'owner'],
  },
  tool: {
    title: 'name',
    head: ['status'],
    main: ['purpose', 'environments', 'access'],
    rail: ['category', 'vendor', 'owner', 'backup-owner'],
    always: ['purpose', 'category', 'vendor', 'owner', 'environments'],
  },
  process: {
    title: 'name',
    head: ['status'],
    main: ['purpose', 'steps', 'service-levels'],
    rail: ['owner', 'tools'],
    always: ['purpose', 'steps', 'service-levels', 'owner', 'tools'],
  },
  integration: {
    title: 'name',
    head: ['status'],
    main: ['mappings'],
    rail: ['from', 'to', 'direction', 'schedule', 'owner'],
    always: ['mappings', 'from', 'to', 'direction', 'owner'],
  },
  update: {
    title: 'title',
    head: [],
    main: ['summary', 'deadlines', 'response'],
    rail: ['tool', 'announced', 'deadline', 'link', 'owner', 'due', 'tags'],
    always: ['summary', 'tool', 'announced', 'deadline', 'link', 'owner', 'due', 'response'],
  },
};

/** What a person has nothing to do with: given once, and the file's name. */
const HIDDEN = new Set(['id']);
/** Groups that are no more than a line or two of dates. */
const GROUPS_IN_RAIL = new Set(['window']);
/** Tables whose rows are no more than a line: they stand with the properties. */
const TABLES_IN_RAIL = new Set(['links']);

/** The layout of a form, from the fields of its kind. */
export function layoutOf(kind: FormKind, specs: readonly FieldSpec[]): Layout {
  const order = ORDER[kind];
  const placed = new Set([order.title, ...order.head]);
  const rest = specs.filter(({ key }) => !HIDDEN.has(key) && !placed.has(key));
  return {
    title: order.title,
    head: order.head,
    main: inOrder(
      rest.filter((spec) => !isRail(spec)),
      order.main,
    ),
    rail: inOrder(rest.filter(isRail), order.rail),
    always: new Set(order.always),
  };
}

function isRail(spec: FieldSpec): boolean {
  if (spec.type === 'group') return GROUPS_IN_RAIL.has(spec.key);
  if (spec.type === 'table') return TABLES_IN_RAIL.has(spec.key);
  return spec.type !== 'prose';
}

function inOrder(specs: readonly FieldSpec[], first: readonly string[]): readonly FieldSpec[] {
  const rank = ({ key }: FieldSpec) => {
    const at = first.indexOf(key);
    return at < 0 ? first.length : at;
  };
  return [...specs].sort((a, b) => rank(a) - rank(b));
}

/** The columns that a table shows from the start; the others follow once they hold something, or in the row's details. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  settings: ['path', 'from', 'to'],
  assets: ['name', 'type', 'tool', 'status'],
  rollout: ['where', 'status', 'on'],
  compliance: ['law', 'because'],
  approvals: ['role', 'asked-of', 'decision', 'on'],
  tests: ['check', 'result', 'on'],
  communication: ['audience', 'do', 'from', 'sent-on'],
  training: ['audience', 'due', 'done-on'],
  translations: ['language', 'title'],
  links: ['label', 'url'],
  relations: ['type', 'id'],
  mappings: ['from', 'to', 'type', 'rule', 'wins'],
};

/** Tables with rows of a few words each, whose lesser fields open below the row. */
const WITH_DETAILS = new Set([
  'rollout',
  'compliance',
  'approvals',
  'tests',
  'communication',
  'training',
  'translations',
]);

/** Fields of rows that stand in no row unless a person wrote words of their own there: they are for this software. */
const OURS: Readonly<Record<string, string>> = { approvals: 'of' };

/** Whether what stands in a field of a row is for a person to see. */
export function isForPeople(table: FieldSpec, key: string, value: Plain | undefined): boolean {
  return OURS[table.key] !== key || !isApprovalDigest(value);
}

/** How a table is shown: its columns, and what opens below a row. `filled` are the keys that any row has for people. */
export function columnsOf(
  table: FieldSpec,
  filled: ReadonlySet<string>,
): { readonly columns: readonly FieldSpec[]; readonly details: readonly FieldSpec[] } {
  const fields = table.fields ?? [];
  const primary = COLUMNS[table.key] ?? fields.slice(0, 4).map(({ key }) => key);
  const isPrimary = ({ key }: FieldSpec) => primary.includes(key);
  const isOurs = ({ key }: FieldSpec) => OURS[table.key] === key && !filled.has(key);
  const others = [
    ...fields.filter((field) => !isPrimary(field) && !isOurs(field)),
    ...ownFields(fields, filled),
  ];
  const first = inOrder(fields.filter(isPrimary), primary);
  if (WITH_DETAILS.has(table.key)) return { columns: first, details: others };
  return { columns: [...first, ...others.filter(({ key }) => filled.has(key))], details: [] };
}

/** Keys of rows that no field describes: the user's own, shown like the others. */
function ownFields(
  fields: readonly FieldSpec[],
  filled: ReadonlySet<string>,
): readonly FieldSpec[] {
  const known = new Set(fields.map(({ key }) => key));
  return [...filled].filter((key) => !known.has(key)).map(ownSpec);
}

/** A key that is the user's own: shown by its name, edited as the text that it is. */
export function ownSpec(key: string): FieldSpec {
  return { key, type: 'line', required: false, custom: { name: key } };
}
