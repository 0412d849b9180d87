import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { gapsIn } from '../../../../src/core/ledger/gaps';
import { linesIn, settingsAsOf } from '../../../../src/core/ledger/as-of';
import { ledgerOf } from '../../../../src/core/ledger/ledger';

const MARKETO = `id: marketo
name: Marketo Engage
setting-aliases:
  - { path: Scoring / MQL threshold, aliases: [MQL threshold] }
`;

/** A logbook with a tool of one alias and these changes: by id, all lines after title and kind. */
export function snapshotOf(
  changes: Readonly<Record<string, string>>,
  logbook = 'format: 1\nname: Acme\ntime-zone: Europe/Berlin\n',
): Snapshot {
  const files = Object.entries(changes).map(([id, text]) => {
    const tools = /^(tools|processes):/m.test(text) ? '' : 'tools: [marketo]\n';
    const whole = `id: ${id}\ntitle: ${id}\nkind: changed\n${tools}${text}\n`;
    return readRecord(`changes/2026/11/${id}.yaml`, whole).entry;
  });
  const others = [
    readRecord('logbook.yaml', logbook).entry,
    readRecord('tools/marketo.yaml', MARKETO).entry,
  ];
  return buildState([...others, ...files]).snapshot;
}

/** `path = value (change)` of each setting at the end of a day. */
export function asOf(changes: Readonly<Record<string, string>>, day: string): readonly string[] {
  const snapshot = snapshotOf(changes);
  const lines = linesIn(ledgerOf(snapshot), snapshot, {});
  return settingsAsOf(lines, day).map(
    ({ line: { name }, entry: { value, step } }) =>
      `${[name.path, name.asset, name.environment].filter(Boolean).join(' @ ')} = ${JSON.stringify(value)} (${step.change})`,
  );
}

/** `found after expected: verdict, kinds of explanations by their changes` of each gap. */
export function gaps(changes: Readonly<Record<string, string>>): readonly string[] {
  const snapshot = snapshotOf(changes);
  const ledger = ledgerOf(snapshot);
  return gapsIn(ledger, linesIn(ledger, snapshot, {})).map(
    ({ expected, found, verdict, explanations }) => {
      const why = explanations.map(({ kind, change }) => `${kind} by ${change}`).join(', ');
      return `${JSON.stringify(found)} after ${JSON.stringify(expected)}: ${verdict}${why && `: ${why}`}`;
    },
  );
}

/** A live change of one setting: `live(day, 'from: 65, to: 80')`. */
export function live(day: string, values: string, more = ''): string {
  return `status: live\nlive: ${day}\n${more}settings:\n  - { path: P, ${values} }`;
}
