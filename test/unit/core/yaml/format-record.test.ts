import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import { keyOrder } from '../../../../src/core/model/key-order';
import { equalPlain, isTable, toPlain } from '../../../../src/core/model/plain';
import type { Value } from '../../../../src/core/problem';
import { formatRecord } from '../../../../src/core/yaml/format-record';
import { printRecord } from '../../../../src/core/yaml/print-record';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { anyValue } from './odd-operation';
import { oddRecord } from './odd-record';
import { KEYS } from './odd-value';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');

function formatted(text: string): string {
  const result = formatRecord('change', text);
  if (!result.ok) assert.fail(JSON.stringify(result.problem));
  return result.value;
}

function assertInOrder(value: Plain | undefined): void {
  if (!isTable(value)) return;
  const order = keyOrder('change').keys;
  const known = Object.keys(value).filter((key) => order.includes(key));
  assert.deepEqual(
    known,
    order.filter((key) => known.includes(key)),
  );
}

describe('formatRecord', () => {
  it('puts keys in order, tables in rows, prose in blocks, and every comment with its field', () => {
    const text = [
      '# Acme’s logbook',
      '',
      'title:   T',
      '# which one',
      "'id': x # the file's name",
      '',
      '',
      'settings: [ {to: 80, path: A, from: 65}, # first',
      '  # then',
      '  {path: "B: c", to: "a\\nb\\n"} ]',
      'tools:',
      '- marketo',
      '- salesforce',
      '# - hubspot',
      'window:',
      '   end: 2026-02-01',
      '   start: 2026-01-01',
      '   # inside',
      '# the end',
    ].join('\n');
    assert.equal(
      formatted(text),
      [
        '# Acme’s logbook',
        '',
        '# which one',
        "'id': x  # the file's name",
        'title: T',
        '# - hubspot',
        'window:',
        '  start: 2026-01-01',
        '  end: 2026-02-01',
        '  # inside',
        'tools: [marketo, salesforce]',
        '',
        'settings:',
        '  - { path: A, from: 65, to: 80 }  # first',
        '  # then',
        '  - path: "B: c"',
        '    to: |',
        '      a',
        '      b',
        '# the end',
        '',
      ].join('\n'),
    );
  });

  it('keeps line ends and a byte order mark', () => {
    assert.equal(formatted('\uFEFFtitle: T\r\nid: x'), '\uFEFFid: x\r\ntitle: T\r\n');
  });

  for (const name of readdirSync(FIXTURES)) {
    it(`changes nothing more in ${name} the second time`, () => {
      const once = formatted(readFileSync(join(FIXTURES, name), 'utf8'));
      assert.equal(formatted(once), once);
    });
  }

  it('keeps value and comments, puts keys in order, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(oddRecord, ({ text, value }) => {
        const once = formatted(text);
        const reading = readYaml(once);
        assert.deepEqual(reading.problems, []);
        assert.ok(equalPlain(reading.value, value));
        assertInOrder(reading.value);
        const comments = (words: string): readonly string[] =>
          (words.match(/# c\d+\./g) ?? []).sort();
        assert.deepEqual(comments(once), comments(text));
        assert.equal(formatted(once), once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('printRecord', () => {
  it('prints what reads as the same, in the canonical style', () => {
    const record = fc.dictionary(
      fc.constantFrom(...KEYS.filter((key) => key !== '__proto__')),
      anyValue,
      {
        minKeys: 1,
        maxKeys: 6,
      },
    );
    fc.assert(
      fc.property(record, (value: Record<string, Value>) => {
        const text = printRecord('change', value);
        const reading = readYaml(text);
        assert.deepEqual([reading.problems, reading.textOnly], [[], undefined]);
        assert.ok(equalPlain(reading.value, toPlain(value)), text);
        assert.equal(formatted(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('prints rows, lists and prose as people write them', () => {
    assert.equal(
      printRecord('change', {
        settings: [{ path: 'Scoring / MQL threshold', from: 65, to: '80' }],
        why: 'One.\n\nTwo.\n',
        tools: ['marketo'],
        links: ['https://x.example'],
        reversible: false,
        title: 'Yes: no',
        colour: null,
        id: 'x',
      }),
      [
        'id: x',
        'title: "Yes: no"',
        'tools: [marketo]',
        'reversible: false',
        'why: |',
        '  One.',
        '',
        '  Two.',
        'settings:',
        '  - { path: Scoring / MQL threshold, from: 65, to: "80" }',
        'links:',
        '  - https://x.example',
        'colour: null',
        '',
      ].join('\n'),
    );
    assert.equal(printRecord('tool', {}), '{}\n');
  });
});
