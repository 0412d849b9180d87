import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { factsOf, idOf, recordFacts, scanFacts } from '../../../../src/core/history/record-facts';
import { readYaml } from '../../../../src/core/yaml/read-yaml';

/** Lines of all styles that a person or another program may write, some of them traps for a line scan. */
const LINES = [
  'id: 2026-11-20-a-k3f9',
  'id: "quoted"',
  "id: 'quoted' # c",
  'id: ไทย-๑',
  'id: null',
  'id: ~',
  'id: a b',
  'id:',
  'id: &x a',
  '  id: inner',
  '"id": a',
  'tools: [marketo, salesforce]',
  'tools: [ "a b", c ]',
  'tools: [a, {b: c}]',
  'tools: []',
  'tools:',
  'tools: [a,',
  'tools: marketo',
  'processes:   # comment',
  'processes:\r',
  '  - lead-routing',
  '- consent # c',
  '  - "x"',
  '  -',
  '    - deep',
  'from: hubspot',
  'to: a\\b',
  'why: |',
  'why: >-',
  '  id: in prose',
  '',
  '# id: comment',
  'title: "unclosed',
  "title: 'it''s'",
  'title: plain: text',
  'title: x # id: y',
  'settings: [{ path: a, from: 1 },',
  '  { path: b }]',
  'window: { start: a }',
  '---',
  '...',
  '? id',
  ': a',
  '\tid: tab',
  '*x',
  'Custom_Key: 1',
  '\uFEFFid: bom',
];

describe('recordFacts', () => {
  it('scans the lines of ordinary records, and reads all others', () => {
    const text =
      'id: a-1\r\ntitle: "A: b"\r\ntools: [marketo, s3]\r\nprocesses:\r\n  - p\r\nwhy: |\r\n  id: b\r\n';
    assert.deepEqual(scanFacts(text), { id: 'a-1', names: ['marketo', 's3', 'p'] });
    assert.equal(scanFacts('id: "a"\n'), undefined);
    assert.deepEqual(recordFacts('id: "a"\ntools: ["x"]\n'), { id: 'a', names: ['x'] });
    assert.deepEqual(recordFacts('from: a\nto: b\nid: c\n').names, ['a', 'b']);
  });

  it('names a record without a usable id after its file', () => {
    for (const text of ['title: x\n', 'id: ../x\n', 'id: [a]\n', '{', '', '\u0000']) {
      assert.equal(idOf('changes/2026/11/stem.yaml', recordFacts(text)), 'stem', text);
    }
  });

  it('says of a text that can be read what reading says', () => {
    const texts = fc
      .array(fc.constantFrom(...LINES), { maxLength: 9 })
      .map((all) => all.join('\n'));
    let scanned = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const facts = scanFacts(text);
        const { value } = readYaml(text);
        if (facts === undefined || value === undefined) return;
        scanned += 1;
        assert.deepEqual(facts, factsOf(value));
      }),
      { numRuns: 3_000 },
    );
    assert.ok(scanned > 20);
  });

  it('agrees on the examples', () => {
    const folder = new URL('../../../fixtures/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { value } = readYaml(text);
      if (value !== undefined) assert.deepEqual(recordFacts(text), factsOf(value), file);
    }
  });
});
