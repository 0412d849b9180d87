import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { DAY_MS } from '../../../../src/core/days';
import { ClaimIndex } from '../../../../src/core/reconcile/claim-index';
import { clockOf } from '../../../../src/core/reconcile/moments';
import { nameOf } from '../../../../src/core/reconcile/name';
import { peopleOf } from '../../../../src/core/reconcile/people';
import { bitsOf, lacks, spaced, stemOf } from '../../../../src/core/reconcile/words';
import { sha256OfText } from '../../../../src/node/sha256';
import { logbookOf } from './trail-of';

const FIRST = Date.parse('2026-01-01');
const dates = fc.array(
  fc.record({ live: fc.integer({ min: 0, max: 200 }), before: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 30 },
);
const dayText = (day: number) => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);

describe('changes that have a word', () => {
  it('are found around a time as looking at all of them finds them, unless they are too many', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (all, day, days) => {
          const changes = all.map(({ live, before }, index): [string, string] => [
            `${dayText(Math.max(0, live - before))}-form-${String(index).padStart(4, 'a')}`,
            `title: Threshold\nstatus: live\nlive: ${dayText(live)}`,
          ]);
          const snapshot = logbookOf(Object.fromEntries(changes));
          const [clock, people] = [clockOf('UTC'), peopleOf(snapshot, sha256OfText)];
          const claims = new ClaimIndex({ snapshot, clock, people }).of('marketo');
          const [time, reach] = [FIRST + day * DAY_MS, days * DAY_MS];
          const scanned = claims.all.flatMap(({ from, until }, number) =>
            from <= time + reach && until >= time - reach ? [number] : [],
          );
          assert.deepEqual(
            claims.within(claims.having(stemOf('threshold')), time, reach),
            scanned.length > 20 ? undefined : scanned,
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

const words = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }));

describe('words', () => {
  it('that stand in a text are never ruled out by their bits', () => {
    fc.assert(
      fc.property(words, words, words, (before, some, after) => {
        const all = [...before, ...some, ...after];
        assert(spaced(all).includes(` ${some.join(' ')}`));
        assert.equal(lacks(bitsOf(all), bitsOf(some)), false);
      }),
    );
  });

  it('lose the longest ending of a sentence, and nothing that leaves too little', () => {
    const endings = /(?:ings?|ed|es|s|e)$/;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,6}(?:ing|ings|ed|es|s|e|ngs|d|)$/), (word) => {
        const cut = word.replace(endings, '');
        assert.equal(stemOf(word), cut.length >= 4 ? cut : word);
      }),
    );
  });

  it('of a name are never ruled out by the letters that are looked for first', () => {
    fc.assert(
      fc.property(words, (some) => {
        const { probe, properSpaced } = nameOf(some.join(' '));
        assert(properSpaced.includes(probe));
      }),
    );
    assert.equal(nameOf('Enterprise program 2290').probe, '2290');
  });
});
