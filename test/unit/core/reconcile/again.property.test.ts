import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { buildState, replaceFile } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { reconcile } from '../../../../src/core/reconcile/reconcile';
import type { Reconciliation } from '../../../../src/core/reconcile/reconciliation';
import type { Trail } from '../../../../src/core/reconcile/trail';
import { sha256OfText } from '../../../../src/node/sha256';
import { FORM, THRESHOLD, entryOf, headOf, shown } from './trail-of';

const entry = (path: string, text: string) => readRecord(path, text).entry;
const change = (id: string, tool: string, text: string) =>
  `id: ${id}\ntitle: Something\nkind: changed\ntools: [${tool}]\n${text}\n`;
const people = (alias: string) =>
  `format: 1\nname: Acme\npeople:\n  - { id: ana, name: Ana Ruiz, aliases: [${alias}] }\n`;

const A = 'changes/2026/11/2026-11-09-a-aaaa.yaml';
const B = 'changes/2026/11/2026-11-09-b-bbbb.yaml';
/** What each file may say; undefined: it is not there. */
const FILES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'logbook.yaml': [people('ana.r'), people('bo')],
  'tools/marketo.yaml': ['id: marketo\nname: Marketo Engage\n'],
  'tools/zoom.yaml': ['id: zoom\nname: Zoom\n', undefined],
  [A]: [
    change('2026-11-09-a-aaaa', 'marketo', FORM),
    change('2026-11-09-a-aaaa', 'marketo', THRESHOLD),
    change('2026-11-09-a-aaaa', 'zoom', `${THRESHOLD}events: [k1, k2, k3]`),
    undefined,
  ],
  [B]: [
    change('2026-11-09-b-bbbb', 'zoom', THRESHOLD),
    change('2026-11-09-b-bbbb', 'zoom', `${THRESHOLD}events: [k1, k4]`),
    undefined,
  ],
  'answers/x.yaml': [
    undefined,
    'id: x\ndecision: ignore\nwhen: { actor: bo }\nreason: Because\n',
    'id: x\ndecision: ignore\nwhen: { actor: bo }\nuntil: 2026-11-09\nreason: Because\n',
    'id: x\ndecision: not-this-change\nchange: 2026-11-09-a-aaaa\nentries: [k0, k1]\nreason: No\n',
  ],
};
const NAMES = Object.keys(FILES);

const edits = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.nat(3)), { maxLength: 8 });
const events = fc
  .array(
    fc.record({
      tool: fc.constantFrom('marketo', 'zoom'),
      day: fc.integer({ min: 8, max: 12 }),
      actor: fc.constantFrom('ana', 'ana.r', 'bo', undefined),
      asset: fc.constantFrom('WEB-Demo-Request', 'Newsletter', undefined),
      path: fc.constantFrom('Scoring / MQL threshold', undefined),
      to: fc.constantFrom('80', '95', null, undefined),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ day, ...row }, at) =>
      entryOf(`k${at}`, { ...row, at: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z` }),
    ),
  );

const found = (trail: Trail, snapshot: Snapshot) =>
  reconcile(trail, snapshot, { today: '2026-11-30', hash: sha256OfText });
const all = (result: Reconciliation) => ({
  shown: shown(result),
  candidates: result.groups.map(({ candidates, isAmbiguous, expired }) => [
    ...[candidates, isAmbiguous, expired],
  ]),
  rest: [result.coverage, result.totals, result.withoutEntry, result.ignoring],
});
const HEADS = ['marketo', 'zoom'].map((tool) => headOf('2026-11-01', '2026-11-28', { tool }));
const first = () =>
  buildState(
    NAMES.flatMap((name) => {
      const text = FILES[name]?.[0];
      return text === undefined ? [] : [entry(name, text)];
    }),
  );

describe('reconciling again', () => {
  it('finds after any edits what it would have found at first', () => {
    fc.assert(
      fc.property(events, edits, (some, steps) => {
        const trail = { events: some, heads: HEADS };
        let state = first();
        found(trail, state.snapshot);
        for (const [name, choice] of steps) {
          const texts = FILES[name] ?? [];
          const text = texts[choice % texts.length];
          state = replaceFile(state, name, text === undefined ? undefined : entry(name, text));
          const again = all(found(trail, state.snapshot));
          assert.deepEqual(again, all(found({ ...trail }, state.snapshot)));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('keeps what it found of a tool of which nothing was said since', () => {
    const at = '2026-11-10T10:00:00Z';
    const trail = {
      events: [entryOf('k0', { at }), entryOf('k1', { at, tool: 'zoom' })],
      heads: HEADS,
    };
    const state = first();
    const before = found(trail, state.snapshot).groups;
    const edited = entry(A, change('2026-11-09-a-aaaa', 'marketo', THRESHOLD));
    const after = found(trail, replaceFile(state, A, edited).snapshot).groups;
    const isSame = (tool: string) =>
      before.find((group) => group.tool === tool) === after.find((group) => group.tool === tool);
    assert.equal(isSame('zoom'), true);
    assert.equal(isSame('marketo'), false);
  });
});
