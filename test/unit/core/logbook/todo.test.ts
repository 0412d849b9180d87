import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { daysBetween } from '../../../../src/core/logbook/dates';
import { todosOf } from '../../../../src/core/logbook/todo';
import { checkSnapshot } from '../../../../src/core/rules/check';
import { snapshotOf } from './snapshot-of';

const NOW = '2026-11-22T09:00:00Z';

const change = (id: string, ...lines: readonly string[]) =>
  [`id: ${id}`, 'title: T', 'kind: changed', 'tools: [a]', ...lines, ''].join('\n');

function todos(files: Readonly<Record<string, string>>): string[] {
  const snapshot = snapshotOf({ 'tools/a.yaml': 'id: a\nname: A\n', ...files });
  return todosOf(snapshot, checkSnapshot(snapshot, NOW), NOW).map((todo) => {
    const more = todo.what === 'approval' ? ` ${todo.role} ${todo.days} ${todo.overdue}` : '';
    return `${todo.what} ${todo.entry.id.slice(-4)}${more}`;
  });
}

const path = (id: string) => `changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;

describe('todosOf', () => {
  it('is empty when nothing waits for anybody', () => {
    const id = '2026-11-01-x-aaaa';
    assert.deepEqual(todos({ [path(id)]: change(id, 'status: tested') }), []);
  });

  it('lists approvals that wait, the overdue and the oldest first; not those decided or not asked', () => {
    const one = '2026-11-01-x-aaaa';
    const ended = '2026-11-01-x-bbbb';
    const approvals = [
      'approvals:',
      '  - { role: it, asked-on: 2026-11-02 }',
      '  - { role: brand, asked-on: 2026-11-20, due: 2026-11-21 }',
      '  - { role: legal, asked-on: 2026-11-10 }',
      '  - { role: sales, decision: approved }',
      '  - { role: product }',
    ];
    assert.deepEqual(
      todos({
        [path(one)]: change(one, 'status: proposed', ...approvals),
        [path(ended)]: change(ended, 'status: rejected', ...approvals),
      }),
      ['approval aaaa brand 2 true', 'approval aaaa it 20 false', 'approval aaaa legal 12 false'],
    );
  });

  it('lists a review whose day has come, and none that was held', () => {
    const [due, held] = ['2026-11-01-x-aaaa', '2026-11-01-x-bbbb'];
    assert.deepEqual(
      todos({
        [path(due)]: change(due, 'status: tested', 'review: { due: 2026-11-22 }'),
        [path(held)]: change(
          held,
          'status: tested',
          'review: { due: 2026-11-02, on: 2026-11-03, by: lee@example.com }',
        ),
      }),
      ['review aaaa'],
    );
  });

  it('says that a change is untested once, where the policy asks', () => {
    const id = '2026-10-01-x-aaaa';
    const file = { [path(id)]: change(id, 'status: live', 'live: 2026-10-01') };
    const policy = 'format: 1\nname: N\npolicy: { untested-after-days: 14 }\n';
    assert.deepEqual(todos(file), []);
    assert.deepEqual(todos({ ...file, 'logbook.yaml': policy }), ['untested aaaa']);
  });

  it('lists a draft once, whatever the policy would still ask of it', () => {
    const id = '2026-11-01-x-aaaa';
    const policy = 'format: 1\nname: N\npolicy: { rules: [{ ask: [why] }] }\n';
    assert.deepEqual(todos({ 'logbook.yaml': policy, [path(id)]: change(id, 'status: draft') }), [
      'draft aaaa',
    ]);
  });

  it('puts what cannot be read first', () => {
    const [broken, draft] = ['2026-11-01-x-aaaa', '2026-11-01-x-bbbb'];
    assert.deepEqual(
      todos({ [path(broken)]: 'a: [', [path(draft)]: change(draft, 'status: draft') }),
      ['problem aaaa', 'draft bbbb'],
    );
  });
});

describe('daysBetween', () => {
  it('counts days of the calendar', () => {
    assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
    assert.equal(daysBetween('2026-11-20T23:59:00+01:00', NOW), 2);
    assert.equal(daysBetween(undefined, NOW), undefined);
  });
});
