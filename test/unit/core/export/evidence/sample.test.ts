import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { populationOf } from '../../../../../src/core/export/evidence/population';
import type { Member } from '../../../../../src/core/export/evidence/population';
import { drawSample, isSeed, usualSize } from '../../../../../src/core/export/evidence/sample';
import { packInput, packOf, textIn } from './packs';

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `2026-07-09-change-${at}-k3f9`);
const membersOf = (count: number, fields: (at: number) => Record<string, unknown> = () => ({})) => {
  const changes = ids(count).map((id, at) => [id, { live: '2026-07-09', ...fields(at) }]);
  const { snapshot } = packInput(
    Object.fromEntries(changes) as Record<string, Record<string, unknown>>,
  );
  return populationOf(snapshot, {}).members;
};

async function drawn(members: readonly Member[], size: number, seed: string) {
  return (await drawSample(members, { size, seed })).drawn.map(({ member }) => member.id);
}

describe('sample of evidence', () => {
  it('is the same in whatever order changes come, and another for another seed', async () => {
    const members = membersOf(40);
    const once = await drawn(members, 10, 'audit');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...members], { minLength: members.length }),
        async (shuffled) => {
          assert.deepEqual(await drawn(shuffled, 10, 'audit'), once);
        },
      ),
      { numRuns: 20 },
    );
    assert.notDeepEqual(await drawn(members, 10, 'other'), once);
    // A larger sample has the smaller one in it.
    assert.deepEqual((await drawn(members, 20, 'audit')).slice(0, 10), once);
  });

  it('is by the SHA-256 of seed, colon and id', async () => {
    const { drawn: found } = await drawSample(membersOf(12), { size: 12, seed: 's' });
    for (const { member, rank } of found)
      assert.equal(rank, createHash('sha256').update(`s:${member.id}`).digest('hex'));
    const ranks = found.map(({ rank }) => rank);
    assert.deepEqual(ranks, [...ranks].sort());
  });

  it('has only what took effect, and every emergency change', async () => {
    const members = membersOf(30, (at) =>
      at === 7 || at === 8
        ? { track: 'emergency' }
        : at < 5
          ? { status: 'rejected', live: undefined }
          : {},
    );
    const { drawn: found, frame } = await drawSample(members, { size: 3, seed: 'x' });
    assert.equal(frame.length, 25);
    assert.ok(found.every(({ member }) => member.wentLive));
    const emergencies = found.filter(({ member }) => member.track === 'emergency');
    assert.equal(emergencies.length, 2);
    assert.equal(found.filter(({ because }) => because === 'chance').length, 3);
  });

  it('can be drawn again in any shell by what the pack says', async () => {
    const changes = ids(25).map((id) => [id, { live: '2026-07-09' }]);
    const input = packInput(
      Object.fromEntries(changes) as Record<string, Record<string, unknown>>,
      {
        sample: 7,
        seed: 'audit-2026.q3',
      },
    );
    const files = await packOf(input);
    const script = /^ {4}while [^]*?head -n 7$/m.exec(textIn(files, 'README.txt'))?.[0] ?? '';
    const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
    try {
      writeFileSync(path.join(folder, 'frame.txt'), textIn(files, 'frame.txt'));
      const out = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
      const manifest = JSON.parse(textIn(files, 'manifest.json')) as {
        sample: { drawn: { id: string }[] };
      };
      assert.deepEqual(
        out
          .trimEnd()
          .split('\n')
          .map((line) => line.split('  ')[1]),
        manifest.sample.drawn.map(({ id }) => id),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a usual size that grows with the population, and is never more than it', () => {
    let last = 0;
    for (let count = 0; count < 400; count += 1) {
      const size = usualSize(count);
      assert.ok(size <= count && size >= last, String(count));
      last = size;
    }
    assert.equal(usualSize(100_000), 40);
  });

  it('is empty or whole for sizes that make no sense', async () => {
    const members = membersOf(4);
    assert.deepEqual(await drawn(members, -3, 's'), []);
    assert.equal((await drawn(members, 2.7, 's')).length, 2);
    assert.equal((await drawn(members, 1e9, 's')).length, 4);
  });

  it('takes no seed that a shell would obey', () => {
    for (const seed of ['audit-q3', '2026-07-01_2026-09-30', 'A.b_c'])
      assert.ok(isSeed(seed), seed);
    for (const seed of ['', '$(id)', '`id`', '"', 'a b', 'a\nb', '-n', 'x'.repeat(65)])
      assert.ok(!isSeed(seed), seed);
  });
});
