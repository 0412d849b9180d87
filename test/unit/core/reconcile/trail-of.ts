import type { AuditEvent, EventFileHead } from '../../../../src/core/events/event';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import type { EventGroup } from '../../../../src/core/reconcile/outcome';
import { reconcile } from '../../../../src/core/reconcile/reconcile';
import type { Reconciliation } from '../../../../src/core/reconcile/reconciliation';
import { sha256OfText } from '../../../../src/node/sha256';

const LOGBOOK = `format: 1
name: Acme
time-zone: Europe/Berlin
people:
  - { id: ana, name: Ana Ruiz, email: ana@acme.example, aliases: [admin@acme.example] }
  - { id: bo, name: Bo Lind, email: bo@acme.example }
`;
const MARKETO = `id: marketo
name: Marketo Engage
environments:
  - { name: production, instance-id: 204-QTR-881 }
  - { name: sandbox, instance-id: 551-XKA-120 }
setting-aliases:
  - { path: Scoring / MQL threshold, aliases: [Behaviour score limit] }
`;

/** A logbook of two people and one tool; changes and answers by id, without id and title. */
export function logbookOf(
  changes: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>> = {},
): Snapshot {
  const entry = (path: string, text: string) => readRecord(path, text).entry;
  return buildState([
    entry('logbook.yaml', LOGBOOK),
    entry('tools/marketo.yaml', MARKETO),
    ...Object.entries(changes).map(([id, text]) =>
      entry(
        `changes/2026/11/${id}.yaml`,
        `id: ${id}\n${/^title:/m.test(text) ? '' : 'title: Something\n'}kind: changed\ntools: [marketo]\n${text}\n`,
      ),
    ),
    ...Object.entries(answers).map(([id, text]) =>
      entry(`answers/${id}.yaml`, `id: ${id}\nreason: Because\n${text}\n`),
    ),
  ]).snapshot;
}

/** An entry of Marketo by Ana, on the day that the tests are about. */
export function entryOf(key: string, more: Partial<AuditEvent> = {}): AuditEvent {
  const common = { source: 'test', actor: 'ana', action: 'Edit', line: 1, original: {} };
  return { key, at: '2026-11-10T10:00:00Z', tool: 'marketo', ...common, ...more };
}

/** The head of an export from one time to another. */
export function headOf(
  from: string,
  until: string,
  more: Partial<EventFileHead> = {},
): EventFileHead {
  const file = { import: 'i', source: 'test', tool: 'marketo', file: 'f.csv', sha256: '' };
  const counts = { rows: 1, events: 1, known: 0, 'left-out': 0 };
  return { format: 1, ...file, on: until, ...counts, from, until, ...more };
}

/** What is found out about entries on the last day of the month. */
export function found(
  snapshot: Snapshot,
  events: readonly AuditEvent[],
  heads: readonly EventFileHead[] = [],
): Reconciliation {
  return reconcile({ events, heads }, snapshot, { today: '2026-11-30', hash: sha256OfText });
}

/** `keys: outcome (change or answer)` of each group, the newest first. */
export function shown({ groups }: Reconciliation): readonly string[] {
  return groups.map(textOf);
}

function textOf({ events, outcome, change, answer }: EventGroup): string {
  const by = change ?? answer;
  const keys = events.map(({ key }) => key).join(' ');
  return `${keys}: ${outcome}${by === undefined ? '' : ` (${by})`}`;
}

/** A change that made a form ask for less, at noon of the day. */
export const FORM = `status: live
live: 2026-11-10T11:30:00+01:00
owner: ana
assets:
  - { tool: marketo, type: form, name: WEB-Demo-Request, id: FO1042 }
`;
export const THRESHOLD = `status: live
live: 2026-11-10T11:30:00+01:00
owner: ana
settings:
  - { path: Scoring / MQL threshold, environment: production, from: 65, to: 80 }
`;
