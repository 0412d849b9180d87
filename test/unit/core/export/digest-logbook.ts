import { exportEntries } from '../../../../src/core/export/export-changes';
import type { ExportInput, Exporter, ExportOptions } from '../../../../src/core/export/exporter';
import { digestOf } from '../../../../src/core/export/digest/digest';
import type { Digest } from '../../../../src/core/export/digest/digest';
import { htmlPage } from '../../../../src/core/export/html-page';
import { mail, mailHtml } from '../../../../src/core/export/mail';
import { markdown } from '../../../../src/core/export/markdown';
import { slack } from '../../../../src/core/export/slack';
import { text } from '../../../../src/core/export/text';
import { selectHeads } from '../../../../src/core/logbook/select';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { exportWords } from '../../../../src/messages/export-words';
import { snapshotOf } from './snapshots';

const LOGBOOK = `format: 1
name: Acme MOps
people:
  - { id: ana, name: Ana Ruiz, email: ana@acme.example, team: mops }
  - { id: luis, name: Luis Herrera, team: sales, aliases: [lh] }
teams: [{ id: sales, name: The sellers }]
audiences:
  - { id: sales, name: Sales EMEA, channel: "#sales", cadence: every Monday }
  - { id: legal, name: Legal }
`;

const id = (day: string, name: string): string => `${day}-${name}-aaaa`;

/** A logbook of these changes: by day and name, the rest of the record. */
export function logbookOf(changes: Readonly<Record<string, string>>): Snapshot {
  const files = Object.entries(changes).map(([key, rest]) => {
    const [day = '', name = ''] = key.split(' ');
    const own = id(day, name);
    const path = `changes/${day.slice(0, 4)}/${day.slice(5, 7)}/${own}.yaml`;
    return [path, `id: ${own}\ntitle: ${name}\nkind: changed\ntools: [marketo]\n${rest}`] as const;
  });
  return snapshotOf({ 'logbook.yaml': LOGBOOK, ...Object.fromEntries(files) });
}

export const told = (line: string): string => `communication:\n  - { audience: sales, ${line} }\n`;
export const live = (day: string): string => `status: live\nlive: ${day}\n`;

export function digest(snapshot: Snapshot, options: ExportOptions = {}): Digest {
  const { since, until, audience = 'sales' } = options;
  const entries = selectHeads(snapshot, { audience, since, until });
  const changes = entries.map(({ record }) => record);
  const digest = { today: '2026-11-22', ...options.digest };
  const words = exportWords('en');
  return digestOf({ changes, snapshot, words, options: { audience, ...options, digest } });
}

export const forms: readonly Exporter<string>[] = [markdown, htmlPage, text, slack, mail, mailHtml];

export async function digestBy(exporter: Exporter<string>, input: ExportInput): Promise<string> {
  return (await exporter.digest?.(digestOf(input), input)) ?? '';
}

export function written(
  exporter: Exporter<string>,
  snapshot: Snapshot,
  options: ExportOptions = {},
) {
  const entries = selectHeads(snapshot, { audience: options.audience ?? 'sales' });
  const source = { snapshot, read: () => Promise.reject(new Error('not asked for')) };
  return exportEntries(exporter, entries, source, exportWords('en'), {
    audience: 'sales',
    ...options,
    digest: { today: '2026-11-22', ...options.digest },
  });
}
