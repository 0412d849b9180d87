import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { changeDay, dayOf } from '../../../../src/core/logbook/dates';
import { unpackedHead } from '../../../../src/core/logbook/packed';
import { textIndexEntry } from '../../../../src/core/logbook/read-entry';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { ChangeFilter } from '../../../../src/core/logbook/select';
import { peopleOf, selectChanges, selectHeads } from '../../../../src/core/logbook/select';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { packEntries, slotsOf } from '../../../../src/node/packed-entries';

const head = (day: string, slug: string, status: string) =>
  `id: ${day}-${slug}\ntitle: Title of ${slug}\nkind: changed\nstatus: ${status}\n`;

const FILES: Readonly<Record<string, string>> = {
  'logbook.yaml': `format: 1
name: Acme
people:
  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme.example, aliases: [a.ruiz@old.example] }
`,
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
  'processes/routing.yaml': 'id: routing\nname: Lead routing\n',
  'changes/2026/10/2026-10-01-old-aaaa.yaml': `${head('2026-10-01', 'old-aaaa', 'tested')}live: 2026-10-31T23:30:00-08:00
tools: [marketo]
owner: ANA.RUIZ@acme.example
why: Der Schwellenwert für Köln war zu niedrig.
`,
  'changes/2026/11/2026-11-05-mid-bbbb.yaml': `${head('2026-11-05', 'mid-bbbb', 'scheduled')}window: { start: 2026-11-20T07:00:00+01:00 }
tools: [salesforce]
processes: [routing]
approvals:
  - { role: legal, asked-of: ana }
settings:
  - { path: Rules, to: [{ rule: Territory, to: Round robin }] }
`,
  'changes/2026/11/2026-11-05-new-cccc.yaml': `${head('2026-11-05', 'new-cccc', 'draft')}tools: [marketo, salesforce]
integrations: [marketo-salesforce]
tests:
  - { check: All is well, by: a.ruiz@old.example }
`,
};

function snapshotOf(): Snapshot {
  return buildState(Object.entries(FILES).map(([path, text]) => readRecord(path, text).entry))
    .snapshot;
}

const found = (filter: ChangeFilter) =>
  selectChanges(snapshotOf(), filter).map(({ id }) => id.slice(-8, -5));

describe('selectChanges', () => {
  it('gives the newest first, by the day a change is listed under', () => {
    assert.deepEqual(found({}), ['mid', 'new', 'old']);
  });

  it('filters by tool, process, integration and status', () => {
    assert.deepEqual(found({ tool: 'marketo' }), ['new', 'old']);
    assert.deepEqual(found({ tool: 'market' }), []);
    assert.deepEqual(found({ process: 'routing' }), ['mid']);
    assert.deepEqual(found({ integration: 'marketo-salesforce' }), ['new']);
    assert.deepEqual(found({ status: ['draft', 'tested'] }), ['new', 'old']);
    assert.deepEqual(found({ status: [] }), []);
    assert.deepEqual(found({ drafts: false }), ['mid', 'old']);
    assert.deepEqual(found({ tool: 'marketo', status: ['tested'] }), ['old']);
  });

  it('counts the first and the last day in', () => {
    assert.deepEqual(found({ since: '2026-11-20', until: '2026-11-20' }), ['mid']);
    assert.deepEqual(found({ since: '2026-11-21' }), []);
    assert.deepEqual(found({ until: '2026-10-31' }), ['old']);
    assert.deepEqual(found({ until: '2026-10-30' }), []);
  });

  it('finds words whatever their case and accents, in texts, settings and the names of the stack', () => {
    assert.deepEqual(found({ text: 'koln SCHWELLENWERT' }), ['old']);
    assert.deepEqual(found({ text: 'Köln' }), ['old']);
    assert.deepEqual(found({ text: 'round robin' }), ['mid']);
    assert.deepEqual(found({ text: 'engage' }), ['new', 'old']);
    assert.deepEqual(found({ text: 'lead title' }), ['mid']);
    assert.deepEqual(found({ text: '  ' }), ['mid', 'new', 'old']);
    assert.deepEqual(found({ text: 'nowhere' }), []);
  });

  it('finds a person by whatever they are called, wherever they stand', () => {
    for (const person of ['ana', 'Ana.Ruiz@acme.example', 'a.ruiz@old.example'])
      assert.deepEqual(found({ person }), ['mid', 'new', 'old'], person);
    assert.deepEqual(found({ person: 'lee' }), []);
  });
});

describe('peopleOf', () => {
  it('names everybody once', () => {
    const change = snapshotOf().changes.get('2026-11-05-mid-bbbb');
    assert.ok(change);
    const record = { ...change.record, owner: 'lee', requester: 'ana', 'done-by': ['lee', 'jo'] };
    assert.deepEqual(peopleOf(record), ['ana', 'lee', 'jo']);
  });
});

describe('changeDay', () => {
  const base = { id: 'x', title: 'x', kind: 'changed', status: 'live' } as const;

  it('is the day in the offset of the time itself', () => {
    assert.equal(changeDay({ ...base, live: '2026-10-31T23:30:00-08:00' }), '2026-10-31');
  });

  it('prefers what happened to what was planned, and that to the id', () => {
    const all = { ...base, id: '2026-01-01-x-aaaa', requested: '2025-12-01' };
    assert.equal(changeDay(all), '2026-01-01');
    const planned = { ...all, window: { start: '2026-02-02' } };
    assert.equal(changeDay(planned), '2026-02-02');
    const undone = { ...planned, 'rolled-back': '2026-03-03' };
    assert.equal(changeDay(undone), '2026-03-03');
    assert.equal(changeDay({ ...undone, live: '2026-02-28' }), '2026-02-28');
    assert.equal(changeDay({ ...base, requested: '2025-12-01' }), '2025-12-01');
    assert.equal(changeDay(base), '');
  });

  it('takes nothing for a day that is none', () => {
    assert.equal(dayOf('soon'), undefined);
    assert.equal(dayOf(undefined), undefined);
  });
});

describe('searching long prose', () => {
  const path = 'changes/2026/11/2026-11-20-long-dddd.yaml';
  const paragraphs = `First of all.\n\n  ${'Much is said here. '.repeat(40)}\n\n  Then the Wörter sandbox.`;
  const text = `${head('2026-11-20', 'long-dddd', 'live')}tools: [marketo]\nwhy: |\n  ${paragraphs}\nwhat: |\n  ${'x '.repeat(195)}thresholds moved\n`;
  const indexed = textIndexEntry(path, text);
  // As it comes out of the cache, or from another thread.
  const slots = [indexed, ...slotsOf(packEntries([indexed]))];

  it('finds words behind the first paragraph and across the place of the cut', () => {
    for (const slot of slots) {
      const { snapshot } = buildState([slot]);
      const count = (words: string) => selectHeads(snapshot, { text: words }).length;
      for (const words of ['worter', 'first sandbox', 'thresholds', 'moved first marketo'])
        assert.equal(count(words), 1, words);
      for (const words of ['first nowhere', 'nowhere']) assert.equal(count(words), 0, words);
    }
  });

  it('keeps lists short all the same', () => {
    for (const slot of slots) {
      const head = unpackedHead(slot);
      assert.ok(head.kind === 'change' && head.record.why === 'First of all.');
    }
  });

  it('says nothing of a rest where all prose is short', () => {
    const short = textIndexEntry(path, text.replace(/why: [^]*/, 'why: Short.\n'));
    assert.ok(short.kind === 'change' && !short.shortened && short.rest === undefined);
  });
});
