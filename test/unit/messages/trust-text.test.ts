import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TRUST_CODES } from '../../../src/core/trust/fact';
import type { TrustFact } from '../../../src/core/trust/fact';
import { SEEN_PARTS } from '../../../src/core/trust/rewritten';
import { trustHelp, trustTitle } from '../../../src/messages/trust-help';
import { factText } from '../../../src/messages/trust-text';

const CONTEXT = { names: { nameOf: (_: string, id: string) => id }, dateText: (on: string) => on };
const ARGS = {
  ...{
    role: 'legal',
    approver: 'kim',
    fields: ['settings', 'risk'],
    state: 'bad',
    restorer: 'Lee',
  },
  ...{ branch: 'main', from: 'a'.repeat(40), to: 'b'.repeat(40), seen: '2026-01-01', days: 3 },
  ...{ path: 'x.yaml', live: '2026-01-01', part: 'date', was: '2026-01-01', is: '2026-01-02' },
  ...{ subject: 'Save', detail: 'hash mismatch', person: 'Kim Park' },
};
/** Words that nobody who keeps a logbook should have to know. */
const TRADE = /\b(?:commit|HEAD|rebase|stage[ds]?|blob|ref|YAML|undefined|null|NaN)\b|!/;

describe('the words of trust', () => {
  for (const code of TRUST_CODES)
    it(`has a sentence, a title and the harmless reasons for ${code}`, () => {
      const base = { code, level: 'note', args: ARGS } as const;
      const by = { name: 'Ana Ruiz', email: 'ana@acme.example' };
      const facts: TrustFact[] = [
        { ...base, by, on: '2026-01-01', commit: 'c' },
        { ...base, args: {} },
        ...SEEN_PARTS.map((part) => ({ ...base, args: { ...ARGS, part } })),
      ];
      const sentences = facts.map((fact) => factText(fact, CONTEXT));
      for (const words of [...sentences, trustHelp(code), trustTitle(code)]) {
        assert.ok(words.length > 3, words);
        assert.doesNotMatch(words, TRADE);
        assert.doesNotMatch(words, /\{\d\}/);
      }
      assert.match(trustHelp(code), /\.$/);
    });
});
