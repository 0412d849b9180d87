import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventPath } from '../../core/events/event-lines';
import { receiptPath } from '../../core/import/read-receipt';
import { openIndex } from '../../core/logbook/indexer';
import { kindOfPath } from '../../core/logbook/layout';
import type { Snapshot } from '../../core/logbook/snapshot';
import { prepareImport } from '../../node/import/prepare-import';
import type { Calendar } from '../calendar';
import type { ResolvedFile } from '../story-file';
import { MARKETO_AUTUMN, MARKETO_SUMMER, marketoCsv } from './marketo';
import { SALESFORCE_AUTUMN, SALESFORCE_NEW, salesforceCsv } from './salesforce';

/** Somebody imported an export of a vendor. */
interface TrailImport {
  readonly source: string;
  readonly tool: string;
  readonly name: string;
  readonly csv: string;
  /** When it was saved, and what was written about it. */
  readonly when: string;
  readonly subject: string;
}

const IMPORTER = { key: 'noor', email: 'noor.vandenberg@tallyhaven.example' };
const ZONE = 'Europe/Amsterdam';

/** What Noor imported, and when; the weeks between the two of Marketo are in neither. */
function imports(calendar: Calendar): readonly TrailImport[] {
  const marketo = (script: string, when: string, last: string): TrailImport => ({
    ...{ source: 'marketo-audit', tool: 'marketo', csv: marketoCsv(script, calendar), when },
    name: `marketo-audit-trail-${calendar.write(last)}.csv`,
    subject: `Audit trail of Marketo, until ${calendar.write(`${last} dm`)}`,
  });
  return [
    marketo(MARKETO_SUMMER, '-63 10:25', '-64'),
    {
      ...{ source: 'salesforce-setup', tool: 'salesforce', when: '-12 09:50' },
      csv: salesforceCsv(SALESFORCE_AUTUMN, calendar),
      name: `SetupAuditTrail-${calendar.write('-12')}.csv`,
      subject: 'Audit trail of Salesforce, first export',
    },
    marketo(MARKETO_AUTUMN, '-12 10:05', '-12'),
  ];
}

/**
 * The audit trails of the demo as files of its logbook: what was imported, through the importer itself, so that keys,
 * receipts and what is left out of addresses are as anybody's; and one export that nobody has imported yet.
 */
export async function trailFiles(
  files: readonly ResolvedFile[],
  calendar: Calendar,
): Promise<readonly ResolvedFile[]> {
  const snapshot = await snapshotOf(files);
  const root = await mkdtemp(path.join(tmpdir(), 'mops-logbook-demo-trails-'));
  try {
    const written: ResolvedFile[] = [];
    for (const trail of imports(calendar))
      written.push(...(await importTrail(root, snapshot, trail, calendar)));
    return [...written, notImported(calendar)];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function importTrail(
  root: string,
  snapshot: Snapshot,
  { source, tool, name, csv, when, subject }: TrailImport,
  calendar: Calendar,
): Promise<readonly ResolvedFile[]> {
  const bytes = new TextEncoder().encode(csv);
  const file = { name, size: bytes.length, open: () => piecesOf(bytes) };
  const { seconds } = calendar.instant(when, ZONE);
  const now = new Date((seconds - 600) * 1000).toISOString();
  const answers = { 'time-zone': ZONE, tool };
  const asked = { source, tool, files: [file], answers, now, today: now.slice(0, 10) };
  const request = { ...asked, by: IMPORTER.email };
  const planned = await prepareImport(root, snapshot, request, { place: 'demo' });
  if (planned.outcome !== 'plan')
    throw new Error(`The demo's trail ${name} cannot be imported: ${JSON.stringify(planned)}`);
  const { id } = planned.plan;
  await planned.write();
  await planned.dispose();
  const step = { when, author: IMPORTER.key, status: undefined, branch: undefined, subject };
  const paths = [eventPath(tool, id), receiptPath(id)];
  return Promise.all(
    paths.map(async (each) => ({
      path: each,
      versions: [{ step, text: await readFile(path.join(root, each), 'utf8') }],
    })),
  );
}

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** An export that lies beside the logbook, to be dropped onto the stack: it begins with what is known already. */
function notImported(calendar: Calendar): ResolvedFile {
  const month = calendar.write('-2 month').toLowerCase();
  const subject = 'Export of the setup audit trail, to be imported';
  return {
    path: `audit-trails/salesforce-${month}.csv`,
    versions: [
      {
        step: { when: '-2 17:20', author: 'tomasz', status: undefined, branch: undefined, subject },
        text: salesforceCsv(SALESFORCE_NEW, calendar),
      },
    ],
  };
}

/** The logbook as far as an import asks of it: its people and its tools. */
async function snapshotOf(files: readonly ResolvedFile[]): Promise<Snapshot> {
  const texts = new Map(
    files
      .filter(({ path: each }) => ['logbook', 'tool'].includes(kindOfPath(each) ?? ''))
      .map(({ path: each, versions }) => [each, versions.at(-1)?.text ?? '']),
  );
  const stamp = { mtimeMs: 0, ctimeMs: 0, type: 'file' } as const;
  const list = [...texts].map(([each, text]) => ({ path: each, size: text.length, ...stamp }));
  const index = await openIndex({
    reader: {
      list: () => Promise.resolve(list),
      read: (each) => Promise.resolve(new TextEncoder().encode(texts.get(each))),
    },
  });
  return index.snapshot;
}
