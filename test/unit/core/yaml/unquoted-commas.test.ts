import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { keyOrder } from '../../../../src/core/model/key-order';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { brokenWords } from '../../../../src/messages/problems/broken-words';
import { composeText } from '../../../../src/core/yaml/compose';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');

/** What is said of a record of these lines: each accused text, as it stands in the file. */
function cut(lines: string): readonly string[] {
  const text = `id: x\ntitle: T\nkind: fixed\nstatus: draft\ntools: [a]\n${lines}\n`;
  return readRecord('changes/2026/11/x.yaml', text)
    .entry.problems.filter(({ code }) => code === 'yaml-unquoted-comma')
    .map(({ range }) => text.slice(range?.start, range?.end));
}

/** The text after every repair that is offered, the last first, so that places hold. */
function repaired(path: string, text: string): string {
  const { entry } = readRecord(path, text);
  let result = text;
  for (const { fixes = [] } of entry.problems) {
    const edits = computeEdits(result, fixes[0]?.operations ?? [], keyOrder('change'));
    assert.ok(edits.ok, JSON.stringify(edits));
    result = applyTextEdits(result, edits.value);
  }
  return result;
}

describe('yaml-unquoted-comma', () => {
  it('tells of a text that a comma cuts, with its place and the whole text', () => {
    assert.deepEqual(cut('settings:\n  - { path: Score, to: Sales, marketing and ops }'), [
      'Sales, marketing and ops',
    ]);
    assert.deepEqual(cut('rollout:\n  - { where: Wave (DE, AT, CH), status: done }'), [
      'Wave (DE, AT, CH)',
    ]);
    assert.deepEqual(cut('settings:\n  - { path: A, from: 1,000, to: 2,000 }'), ['1,000', '2,000']);
    assert.deepEqual(cut('settings:\n  - path: A\n    to: [{ rule: a, b, to: c }]'), ['a, b']);
  });

  it('accuses nobody who meant it', () => {
    for (const line of [
      '- { path: Score, to }',
      '- { path: Score, from, to: 5 }',
      '- { path: Score, to: "Sales, marketing" }',
      '- { path: Score, to: {a, b} }',
      '- { path: Score, to: {a: [x], b} }',
      '- { path: Score, to: {a: "x", b} }',
      '- { path: Score, to: [Sales, marketing] }',
      '- { path: Score, to: {a:, b} }',
      '- { path: Score, to: {a: x, "b"} }',
    ])
      assert.deepEqual(cut(`settings:\n  ${line}`), [], line);
    assert.deepEqual(cut('why: Sales, marketing and ops'), []);
  });

  it('puts the whole text in quotes, and leaves the rest as it is', () => {
    const before =
      'id: x\ntitle: T\nkind: fixed\nstatus: draft\nrollout:\n  - { where: Wave 2 (FR, ES, IT), status: done } # a\n';
    assert.equal(
      repaired('changes/2026/11/x.yaml', before),
      before.replace('Wave 2 (FR, ES, IT)', '"Wave 2 (FR, ES, IT)"'),
    );
  });

  it('repairs records that people wrote', () => {
    for (const name of [
      '2026-09-14-re-permission-eu-contacts-w7pd.yaml',
      '2026-10-06-route-enterprise-leads-by-account-owner-h2qa.yaml',
    ]) {
      const path = `changes/${name.slice(0, 4)}/${name.slice(5, 7)}/${name}`;
      const after = repaired(path, readFileSync(join(FIXTURES, name), 'utf8'));
      assert.deepEqual(readRecord(path, after).entry.problems, []);
      assert.match(after, /"Wave 2 \(FR, ES, IT\)"|"Matched account .* > 1,000 employees"/);
    }
  });

  it('offers no repair where only the text can be edited', () => {
    const text = 'id: x\nrollout:\n  - { where: &a Wave (FR, ES), status: done }\n';
    const [problem] = readRecord('changes/2026/11/x.yaml', text).entry.problems.filter(
      ({ code }) => code === 'yaml-unquoted-comma',
    );
    assert.deepEqual(problem?.fixes, []);
  });
});

describe('a file with a fault at every other byte', () => {
  it('is told of the first of each kind, so that the rest can still be read', () => {
    const cuts = Array.from({ length: 9_000 }, (_, at) => `a${at}: b, c${at}`).join(', ');
    const codes = (text: string) => composeText(text).problems.map(({ code }) => code);
    assert.deepEqual(codes(`x: { ${cuts} }\n`), Array(20).fill('yaml-unquoted-comma'));
    assert.deepEqual(codes('a: 1\n'.repeat(9_000)), Array(20).fill('yaml-duplicate-key'));
  });
});

describe('a bracket that stays open', () => {
  for (const [text, sign, behind] of [
    ['title: [1\n', ']', 'title: [1'],
    ['title: [1\nkind: fixed\n', ']', 'title: [1'],
    ['tools: [marketo}\n', ']', 'tools: [marketo'],
    ['settings:\n  - { path: a, to: b\nkind: fixed\n', '}', 'settings:\n  - { path: a, to: b'],
    ['tools: [\nmarketo]\n', ']', 'tools: ['],
  ] as const)
    it(`is said to be missing in ${JSON.stringify(text)}`, () => {
      const [problem] = composeText(text).problems;
      const words = brokenWords(String(problem?.args['detail']));
      assert.match(words, new RegExp(`closing bracket \\${sign} is missing`));
      assert.equal(text.slice(0, problem?.range?.start), behind);
    });

  it('is not said of lines that are indented wrongly', () => {
    const [problem] = composeText('a:\n  b: 2\n c: 3\n').problems;
    assert.match(
      brokenWords(String(problem?.args['detail'])),
      /^the spaces at the start of a line/,
    );
  });
});
