import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fieldsToCopy } from '../../../../src/core/logbook/copy-change';
import { newChange } from '../../../../src/core/logbook/new-change';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { printRecord } from '../../../../src/core/yaml/print-record';

const ID = '2026-11-20-raise-k3f9';
const PATH = `changes/2026/11/${ID}.yaml`;

describe('newChange', () => {
  it('is a valid draft with little in it', () => {
    const record = newChange({ id: ID, title: 'Raise', about: [{ kind: 'tool', id: 'marketo' }] });
    const { entry } = readRecord(PATH, printRecord('change', record));
    assert.equal(entry.kind, 'change');
    assert.deepEqual(entry.problems, []);
    assert.deepEqual(record, {
      kind: 'changed',
      id: ID,
      title: 'Raise',
      status: 'draft',
      tools: ['marketo'],
    });
  });

  it('adds to what a template names, and lets the person’s words win', () => {
    const record = newChange({
      id: ID,
      title: 'Raise',
      about: [
        { kind: 'tool', id: 'marketo' },
        { kind: 'process', id: 'scoring' },
      ],
      owner: 'ana@example.com',
      link: 'https://tickets.example/1',
      fields: { kind: 'fixed', title: 'Of the template', tools: ['marketo', 'crm'], risk: 'low' },
    });
    assert.equal(record['title'], 'Raise');
    assert.equal(record['kind'], 'fixed');
    assert.deepEqual(record['tools'], ['marketo', 'crm']);
    assert.deepEqual(record['processes'], ['scoring']);
    assert.deepEqual(record['links'], [{ url: 'https://tickets.example/1', type: 'ticket' }]);
  });
});

describe('fieldsToCopy', () => {
  it('takes over what holds again, and nothing of what happened', () => {
    const text = [
      `id: ${ID}`,
      'title: Raise',
      'kind: changed',
      'status: live',
      'live: 2026-11-20',
      'tools: [marketo]',
      'reversible: true',
      'why: Because',
      'settings:',
      '  - { path: Threshold, from: 65, to: 1.10 }',
      'approvals:',
      '  - { role: legal, asked-of: lee@example.com, decision: approved, by: lee@example.com }',
      'links: [https://tickets.example/1]',
      'our-field: kept',
      '',
    ].join('\n');
    const { entry } = readRecord(PATH, text);
    assert(entry.kind === 'change');
    assert.deepEqual(fieldsToCopy(entry.record), {
      kind: 'changed',
      tools: ['marketo'],
      reversible: true,
      why: 'Because',
      settings: [{ path: 'Threshold', from: 65, to: '1.10' }],
      approvals: [{ role: 'legal', 'asked-of': 'lee@example.com' }],
      'our-field': 'kept',
    });
  });
});
