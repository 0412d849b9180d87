import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readCommonStyle } from '../../../../src/core/yaml/common-style';
import { readYaml } from '../../../../src/core/yaml/read-yaml';

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

/** What it says must be what `readYaml` says, with nothing to complain of. */
function agrees(text: string): boolean {
  const common = readCommonStyle(text);
  if (common === undefined) return false;
  const reading = readYaml(text);
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

describe('readCommonStyle', () => {
  it('reads the style that most records are written in', () => {
    assert.equal(agrees(RECORD), true);
  });

  it('leaves the rest to readYaml', () => {
    const uncertain = [
      ...['', '\n', '# c\n', 'a: b', 'a: b\r\n', '\uFEFFa: b\n', 'a: b\n---\n', '---\na: b\n'],
      ...['a: &x b\n', 'a: *x\n', 'a: !t b\n', 'a: >\n  b\n', 'a: "x\\n"\n', 'a: "x\n  y"\n'],
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
  }).timeout(60_000);

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
  }).timeout(60_000);
});
