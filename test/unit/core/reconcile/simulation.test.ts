import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { reconcile } from '../../../../src/core/reconcile/reconcile';
import { writeDemo } from '../../../../src/demo/demo';
import { openLogbookFiles } from '../../../../src/node/open-logbook';
import { sha256OfText } from '../../../../src/node/sha256';
import { precision, recall, scoreOf } from '../../../bench/reconcile/score';
import { simulate } from '../../../bench/reconcile/simulate';

describe('a simulated trail over the demo logbook', () => {
  it('is matched to its changes, and every wrong one is explained', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-simulation-'));
    try {
      await writeDemo(folder, { now: new Date('2026-11-20T12:00:00Z') });
      const { snapshot } = await openLogbookFiles(folder, {});
      const simulation = simulate(snapshot, 1_001);
      const options = { today: '2026-11-20', hash: sha256OfText };
      const score = scoreOf(reconcile(simulation.trail, snapshot, options), simulation);
      // What the bench reports over ten seeds is a little better; one seed varies by some hundredths.
      assert(precision(score) > 0.97, `precision ${precision(score)}`);
      assert(recall(score) > 0.91, `recall ${recall(score)}`);
      for (const { group } of score.wrong)
        assert(group.candidates.length > 0 || group.searched.from !== '', group.id);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(120_000);
});
