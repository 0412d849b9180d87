import assert from 'node:assert/strict';
import { firstTitle, parseScript, versionOf } from '../../../src/demo/script';

const resolve = (expression: string) => `<${expression}>`;
const script = parseScript(`
-9 10:00 dan draft
-8 11:00 kenji proposed ^side | Asking
-6 09:42 kenji live
-4 15:00 kenji tested
---
title: "Raise: the threshold"
kind: changed
status: @
tools: [marketo]
1-1> why: First words.
2> why: |
2-3>   Second words.

  Of @(-9 month).
4>   And a result.
risk: low
`);

describe('script of a demo file', () => {
  it('says who saved when, and with which words', () => {
    assert.deepEqual(script.steps[1], {
      when: '-8 11:00',
      author: 'kenji',
      status: 'proposed',
      branch: 'side',
      subject: 'Asking',
    });
    assert.equal(firstTitle(script), 'Raise: the threshold');
  });

  it('gives the text of each moment', () => {
    assert.equal(
      versionOf(script, 1, resolve),
      'title: "Raise: the threshold"\nkind: changed\nstatus: draft\ntools: [marketo]\nwhy: First words.\nrisk: low\n',
    );
    assert.equal(
      versionOf(script, 4, resolve),
      [
        'title: "Raise: the threshold"',
        'kind: changed',
        'status: tested',
        'live: <-6 09:32>',
        'tested: <-4>',
        'tools: [marketo]',
        'why: |',
        '  Of <-9 month>.',
        '  And a result.',
        'risk: low',
        '',
      ].join('\n'),
    );
  });

  it('lets a mark hold for what is below it, and no longer than the mark around it', () => {
    const nested = parseScript(
      '1 10:00 dan\n2 10:00 dan\n3 10:00 dan\n---\n1-2> tests:\n  - a\n2>   - b\nend: x',
    );
    assert.deepEqual(
      [1, 2, 3].map((step) => versionOf(nested, step, resolve)),
      ['tests:\n  - a\nend: x\n', 'tests:\n  - a\n  - b\nend: x\n', 'end: x\n'],
    );
  });

  it('keeps a day that the text gives itself', () => {
    const own = parseScript('1 10:00 dan live\n---\nstatus: @\nlive: @(0)\ntools: [a]');
    assert.equal(versionOf(own, 1, resolve), 'status: live\nlive: <0>\ntools: [a]\n');
  });

  it('refuses a moment that it cannot read', () => {
    assert.throws(() => parseScript('yesterday dan\n---\n'));
  });
});
