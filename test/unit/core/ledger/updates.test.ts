import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { linesIn } from '../../../../src/core/ledger/as-of';
import { gapsOf } from '../../../../src/core/ledger/gaps';
import { ledgerOf } from '../../../../src/core/ledger/ledger';
import { buildState, replaceFile } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';

const LOGBOOKS = ['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'].map(
  (zone) => `format: 1\nname: Acme\ntime-zone: ${zone}\n`,
);
const TOOLS = ['', 'setting-aliases:\n  - { path: P, aliases: [Q] }\n'].map(
  (more) => `id: marketo\nname: Marketo\n${more}`,
);
const idOf = (at: number) => `2026-03-00-c${at}`;
const pathOf = (at: number) => `changes/2026/03/${idOf(at)}.yaml`;

const changeText = fc
  .record({
    at: fc.nat({ max: 3 }),
    status: fc.constantFrom('live', 'live', 'rolled-back', 'draft'),
    live: fc.constantFrom('2026-03-01', '2026-03-02T23:30:00+00:00', '2026-03-03T01:00:00+01:00'),
    path: fc.constantFrom('P', 'Q'),
    to: fc.nat({ max: 3 }),
    reverts: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  })
  .map(({ at, status, live, path, to, reverts }) => {
    const head = `id: ${idOf(at)}\ntitle: T\nkind: changed\ntools: [marketo]\nstatus: ${status}\nlive: ${live}\nrolled-back: 2026-03-05\n`;
    const what =
      reverts === undefined
        ? `settings:\n  - { path: ${path}, from: 9, to: ${to} }\n`
        : `relations:\n  - { type: reverts, id: ${idOf(reverts)} }\n`;
    return { path: pathOf(at), text: head + what };
  });
const update = fc.oneof(
  { weight: 5, arbitrary: changeText },
  fc.constantFrom(...LOGBOOKS).map((text) => ({ path: 'logbook.yaml', text })),
  fc.constantFrom(...TOOLS).map((text) => ({ path: 'tools/marketo.yaml', text })),
);

const told = (snapshot: Snapshot) => {
  const ledger = ledgerOf(snapshot);
  const lines = linesIn(ledger, snapshot, {});
  return [
    lines.map(({ key, entries }) => [key, entries]),
    [...ledger.held].sort(([a], [b]) => (a < b ? -1 : 1)),
    lines.flatMap((line) =>
      gapsOf(ledger, line).map(({ after, verdict, explanations }) => [
        ...[line.key, after, verdict],
        ...explanations.map(({ kind, change }) => [kind, change]),
      ]),
    ),
  ];
};

describe('the ledger of a logbook that is being edited', () => {
  it('is that of the files as they are, whatever was known before', () => {
    fc.assert(
      fc.property(fc.array(update, { minLength: 1, maxLength: 12 }), (updates) => {
        let state = buildState([]);
        const texts = new Map<string, string>();
        for (const { path, text } of updates) {
          texts.set(path, text);
          state = replaceFile(state, path, readRecord(path, text).entry);
          const fresh = buildState([...texts].map((file) => readRecord(...file).entry));
          assert.deepEqual(told(state.snapshot), told(fresh.snapshot));
        }
      }),
    );
  });
});
