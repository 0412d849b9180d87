import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { todosOf } from '../../../../src/core/logbook/todo';
import {
  answerWithChange,
  answerWithReason,
  changeForUpdate,
  handTo,
  inboxOf,
  updateFacts,
  waitsForAnswer,
} from '../../../../src/core/logbook/updates';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import { checkSnapshot } from '../../../../src/core/rules/check';
import { snapshotOf } from './snapshot-of';

const TODAY = '2026-11-22';
const NOW = `${TODAY}T09:00:00Z`;
const ID = '2026-11-02-token-aaaa';

const update = (id: string, ...lines: readonly string[]) =>
  [`id: ${id}`, 'tool: a', `title: T ${id.slice(-4)}`, ...lines, ''].join('\n');
const path = (id: string) => `updates/${id.slice(0, 4)}/${id}.yaml`;

function logbook(
  updates: Readonly<Record<string, readonly string[]>>,
  files: Readonly<Record<string, string>> = {},
) {
  const written = Object.entries(updates).map(([id, lines]) => [path(id), update(id, ...lines)]);
  const own = Object.fromEntries(written) as Readonly<Record<string, string>>;
  return snapshotOf({
    'tools/a.yaml': 'id: a\nname: A\n',
    ...own,
    ...files,
  });
}

function facts(lines: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const snapshot = logbook({ [ID]: lines }, files);
  const entry = snapshot.updates.get(ID);
  assert.ok(entry);
  return updateFacts(snapshot, entry, TODAY);
}

const change = (status: string) => ({
  'changes/2026/11/2026-11-03-c-cccc.yaml': `id: 2026-11-03-c-cccc\ntitle: C\nkind: changed\nstatus: ${status}\ntools: [a]\n`,
});
const BY_CHANGE = ['response: { change: 2026-11-03-c-cccc }'];

describe('what a vendor update asks for', () => {
  it('is open until it is answered by a change or by a reason', () => {
    assert.equal(facts([]).state, 'open');
    assert.equal(facts(['response: { reason: Nobody uses it }']).state, 'answered');
    assert.equal(facts(BY_CHANGE, change('draft')).state, 'answered');
    assert.equal(facts(BY_CHANGE, change('deferred')).state, 'answered');
  });

  it('is open again when its change ended without effect, or is not there', () => {
    for (const status of ['rejected', 'cancelled', 'rolled-back'])
      assert.equal(facts(BY_CHANGE, change(status)).state, 'open', status);
    assert.equal(facts(BY_CHANGE).state, 'open');
  });

  it('is over, and asks for nothing, 90 days after its last day', () => {
    assert.equal(facts(['announced: 2026-08-24']).state, 'open');
    assert.equal(facts(['announced: 2026-08-23']).state, 'over');
    assert.equal(facts(['announced: 2020-01-01', 'deadline: 2027-01-31']).state, 'open');
    assert.equal(facts(['announced: 2020-01-01', 'deadline: 2026-11-01']).state, 'open');
    assert.equal(facts(['announced: 2020-01-01', 'deadline: 2020-06-30']).state, 'over');
  });

  it('asks for nothing that was over before the policy began, or of a retired tool', () => {
    const policy = {
      'logbook.yaml': 'format: 1\nname: L\npolicy: { since: 2026-11-10, rules: [] }\n',
    };
    assert.equal(facts(['announced: 2026-11-09'], policy).state, 'over');
    assert.equal(facts(['announced: 2026-11-09', 'deadline: 2026-12-01'], policy).state, 'open');
    assert.equal(facts([], { 'tools/a.yaml': 'id: a\nname: A\nstatus: retired\n' }).state, 'over');
  });

  it('counts to the day of the answer, else to the next deadline, else from the last one', () => {
    const days =
      'deadlines: [{ on: 2026-11-01, what: A }, { on: 2026-12-01, what: B }, { on: 2027-01-01, what: C }]';
    assert.deepEqual([facts([days]).next, facts([days]).away], ['2026-12-01', 9]);
    assert.equal(facts([days, 'due: 2026-11-25']).next, '2026-11-25');
    assert.deepEqual(
      [facts(['deadline: 2026-11-20']).next, facts(['deadline: 2026-11-20']).away],
      ['2026-11-20', -2],
    );
  });

  it('nags only about what sets a day or was handed to somebody', () => {
    assert.equal(waitsForAnswer(facts([])), false);
    assert.equal(waitsForAnswer(facts(['deadline: 2027-06-01'])), true);
    assert.equal(waitsForAnswer(facts(['owner: ana@example.com'])), true);
    assert.equal(waitsForAnswer(facts(['deadline: 2027-06-01', 'response: { reason: X }'])), false);
  });
});

describe('the inbox of updates', () => {
  const many = logbook({
    '2026-11-01-x-aaaa': [],
    '2026-11-02-x-bbbb': ['deadline: 2027-01-31'],
    '2026-11-03-x-cccc': ['deadline: 2026-12-01'],
    '2026-11-04-x-dddd': ['response: { reason: X }'],
    '2019-11-05-x-eeee': [],
    '2026-11-06-x-ffff': [],
  });

  it('has open ones with a day first, the earliest on top, then other open ones, answered ones, and what is over', () => {
    assert.deepEqual(
      inboxOf(many, 'a', TODAY).map(({ entry, state }) => `${entry.id.slice(-4)} ${state}`),
      ['cccc open', 'bbbb open', 'ffff open', 'aaaa open', 'dddd answered', 'eeee over'],
    );
    assert.deepEqual(inboxOf(many, 'b', TODAY), []);
    assert.equal(inboxOf(many, undefined, TODAY).length, 6);
  });

  it('shows in To do what sets a day, what presses first', () => {
    const snapshot = logbook({
      '2026-11-01-x-aaaa': ['deadline: 2027-01-31'],
      '2026-11-01-x-bbbb': ['deadline: 2026-11-25'],
      '2026-11-01-x-cccc': ['deadline: 2026-11-20'],
      '2026-11-01-x-dddd': [],
    });
    const todos = todosOf(snapshot, checkSnapshot(snapshot, NOW), NOW);
    assert.deepEqual(
      todos.map((todo) =>
        todo.what === 'update' ? [todo.entry.id.slice(-4), todo.overdue, todo.pressing] : todo.what,
      ),
      [
        ['cccc', true, true],
        ['bbbb', false, true],
        ['aaaa', false, false],
      ],
    );
  });

  it('is in one order, whatever the order of the files', () => {
    const all = inboxOf(many, undefined, TODAY).map(({ entry }) => entry.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (ids) => {
        const lines = ids.map((id) => [
          path(id),
          update(
            id,
            ...(many.updates.get(id)?.record.deadline
              ? [`deadline: ${many.updates.get(id)?.record.deadline}`]
              : []),
            ...(many.updates.get(id)?.record.response ? ['response: { reason: X }'] : []),
          ),
        ]);
        const snapshot = snapshotOf(Object.fromEntries(lines) as Record<string, string>);
        assert.deepEqual(
          inboxOf(snapshot, undefined, TODAY).map(({ entry }) => entry.id),
          all,
        );
      }),
    );
  });
});

describe('answers to an update', () => {
  const answer = { by: 'ana@example.com', on: TODAY };
  const record = { id: ID, title: 'T' };

  it('replace one another', () => {
    const withChange = applyOperations(record, answerWithChange('2026-11-03-c-cccc', answer));
    assert.deepEqual(withChange['response'], {
      change: '2026-11-03-c-cccc',
      by: 'ana@example.com',
      on: TODAY,
    });
    const withReason = applyOperations(
      withChange,
      answerWithReason('Nobody uses it', { by: undefined, on: TODAY }),
    );
    assert.deepEqual(withReason['response'], { reason: 'Nobody uses it', on: TODAY });
    assert.deepEqual(applyOperations(record, handTo('ana@example.com', '2026-12-01')), {
      ...record,
      owner: 'ana@example.com',
      due: '2026-12-01',
    });
  });

  it('begin a change with the deadline and a link to the announcement', () => {
    const { entry } = readRecord(
      path(ID),
      update(ID, 'deadline: 2027-01-31', 'link: https://v.example/1'),
    );
    assert.ok(entry.kind === 'update');
    assert.deepEqual(changeForUpdate(entry.record), {
      deadline: '2027-01-31',
      links: [{ url: 'https://v.example/1', label: 'T aaaa', type: 'vendor-note' }],
    });
  });

  it('that name nobody or nothing known are reported', () => {
    const snapshot = logbook(
      { [ID]: ['owner: nobody', 'response: { change: 2026-11-03-c-zzzz, by: noone }'] },
      {
        'logbook.yaml':
          'format: 1\nname: L\npeople: [{ id: ana, name: Ana, email: ana@example.com }]\n',
      },
    );
    const codes = (checkSnapshot(snapshot, NOW).get(path(ID)) ?? []).map(
      ({ code, path: at }) => `${code} ${at?.join('.')}`,
    );
    assert.deepEqual(codes.sort(), [
      'unknown-change response.change',
      'unknown-person owner',
      'unknown-person response.by',
    ]);
    const other = snapshotOf({ [path(ID)]: update(ID).replace('tool: a', 'tool: b') });
    assert.deepEqual(
      (checkSnapshot(other, NOW).get(path(ID)) ?? []).map(({ code }) => code),
      ['unknown-tool'],
    );
  });
});
