import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ClaimIndex } from '../../../../src/core/reconcile/claim-index';
import { entriesOf } from '../../../../src/core/reconcile/entries';
import type { Entries } from '../../../../src/core/reconcile/entries';
import { clockOf } from '../../../../src/core/reconcile/moments';
import { peopleOf } from '../../../../src/core/reconcile/people';
import { Scorer } from '../../../../src/core/reconcile/scores';
import { LEAST } from '../../../../src/core/reconcile/shortlist';
import { openLogbookFiles } from '../../../../src/node/open-logbook';
import { sha256OfText } from '../../../../src/node/sha256';
import { generateChanges, writeLogbook } from '../../../bench/generate';
import { largeTrail } from '../../../bench/reconcile/large';

const clock = clockOf('UTC');
describe('a trail in which the same few settings are changed all the time', () => {
  it('has no entry whose change is left out without a look', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mops-shortlist-'));
    const changes = generateChanges(1_000, 7);
    await writeLogbook(folder, changes);
    const { snapshot } = await openLogbookFiles(folder, {});
    rmSync(folder, { recursive: true });
    const people = peopleOf(snapshot, sha256OfText);
    const index = new ClaimIndex({ snapshot, clock, people });
    let likely = 0;
    for (const entries of entriesOf(largeTrail(changes, 60_000, 3), clock, 'UTC')) {
      const scorer = new Scorer({ snapshot, claims: index.of(entries.tool), entries, people });
      for (const place of entries.times.keys()) {
        const [best] = scorer.looked(place);
        if (!best || best.logOdds < LEAST) continue;
        likely += 1;
        assert.equal(likeliest(scorer, entries, place), best.claim.change);
      }
    }
    assert(likely > 100, `${likely} are likely`);
  }).timeout(60_000);
});

function likeliest(scorer: Scorer, { says }: Entries, place: number): string | undefined {
  const likely = scorer.likely(place, place + 1);
  return likely?.get(says[place] ?? 0)?.[0]?.claim.change;
}
