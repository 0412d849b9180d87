import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import type { Change } from '../../../../src/core/model/change';
import type { ExportInput, ExportOptions } from '../../../../src/core/export/exporter';
import { exportWords } from '../../../../src/messages/export-words';

/** A small logbook that exports take names from. */
export const STACK: Readonly<Record<string, string>> = {
  'logbook.yaml': [
    'format: 1',
    'name: Acme MOps',
    'people:',
    '  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme.example }',
    'audiences:',
    '  - { id: sales-enterprise, name: Enterprise sales }',
    'custom-fields:',
    '  - { id: brief, name: Brief, type: url }',
  ].join('\n'),
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
  'tools/leandata.yaml': 'id: leandata\nname: LeanData\n',
  'processes/lead-routing.yaml': 'id: lead-routing\nname: Lead routing\n',
};

/** A snapshot of files by their paths. */
export function snapshotOf(files: Readonly<Record<string, string>> = {}): Snapshot {
  const all = { ...STACK, ...files };
  return buildState(Object.entries(all).map(([path, text]) => readRecord(path, text).entry))
    .snapshot;
}

/** A change as it is read from this text; the id and the rest of the least that is valid are filled in. */
export function changeOf(text: string, id = '2026-11-20-raise-mql-threshold-k3f9'): Change {
  const path = `changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
  const { entry } = readRecord(path, `id: ${id}\n${text}`);
  if (entry.kind !== 'change') throw new Error(JSON.stringify(entry.problems));
  return entry.record;
}

/** What an exporter is given. */
export function inputOf(changes: readonly Change[], options: ExportOptions = {}): ExportInput {
  return { changes, snapshot: snapshotOf(), words: exportWords('en'), options };
}

export const THRESHOLD = `title: Raise the MQL threshold
kind: changed
status: live
live: 2026-11-20T09:30:00+01:00
tools: [marketo]
owner: ana
risk: high
why: |
  Sales rejected **38%** of MQLs
  last quarter.

  More of it, for the record alone.
settings:
  - { path: Scoring / MQL threshold, from: 65, to: 80 }
`;

export const ROUTING = `title: Answer enterprise leads in 4 hours
kind: changed
status: tested
live: 2026-10-06
tools: [leandata]
processes: [lead-routing]
owner: s.okafor@acme.example
why: 22 leads went to the wrong queue.
approvals: [{ role: legal, decision: approved }]
settings:
  - { target: lead-routing, path: First touch, from: 24 h, to: 4 h }
  - { target: leandata, environment: production, path: Old rule, from: x, to: null }
  - { target: leandata, environment: sandbox, path: New rule, from: null, to: y }
  - { target: leandata, path: Cap, to: 5 }
communication:
  - { audience: sales-enterprise, do: Answer leads from your accounts within 4 hours, message: Thank you. }
  - { audience: sdr, do: Leave them alone., from: 2026-10-07 }
`;
