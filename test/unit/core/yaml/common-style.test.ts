import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readCommonStyle } from '../../../../src/core/yaml/common-style';
import { readYamlInFull } from '../../../../src/core/yaml/read-yaml';
import { oddRecord } from './odd-record';

const RECORD = `id: 2026-11-20-raise-mql-threshold-k3f9
title: Raise the MQL threshold   # said by sales
tools: [marketo, "sales force", 'it''s']
# a comment

why: |
  Sales rejected 38%.

    - more
  # no comment
what: |-
    Four spaces.
    two

part-of:
settings:
  - { path: Scoring / MQL threshold, from: 65, to: ~ }
  - path: a
    # inside
    to:
      - { rule: Territory, to: Round robin }
      - plain item
approvals:
- role: legal
  decision: approved
impact:
  records: 41300
  in-flight: Köln → 日本 😀
links: [ ]
window: { start: 2026-09-14T07:00:00+02:00 , end: [a , [b, {}]] }
`;

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');
const EXAMPLES = readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

/** What it says must be what `readYaml` says, with nothing to complain of. */
function agrees(text: string): boolean {
  const common = readCommonStyle(text);
  if (common === undefined) return false;
  const reading = readYamlInFull(text);
  assert.deepEqual(
    { value: common, problems: [], textOnly: undefined },
    { value: reading.value, problems: reading.problems, textOnly: reading.textOnly },
  );
  return true;
}

const PIECES = [
  ...[
    'a: ',
    'b:',
    'c: 1',
    '- ',
    '-',
    '  ',
    ' ',
    '    ',
    '\n',
    '\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    '# c',
  ],
  ...[
    '|',
    '|\n',
    '|-\n  ',
    '>\n',
    '"x"',
    '"x',
    "'y'",
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    ': ',
    ':',
  ],
  ...[
    '~',
    'null',
    'text with words',
    'a#b',
    ' #',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '---',
    '...',
    '?',
  ],
  ...[
    '<<',
    '{{x}}',
    '-1',
    '- - ',
    'é',
    '😀',
    '\t',
    '\r\n',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\u00a0',
    '=',
    '\\',
  ],
];

const MEANINGFUL = Array.from('\n\n  \t:#-|>"\'[]{},&*!?%@`~+1a\\\r\uFEFF\u2028é');

/** A text with a few of its characters taken out, doubled, or replaced by ones that mean something. */
const mutated = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...EXAMPLES).chain(excerpt),
      oddRecord.map(({ text }) => text),
    ),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '', ...MEANINGFUL), fc.nat(2)), {
      maxLength: 6,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [where, put, taken]) => {
      const at = where % (now.length + 1);
      return now.slice(0, at) + put + now.slice(at + taken);
    }, text),
  );

function excerpt(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  return fc
    .tuple(fc.nat(lines.length - 1), fc.nat(8))
    .map(([from, count]) => lines.slice(from, from + count + 1).join('\n'));
}

describe('readCommonStyle', () => {
  it('reads the style that most records are written in', () => {
    assert.equal(agrees(RECORD), true);
    assert.equal(
      agrees(`\uFEFF${RECORD.replaceAll('\n', '\r\n')}a b: "x\\n\\u00e9"\r\nc: -1`),
      true,
    );
    // Two have a comma in a text without quotes in braces.
    assert.equal(EXAMPLES.filter(agrees).length, 3);
  });

  it('leaves the rest to readYaml', () => {
    const uncertain = [
      ...['', '\n', '# c\n', 'a: b\r\nc: d\n', 'a: \uFEFF\n', 'a: b\n---\n', '---\na: b\n'],
      ...['a: &x b\n', 'a: *x\n', 'a: !t b\n', 'a: >\n  b\n', 'a: "x\\e"\n', 'a: "x\n  y"\n'],
      ...[
        'a: b\n  c\n',
        'a: b\na: c\n',
        '? a\n: b\n',
        'a: [b: c]\n',
        'a: { b }\n',
        'a: {b: c, b: d}\n',
      ],
      ...[
        '- a\n',
        'a: b: c\n',
        ' a: b\n',
        'a:\n   b: c\n  d: e\n',
        '<<<<<<< a\n',
        '__proto__: a\n',
      ],
    ];
    for (const text of uncertain) assert.equal(readCommonStyle(text), undefined, text);
  });

  it('agrees with readYaml on whatever it reads: records with pieces put in, taken out, moved', () => {
    let read = 0;
    const damage = fc.record({
      at: fc.nat(RECORD.length),
      remove: fc.nat(12),
      insert: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let text = RECORD;
        for (const { at, remove, insert } of damages)
          text = text.slice(0, at) + insert.join('') + text.slice(at + remove);
        if (agrees(text)) read += 1;
      }),
      { numRuns: 4_000 },
    );
    assert.ok(read > 400, `only ${read} were read`);
  });

  it('agrees with readYaml on whatever it reads: small texts out of pieces', () => {
    let read = 0;
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(pieces, (parts) => {
        if (agrees(`a: ${parts.join('')}\n`)) read += 1;
        if (agrees(`${parts.join('')}\n`)) read += 1;
      }),
      { numRuns: 20_000 },
    );
    assert.ok(read > 300, `only ${read} were read`);
  });

  it('agrees with readYaml on whatever it reads: records in odd styles, with characters that mean something', () => {
    let read = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        if (agrees(text)) read += 1;
      }),
      { numRuns: 5_000 },
    );
    assert.ok(read > 500, `only ${read} were read`);
  });
});
