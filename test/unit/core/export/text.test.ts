import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdown } from '../../../../src/core/export/markdown';
import { text } from '../../../../src/core/export/text';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

describe('export to plain text', () => {
  it('is the changelog without marks, in lines that a mail program leaves alone', () => {
    const long = ROUTING.replace(
      'wrong queue.',
      `wrong queue, see [the ticket](https://t.example/${'x'.repeat(80)}) for **all** of them and what became of each.`,
    );
    assert.equal(
      text.export(
        inputOf([changeOf(THRESHOLD), changeOf(long, '2026-10-01-answer-in-4-hours-h2qa')]),
      ),
      `Acme MOps: changelog
====================

2 changes

November 2026
-------------

Changed:

* Raise the MQL threshold
  Marketo Engage · 20 November 2026 · k3f9
  - Scoring / MQL threshold: 65 → 80
  Sales rejected 38% of MQLs last quarter.

October 2026
------------

Changed:

* Answer enterprise leads in 4 hours
  LeanData, Lead routing · 6 October 2026 · h2qa
  - First touch: 24 h → 4 h (Lead routing)
  - Old rule: removed, was x (LeanData)
  - New rule: y (new) (LeanData, sandbox)
  - Cap: now 5 (LeanData)
  22 leads went to the wrong queue, see the ticket
  (https://t.example/${'x'.repeat(80)})
  for all of them and what became of each.
`,
    );
  });

  it('groups like Markdown', () => {
    const grouped = text.export(inputOf([changeOf(THRESHOLD)], { group: 'tool', title: 'Q4' }));
    assert.match(grouped, /^Q4\n==\n\nOne change\n\nMarketo Engage\n-{14}\n/);
    assert.match(text.export(inputOf([])), /^Acme MOps: changelog\n=+\n\n0 changes\n$/);
  });

  it('counts letters, and not the marks that Thai has above and below them', () => {
    const word = 'ที่ปรับปรุงแล้ว'; // ten letters, five marks
    const title = Array.from({ length: 7 }, () => word).join(' ');
    const shown = text.export(inputOf([{ ...changeOf(THRESHOLD), title }], { title: word }));
    const [heading, line, ...rest] = shown.split('\n');
    assert.deepEqual([heading, line], [word, '='.repeat(10)]);
    assert.ok(rest.includes(`* ${Array.from({ length: 6 }, () => word).join(' ')}`), shown);
  });

  it('is made at once of marks that never end', () => {
    for (const mark of [
      ' *a',
      ' **a',
      ' _a',
      '.__a',
      '(*a ',
      '`` ` ``',
      '[a](',
      '[a](<',
      '<http:',
    ]) {
      const change = changeOf(THRESHOLD);
      const start = performance.now();
      for (const length of [9_900, 100_000]) {
        const why = mark.repeat(Math.floor(length / mark.length));
        text.export(inputOf([{ ...change, why }]));
        markdown.export(inputOf([{ ...change, why }]));
      }
      // It took many times longer, and four times that for twice the text.
      assert.ok(performance.now() - start < 5_000, mark);
    }
  });

  it('loses no word, and has no line that is too long for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (parts) => {
        const title = parts.join(' ');
        const shown = text.export(inputOf([{ ...changeOf(THRESHOLD), title }]));
        const words = (from: string) => from.split(/[\s\p{Cc}]+/u).filter(Boolean);
        const all = words(shown);
        for (const word of words(title)) assert.ok(all.includes(word), JSON.stringify(word));
        for (const line of shown.split('\n')) {
          const [, ...others] = words(line.replace(/^[* -]+/, ''));
          assert.ok(line.length <= 72 || others.length === 0, line);
        }
      }),
    );
  });
});
