import { buildState } from '../../../../src/core/logbook/build-snapshot';
import type { Entry } from '../../../../src/core/logbook/entry';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import type { Problem } from '../../../../src/core/problem';
import { checkSnapshot } from '../../../../src/core/rules/check';

/** A small logbook for rules to look at; more files, or other texts for these, are given by each test. */
const FILES: Readonly<Record<string, string>> = {
  'logbook.yaml': 'format: 1\nname: Acme MOps\ntime-zone: Europe/Berlin\n',
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
  'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\n',
  'tools/pardot.yaml': 'id: pardot\nname: Pardot\nstatus: retired\n',
  'processes/lead-routing.yaml': 'id: lead-routing\nname: Lead routing\n',
  'processes/old-scoring.yaml': 'id: old-scoring\nname: Old scoring\nstatus: retired\n',
  'integrations/marketo-salesforce.yaml': 'id: marketo-salesforce\nfrom: marketo\nto: salesforce\n',
};

export type Files = Readonly<Record<string, string>>;

export const NOW = '2026-12-01T12:00:00Z';

export function entriesOf(files: Files): Entry[] {
  return Object.entries({ ...FILES, ...files }).map(([path, text]) => readRecord(path, text).entry);
}

export function snapshotOf(files: Files): Snapshot {
  return buildState(entriesOf(files)).snapshot;
}

/** All that is wrong with the small logbook once these files are in it, by path. */
export function check(files: Files, now = NOW): ReadonlyMap<string, readonly Problem[]> {
  return checkSnapshot(snapshotOf(files), now);
}

export function pathOf(id: string): string {
  return `changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
}

export const ID = '2026-11-20-raise-mql-threshold-k3f9';

/** A change that nothing is wrong with, and then these lines. */
export function change(lines = '', id = ID): string {
  const about = /^(?:tools|processes):/m.test(lines) ? '' : 'tools: [marketo]\n';
  const status = /^status:/m.test(lines) ? '' : 'status: draft\n';
  const kind = /^kind:/m.test(lines) ? '' : 'kind: changed\n';
  return `id: ${id}\ntitle: Raise the MQL threshold\n${kind}${status}${about}${lines}\n`;
}

/** What is wrong with one change of these lines: `code path`. */
export function problemsOf(lines: string, files: Files = {}, now = NOW): readonly Problem[] {
  return check({ [pathOf(ID)]: change(lines), ...files }, now).get(pathOf(ID)) ?? [];
}

/** The same, short enough to compare: `severity code path`. */
export function findings(lines: string, files: Files = {}, now = NOW): readonly string[] {
  return problemsOf(lines, files, now).map(short);
}

export function short({ severity, code, path = [] }: Problem): string {
  return `${severity} ${code} ${path.join('.')}`;
}

/** What the first repair of a problem says, and where it writes. */
export function fixOf(problem: Problem | undefined): string {
  const fix = problem?.fixes?.[0];
  const operation = fix?.operations[0];
  if (!fix || !operation) return 'none';
  return `${fix.code} ${String(fix.args['value'])} at ${operation.path.join('.')}`;
}
