import type { ColumnType, Table } from '../sheets';
import { plainCell } from '../csv';
import type { Pack } from './pack';

type Columns = readonly (readonly [name: string, type?: ColumnType])[];

/** A table of these columns and rows; `name` is that of its file and of its sheet. */
export function tableOf(name: string, columns: Columns, rows: Table['rows']): Table {
  return { name, columns: columns.map(([key, type = 'text']) => ({ name: key, type })), rows };
}

/** Whom the ids and addresses of the other tables stand for. */
export function peopleTable({ snapshot }: Pack): Table {
  return tableOf(
    'people',
    [['id'], ['name'], ['email'], ['aliases'], ['role'], ['team'], ['left', 'moment']],
    (snapshot.logbook?.record.people ?? []).map(
      ({ id, name, email, aliases, role, team, left }) => [
        id,
        name,
        email,
        plainCell(aliases),
        role,
        team,
        left,
      ],
    ),
  );
}

/** The tools and processes of the logbook, and how many changes of the population each has. */
export function systemsTable({ snapshot, changesOf: counts }: Pack): Table {
  const tools = [...snapshot.tools.values()].map(({ id, record }) => [
    'tool',
    id,
    record.name,
    record.category,
    record.status,
    record.owner,
    counts.get(id) ?? 0,
  ]);
  const processes = [...snapshot.processes.values()].map(({ id, record }) => [
    'process',
    id,
    record.name,
    undefined,
    record.status,
    record.owner,
    counts.get(id) ?? 0,
  ]);
  return tableOf(
    'systems',
    [['kind'], ['id'], ['name'], ['category'], ['status'], ['owner'], ['changes', 'number']],
    [...tools, ...processes],
  );
}

/** The rules that the logbook itself sets for changes. */
export function policyTable({ snapshot }: Pack): Table {
  const { since, rules = [] } = snapshot.logbook?.record.policy ?? {};
  return tableOf(
    'policy',
    [['when'], ['ask'], ['because'], ['since', 'moment']],
    rules.map((rule) => [
      plainCell(rule.when),
      plainCell(rule.ask),
      rule.because,
      rule.since ?? since,
    ]),
  );
}
