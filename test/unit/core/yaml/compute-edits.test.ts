import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/core/problem';
import { keyOrder } from '../../../../src/core/model/key-order';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';

function edited(text: string, ...operations: Operation[]): string {
  const result = computeEdits(text, operations, keyOrder('change'));
  if (!result.ok) assert.fail(`${result.problem.code} ${JSON.stringify(result.problem.args)}`);
  return applyTextEdits(text, result.value);
}

const set = (
  path: Operation['path'],
  value: Extract<Operation, { op: 'set' }>['value'],
): Operation => ({
  op: 'set',
  path,
  value,
});
const unset = (...path: Operation['path']): Operation => ({ op: 'unset', path });

interface Case {
  readonly name: string;
  readonly text: string;
  readonly operations: readonly Operation[];
  readonly result: string;
}

const CASES: readonly Case[] = [
  {
    name: 'keeps quotes and the comment behind a scalar',
    text: `title: "Old"   # name\nrisk: 'low'\n`,
    operations: [set(['title'], 'New: better'), set(['risk'], "it's high")],
    result: `title: "New: better"   # name\nrisk: 'it''s high'\n`,
  },
  {
    name: 'puts a new key behind its nearest predecessor',
    text: 'id: x\n# about the title\ntitle: T\n\nstatus: live\nwhy: because\n',
    operations: [set(['kind'], 'fixed'), set(['risk'], 'high')],
    result:
      'id: x\n# about the title\ntitle: T\nkind: fixed\n\nstatus: live\nrisk: high\nwhy: because\n',
  },
  {
    name: 'writes text on several lines as a block',
    text: 'why: short # note\nwhat: x',
    operations: [set(['why'], 'One\n\n  Two\n'), set(['what'], 'a\nb')],
    result: 'why: | # note\n  One\n\n    Two\nwhat: |-\n  a\n  b',
  },
  {
    name: 'keeps CRLF, byte order mark and the missing last line end',
    text: '\uFEFFid: x\r\nwhy: |\r\n    a\r\n    b\r\nrisk: low',
    operations: [set(['why'], 'a\nc\nd\n'), set(['reversible'], true)],
    result: '\uFEFFid: x\r\nwhy: |\r\n    a\r\n    c\r\n    d\r\nrisk: low\r\nreversible: true',
  },
  {
    name: 'adds to and takes from lists in flow style',
    text: 'tools: [ marketo, salesforce, ]\nprocesses: [\n  a, # first\n  b # second\n]\n',
    operations: [
      { op: 'insert', path: ['tools'], index: 9, value: 'x y' },
      unset('tools', 0),
      { op: 'insert', path: ['processes'], index: 2, value: 'c' },
      unset('processes', 0),
    ],
    result: 'tools: [ salesforce, x y, ]\nprocesses: [\n  b, # second\n  c\n]\n',
  },
  {
    name: 'edits rows of a table in flow style',
    text: 'settings:\n  - { path: A, from: 65, to: 80 } # row\n',
    operations: [
      set(['settings', 0, 'to'], '1.10'),
      set(['settings', 0, 'target'], 'marketo'),
      unset('settings', 0, 'from'),
    ],
    result: 'settings:\n  - { target: marketo, path: A, to: 1.10 } # row\n',
  },
  {
    name: 'adds rows to a table',
    text: 'id: x\nrisk: low\n',
    operations: [
      {
        op: 'insert',
        path: ['settings'],
        index: 0,
        value: { path: 'A / b', from: null, to: '80' },
      },
      { op: 'insert', path: ['settings'], index: 5, value: { to: 'a\nb\n', path: 'B' } },
    ],
    result:
      'id: x\nrisk: low\nsettings:\n  - { path: A / b, from: null, to: "80" }\n  - path: B\n    to: |\n      a\n      b\n',
  },
  {
    name: 'takes a field with its comments, never another one’s',
    text: 'id: x\n# about assets\nassets: # three\n  - name: a\n  # - b\n# about links\nlinks:\n- u # one\n- v\n',
    operations: [unset('assets'), unset('links', 0)],
    result: 'id: x\n# about assets\n# about links\nlinks:\n- v\n',
  },
  {
    name: 'takes what is emptied, up to an item of a list',
    text: 'id: x\nwindow: { start: 2026-01-01 }\nimpact:\n  reports: [a]\nsettings:\n  - path: A\n',
    operations: [
      unset('window', 'start'),
      unset('impact', 'reports', 0),
      unset('settings', 0, 'path'),
    ],
    result: 'id: x\nsettings:\n  - {}\n',
  },
  {
    name: 'moves items with the comments directly above them',
    text: 'tests:\n  # first\n  - check: a\n    by: x\n  - check: b # second\n  - { check: c }',
    operations: [
      { op: 'move', path: ['tests'], from: 0, to: 2 },
      { op: 'move', path: ['tests'], from: 1, to: 0 },
    ],
    result: 'tests:\n  - { check: c }\n  - check: b # second\n  # first\n  - check: a\n    by: x',
  },
  {
    name: 'fills an empty file',
    text: '',
    operations: [set(['title'], 'T'), set(['id'], 'x')],
    result: 'id: x\ntitle: T\n',
  },
  {
    name: 'fills a file of comments',
    text: '# mine',
    operations: [set(['window', 'start'], '2026-01-01')],
    result: '# mine\nwindow: { start: 2026-01-01 }\n',
  },
  {
    name: 'gives an empty key its value',
    text: 'owner:\ntools: # which\nrisk: low\n',
    operations: [set(['owner'], 'ana'), set(['tools', 0], 'marketo')],
    result: 'owner: ana\ntools: [marketo] # which\nrisk: low\n',
  },
  {
    name: 'replaces a scalar by a table and back',
    text: 'settings:\n  - path: A\n    from: 1 # before\n    to:\n      - { a: b } # inner\n',
    operations: [
      set(['settings', 0, 'from'], [{ rule: 'x', to: 'y' }]),
      set(['settings', 0, 'to'], 'none'),
    ],
    result:
      'settings:\n  - path: A\n    from: # before\n      - { rule: x, to: y }\n    to: none\n',
  },
  {
    name: 'edits a table beside its dash',
    text: 'approvals:\n  -   role: legal # r\n      # d\n      due: 2026-01-01\n',
    operations: [unset('approvals', 0, 'role'), set(['approvals', 0, 'by'], 'ana')],
    result: 'approvals:\n  -   # d\n      due: 2026-01-01\n      by: ana\n',
  },
  {
    name: 'keeps an item of a list in brackets as close as it was',
    text: 'tools: [marketp]\nprocesses: [ a,b ]\n',
    operations: [set(['tools', 0], 'salesforce'), set(['processes', 1], 'lead')],
    result: 'tools: [salesforce]\nprocesses: [ a,lead ]\n',
  },
];

describe('computeEdits', () => {
  for (const { name, text, operations, result } of CASES) {
    it(name, () => {
      assert.equal(edited(text, ...operations), result);
    });
  }
});
