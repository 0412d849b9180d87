import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AuditEvent } from '../../../../src/core/events/event';
import type { EventGroup, Outcome } from '../../../../src/core/reconcile/outcome';
import type { TriageList } from '../../../../src/core/triage/query';
import { Triage, withoutId } from '../../../../src/core/triage/triage';

const event = (key: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  ...{ key, at: '2026-11-20T10:00:00Z', tool: 'salesforce', source: 'salesforce-setup' },
  ...{ action: 'changed', line: 1, original: { secret: 'x'.repeat(9_000) } },
  ...more,
});

const group = (
  outcome: Outcome,
  events: readonly AuditEvent[],
  more: Partial<EventGroup> = {},
): EventGroup => ({
  ...{ id: events[0]?.key ?? '', tool: events[0]?.tool ?? '', events, outcome },
  ...{ candidates: [], isAmbiguous: false, searched: { from: '', until: '', changes: 0 } },
  ...more,
});

const GROUPS = [
  group('documented', [event('d', { asset: 'Lead Source' })], { change: 'chg' }),
  group('undocumented', [
    event('u', { actor: 'ana', asset: 'MQL Score', to: '80' }),
    event('v', { actor: 'lee', at: '2026-12-01T09:00:00Z' }),
  ]),
  group('ignored', [event('i', { text: 'y'.repeat(900_000) })]),
  group('undocumented', [event('m', { tool: 'marketo', at: '2026-10-31T23:30:00Z' })]),
];
const WITHOUT = { change: 'quiet', tool: 'marketo', day: '2026-10-05' };

const triage = new Triage(
  {
    groups: GROUPS,
    withoutEntry: [WITHOUT],
    coverage: [],
    ignoring: [],
    totals: { documented: 1, undocumented: 3, ignored: 1 },
  },
  {
    person: (actor) => ({ ana: 'Ana Ruiz' })[actor] ?? actor,
    change: (id) => ({ chg: 'Open the sandbox', quiet: 'A quiet change' })[id] ?? id,
    title: ({ events }) => `Changed ${events[0]?.asset ?? ''}`,
    month: (at) => (at.startsWith('2026-10-31T23') ? '2026-11' : at.slice(0, 7)), // east of Greenwich
  },
);

const NOTHING = { tool: '', month: '', person: '', search: '' };
const ids = (list: TriageList, filter: Partial<typeof NOTHING> = {}): readonly string[] =>
  triage
    .window({ list, ...NOTHING, ...filter }, 0, 100, '')
    .rows.map((row) => (row.kind === 'without-entry' ? row.change : row.id));

describe('lists to go through', () => {
  it('divide groups by what became of them; all begins with what is open', () => {
    assert.deepEqual(ids('undocumented'), ['u', 'm']);
    assert.deepEqual(ids('documented'), ['d']);
    assert.deepEqual(ids('all'), ['u', 'm', 'd', 'i']);
    assert.deepEqual(ids('without-entry'), ['quiet']);
  });

  it('are filtered by tool, month, person and words, and count the other lists by the same filter', () => {
    assert.deepEqual(ids('all', { tool: 'marketo' }), ['m']);
    assert.deepEqual(ids('undocumented', { month: '2026-12' }), ['u']);
    assert.deepEqual(ids('undocumented', { month: '2026-11' }), ['u', 'm']);
    assert.deepEqual(ids('without-entry', { month: '2026-10' }), ['quiet']);
    assert.deepEqual(ids('undocumented', { person: 'lee' }), ['u']);
    assert.deepEqual(ids('without-entry', { person: 'lee' }), []);
    assert.deepEqual(ids('all', { search: 'RUIZ mql' }), ['u']);
    assert.deepEqual(ids('all', { search: 'sandbox' }), ['d']);
    assert.deepEqual(ids('all', { search: '80' }), ['u']);
    assert.deepEqual(ids('without-entry', { search: 'quiet' }), ['quiet']);
    const { totals } = triage.window({ list: 'ignored', ...NOTHING, tool: 'marketo' }, 0, 1, '');
    assert.deepEqual(totals, {
      ...{ undocumented: 1, documented: 0, ignored: 0, all: 1, 'without-entry': 1 },
    });
  });

  it('hand out windows, and say where a line stands', () => {
    const all = { list: 'all', ...NOTHING } as const;
    const { rows, found } = triage.window(all, 1, 2, 'i');
    assert.equal(rows.length, 2);
    assert.equal(found, 3);
    assert.equal(triage.window(all, 0, 1, 'none').found, -1);
    const without = { list: 'without-entry', ...NOTHING } as const;
    assert.equal(triage.window(without, 0, 1, withoutId(WITHOUT)).found, 0);
  });

  it('carry neither a megabyte nor what the vendor wrote beside', () => {
    const [row] = triage.window({ list: 'ignored', ...NOTHING }, 0, 1, '').rows;
    assert.ok(JSON.stringify(row).length < 10_000);
  });
});
