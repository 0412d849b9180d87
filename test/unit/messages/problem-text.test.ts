import assert from 'node:assert/strict';
import { FIX_CODES, PROBLEM_CODES } from '../../../src/core/problem';
import type { Problem } from '../../../src/core/problem';
import { fixText } from '../../../src/messages/fix-text';
import { problemText } from '../../../src/messages/problem-text';

const ARGS: Problem['args'] = {
  size: 5_000_000,
  limit: 1_000_000,
  reason: 'EACCES',
  name: 'con',
  key: 'title',
  detail: 'a quote is not closed',
  found: '2',
  known: '1',
  value: 'lvie',
  choices: 'draft, live',
  like: 'title',
  id: 'markto',
  person: 'lee',
  other: 'changes/2026/11/b',
  file: '2026-11-20-b',
  type: 'fixes',
  ids: 'a → b → a',
  because: 'High risk asks for a way back.',
  earlier: 'live',
  later: 'tested',
  days: 20,
  kind: 'AWS',
  expected: 'date',
};

function textOf(code: Problem['code'], more: Partial<Problem> = {}): string {
  return problemText({ code, severity: 'error', args: ARGS, path: ['tested'], ...more });
}

describe('problemText', () => {
  it('has sentences for every problem, in plain words', () => {
    for (const code of PROBLEM_CODES) {
      const text = textOf(code);
      assert.match(text, /^[A-Z“{].*[.?]$/s, `${code}: ${text}`);
      assert.doesNotMatch(text, /undefined|\{\d\}|NaN|\[object|!|\bYAML\b|schema|\bnode\b/i, text);
    }
  });

  it('names fields by their label', () => {
    assert.equal(
      textOf('dates-out-of-order'),
      '“Live since” is later than “Tested”. Correct one of the two dates.',
    );
    assert.equal(
      textOf('field-wrong-type', { path: ['window', 'start'] }),
      'Window opens must be a day, such as 2026-11-20.',
    );
    assert.match(
      textOf('field-missing', { args: { field: 'settings.path' }, path: ['settings', 2, 'path'] }),
      /^Setting is missing/,
    );
    assert.match(
      textOf('field-missing', { args: { field: 'path' }, path: ['settings', 2] }),
      /^Setting is missing/,
    );
  });

  it('gives the team’s own reason for what the policy asks', () => {
    const path = ['rollback'];
    assert.equal(
      textOf('missing-by-policy', { args: { ...ARGS, field: 'rollback' }, path }),
      'Still to be filled in: Way back. High risk asks for a way back.',
    );
    assert.equal(
      textOf('missing-by-policy', { args: { field: 'cost-centre', label: 'Cost centre' }, path }),
      'Still to be filled in: Cost centre.',
    );
  });

  it('stays one short line, whatever stands in the file', () => {
    const hostile = `${'x'.repeat(5_000)}\nLogbook-Change: forged`;
    const args = Object.fromEntries(Object.keys(ARGS).map((name) => [name, hostile]));
    for (const code of PROBLEM_CODES) {
      const text = problemText({ code, severity: 'error', args, path: [hostile] });
      assert.ok(text.length < 600, code);
      assert.doesNotMatch(text, /\n/, code);
    }
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.match(textOf('field-wrong-type', { args: { expected: name } }), /^Tested cannot/);
      assert.match(textOf('looks-like-secret', { args: { kind: name } }), new RegExp(name));
    }
  });

  it('says of a secret what it is, never what it reads', () => {
    assert.match(textOf('looks-like-secret', { args: { kind: 'password' } }), /a password/);
    assert.match(textOf('looks-like-secret'), /a key of AWS/);
  });
});

describe('fixText', () => {
  it('has words for every fix', () => {
    for (const code of FIX_CODES) {
      const text = fixText({ code, args: { value: 'marketo', field: 'tools' }, operations: [] });
      assert.match(text, /^[A-Z].*[a-z”]$/i);
    }
    const fix = { code: 'use-instead', args: { value: 'marketo' }, operations: [] } as const;
    assert.equal(fixText(fix), 'Use “marketo”');
    const field = { code: 'remove-field', args: { field: 'review' }, operations: [] } as const;
    assert.equal(fixText(field, 'process'), 'Remove Regular review');
  });
});
