import type { AuditEvent } from '../../../src/core/events/event';
import type { Host } from '../../host/host.mjs';
import { runCommand } from './palette';

/** A VS Code, and the document of the page in it. */
interface Opened {
  readonly page: Host['page'];
  readonly form: ReturnType<Host['form']>;
}

const IMPORT = '2026-11-21-setup-audit-trail-k3f9';

/** A file of audit entries of Salesforce, as an import leaves it: by its path. */
export function trailFile(
  events: readonly Partial<AuditEvent>[],
  id = IMPORT,
): Readonly<Record<string, string>> {
  const head = {
    ...{ format: 1, import: id, source: 'salesforce-setup', tool: 'salesforce' },
    ...{ file: 'SetupAuditTrail.csv', sha256: '0'.repeat(64), on: '2026-11-21T08:00:00Z' },
    ...{ rows: events.length, events: events.length, known: 0, 'left-out': 0 },
    ...{ from: '2026-06-01T00:00:00Z', until: '2026-11-21T00:00:00Z' },
  };
  const lines = events.map((event, index) => ({
    ...{ key: `salesforce-setup:#${id}-${index}`, at: '2026-11-19T10:00:00Z' },
    ...{ tool: 'salesforce', source: 'salesforce-setup', action: 'changedField' },
    ...{ line: index + 2, original: {} },
    ...event,
  }));
  const text = [head, ...lines].map((line) => JSON.stringify(line)).join('\n');
  return { [`events/salesforce/${id}.ndjson`]: `${text}\n` };
}

/** Twelve things that somebody did on as many days, of which a change documents one. */
export const THINGS = [
  'Lead Source',
  'Lead Status',
  'Contact Role',
  'Opportunity Stage',
  'Account Tier',
  'Territory',
  'Campaign Type',
  'Case Origin',
  'Product Family',
  'Quote Terms',
  'Region Code',
] as const;

const STEP_DAYS = 3;
const DAY_MS = 86_400_000;

export const EVENTS: readonly Partial<AuditEvent>[] = THINGS.map((asset, index) => ({
  at: new Date(Date.parse('2026-11-19T10:00:00Z') - index * STEP_DAYS * DAY_MS).toISOString(),
  actor: index % 2 === 0 ? 'ana' : 'lee',
  type: 'Field',
  asset,
  path: 'Values',
  from: 'A, B',
  to: 'A, B, C',
}));

const DOCUMENTED = '2026-08-04-open-the-sandbox-aaaa';

export const STORY = {
  'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\nstatus: live\n',
  ...trailFile([
    ...EVENTS,
    {
      ...{ at: '2026-08-04T09:00:00Z', actor: 'lee', action: 'createdSandbox' },
      key: 'salesforce-setup:#sandbox',
    },
  ]),
  [`changes/2026/08/${DOCUMENTED}.yaml`]: `id: ${DOCUMENTED}
title: Open the sandbox
kind: added
status: tested
live: 2026-08-04T11:00:00+02:00
tools: [salesforce]
owner: lee
events: ["salesforce-setup:#sandbox"]
`,
};

/** Opens the page as a person does from the palette; its list then has the keyboard. */
export async function openReconcile({ page, form }: Opened): Promise<void> {
  await runCommand(page, 'MOps Logbook: Reconcile with audit trails');
  await form.locator('#list:focus').waitFor();
}
