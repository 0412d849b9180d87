import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fieldChanges } from '../../../../src/core/history/field-changes';
import type { Plain } from '../../../../src/core/model/field';
import { readYaml } from '../../../../src/core/yaml/read-yaml';

const record = (text: string): Plain => readYaml(text).value ?? null;
const between = (before: string, after: string) => fieldChanges(record(before), record(after));

describe('fieldChanges', () => {
  it('says what was created, removed, set and taken out', () => {
    const value = record('a: b');
    assert.deepEqual(fieldChanges(undefined, value), [{ type: 'created', path: [], after: value }]);
    assert.deepEqual(fieldChanges(value, undefined), [
      { type: 'deleted', path: [], before: value },
    ]);
    assert.deepEqual(fieldChanges(undefined, undefined), []);
    assert.deepEqual(between('risk: low\nwindow: { start: a }', 'risk: high\nowner: ana'), [
      { type: 'set', path: ['risk'], before: 'low', after: 'high' },
      { type: 'set', path: ['owner'], after: 'ana' },
      { type: 'set', path: ['window'], before: { start: 'a' } },
    ]);
  });

  it('compares source texts', () => {
    const setting = (to: string) => `settings: [{ path: x, to: ${to} }]`;
    for (const [a, b] of [
      ['1.10', '1.1'],
      ['12345678901234567890', '12345678901234567891'],
      ['null', '"null"'],
    ] as const) {
      assert.equal(between(setting(a), setting(b)).length, 1, `${a} ${b}`);
    }
    assert.deepEqual(between('a: "x"\nb: 1', "b: '1'\na: x"), []);
  });

  it('looks into groups, and takes any value of a setting as a whole', () => {
    assert.deepEqual(between('impact: { records: 1 }', 'impact: { records: 2 }'), [
      { type: 'set', path: ['impact', 'records'], before: '1', after: '2' },
    ]);
    const [change, ...more] = between(
      'settings: [{ path: x, to: [a, b] }]',
      'settings: [{ path: x, to: [b] }]',
    );
    assert.deepEqual(more, []);
    assert.deepEqual(change?.path, ['settings', 'to']);
    assert.deepEqual(change.after, ['b']);
  });

  it('tells that a setting did not exist from its not being known', () => {
    assert.equal(
      between('settings: [{ path: x }]', 'settings: [{ path: x, from: null }]').length,
      1,
    );
  });

  const IDENTITIES = [
    ['approvals', 'role: legal, asked-of: h', 'decision', 'asked', 'approved'],
    ['assets', 'tool: marketo, type: program, name: P', 'status', 'open', 'done'],
    ['tests', 'check: ten leads', 'result', 'open', 'passed'],
    ['rollout', 'where: wave 2', 'status', 'open', 'done'],
    ['links', 'url: https://x.example', 'label', 'a', 'b'],
    ['relations', 'type: fixes, id: x', 'note', 'a', 'b'],
    ['communication', 'audience: sales', 'sent-on', 'a', 'b'],
    ['settings', 'target: t, environment: e, path: p', 'to', '65', '80'],
    ['mappings', 'from: a, to: b', 'rule', 'x', 'y'],
    ['unknown-list', 'name: n', 'x', '1', '2'],
  ] as const;
  for (const [list, identity, key, before, after] of IDENTITIES) {
    it(`knows an item of ${list} again wherever it stands`, () => {
      const other = '{ other: thing }';
      const changes = between(
        `${list}: [{ ${identity}, ${key}: ${before} }, ${other}]`,
        `${list}: [{ new: one }, ${other}, { ${identity}, ${key}: ${after} }]`,
      );
      const set = changes.filter((change) => change.type === 'set');
      assert.deepEqual(
        set.map(({ path, before: old, after: now }) => [path, old, now]),
        [[[list, key], before, after]],
      );
      assert.equal(set[0]?.item?.words[0], identity.split(/: |, /)[1]);
    });
  }

  it('reads a link as its address when that is all of it', () => {
    const [change] = between('links: [https://x]', 'links: [{ url: https://x, label: y }]');
    assert.equal(change?.type, 'set');
  });

  it('says which words of a list came and went, and that others stand in another order', () => {
    assert.deepEqual(between('tools: [a, b, b]', 'tools: [b, c]'), [
      { type: 'item-added', path: ['tools'], after: 'c' },
      { type: 'item-removed', path: ['tools'], before: 'a' },
      { type: 'item-removed', path: ['tools'], before: 'b' },
    ]);
    assert.deepEqual(
      between('tools: [a, b]', 'tools: [b, a]').map(({ type }) => type),
      ['reordered'],
    );
    assert.deepEqual(
      between('tags: [a]', 'title: x').map(({ type, before }) => [type, before]),
      [
        ['set', undefined],
        ['item-removed', 'a'],
      ],
    );
  });

  it('takes the one item that is left on both sides for the same, under another name', () => {
    const [change, ...more] = between('tests: [{ check: a }]', 'tests: [{ check: b }]');
    assert.deepEqual(more, []);
    assert.deepEqual(change?.path, ['tests', 'check']);
  });

  it('counts forty pasted assets', () => {
    const rows = Array.from({ length: 40 }, (_, n) => `{ tool: m, type: program, name: P${n} }`);
    const changes = between('title: x', `title: x\nassets: [${rows.join(', ')}]`);
    assert.equal(changes.filter(({ type }) => type === 'item-added').length, 40);
  });

  const anything = fc.letrec<{ any: Plain }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b', 'id', null),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('id', 'name', 'tools', 'tests', '__proto__', 'x'), tie('any')),
    ),
  })).any;

  it('finds nothing between equal values, and something between any others but empty lists', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        assert.deepEqual(fieldChanges(a, structuredClone(a)), []);
        const differ = JSON.stringify(withoutEmpty(a)) !== JSON.stringify(withoutEmpty(b));
        assert.ok(!differ || fieldChanges(a, b).length > 0);
      }),
    );
  });
});

/** A list without items says as much as no list. */
function withoutEmpty(value: Plain): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, each]) => !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutEmpty(each)] as const).sort());
}
