import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDemo } from '../../../src/demo/demo';
import type { Demo } from '../../../src/demo/demo';
import { openLogbook } from '../../../src/node/open-logbook';

describe('demo logbook', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const base = mkdtempSync(path.join(tmpdir(), 'demo-'));
  const dir = path.join(base, 'logbook');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = (...args: string[]) =>
    git(...args)
      .split('\n')
      .filter(Boolean);
  let demo: Demo;
  let processorSeconds: number;

  before(async () => {
    const before = process.cpuUsage();
    demo = await writeDemo(dir, { now });
    const { user, system } = process.cpuUsage(before);
    processorSeconds = (user + system) / 1e6;
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  it('has a history of several people, with merges', () => {
    assert.equal(lines('rev-list', '--all').length, demo.commits);
    assert.ok(demo.commits >= 150, String(demo.commits));
    assert.ok(new Set(lines('log', '--format=%ae')).size >= 6);
    assert.ok(lines('rev-list', '--merges', 'HEAD').length >= 2);
    assert.equal(lines('rev-list', '--count', 'HEAD')[0], String(demo.commits));
  });

  it('has a stack and changes enough to play with', async () => {
    const { snapshot } = await openLogbook(dir);
    assert.ok(snapshot.tools.size >= 12);
    assert.ok(snapshot.processes.size >= 6);
    assert.ok(snapshot.integrations.size >= 8);
    assert.equal(snapshot.changes.size, demo.changes);
    assert.ok(demo.changes >= 60, String(demo.changes));
    const mapped = [...snapshot.integrations.values()].map(({ record }) => record.mappings ?? []);
    assert.ok(mapped.every((mappings) => mappings.length >= 2));
  });

  it('is sound, and saved but for one draft', () => {
    assert.equal(git('fsck', '--strict', '--no-progress'), '');
    const pending = lines('status', '--porcelain', '--untracked-files=all');
    assert.equal(pending.length, 1);
    assert.match(pending[0] ?? '', /^\?\? changes\/2026\/11\/2026-11-23-.*\.yaml$/);
    assert.match(
      readFileSync(path.join(dir, (pending[0] ?? '').slice(3)), 'utf8'),
      /status: draft/,
    );
  });

  it('changes something with every save, also where lines were brought together', () => {
    const saves = git('log', '--no-merges', '--root', '--raw', '--format=%x00')
      .split('\0')
      .slice(1);
    assert.ok(saves.every((save) => save.includes('\n:')));
    for (const oid of lines('rev-list', '--merges', 'HEAD'))
      for (const parent of ['1', '2'])
        assert.notEqual(git('diff', '--name-only', `${oid}^${parent}`, oid), '');
  });

  it('names the changes that a save is about', () => {
    const about = lines('log', '--format=%(trailers:key=Logbook-Change,valueonly)');
    assert.ok(new Set(about).size >= demo.changes - 1);
  });

  it('has two saves that the team does not have, and shares them', () => {
    assert.equal(git('rev-list', '--count', '@{upstream}..HEAD').trim(), '2');
    git('push', '--quiet');
    assert.equal(git('rev-list', '--count', '@{upstream}..HEAD').trim(), '0');
  });

  it('takes little time', () => {
    assert.ok(processorSeconds < 5, `${processorSeconds} s`);
  });

  it('comes out the same for the same day', async () => {
    const again = path.join(base, 'again');
    await writeDemo(again, { now: new Date('2026-11-23T17:00:00Z') });
    const oid = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: again, encoding: 'utf8' });
    assert.equal(oid, git('rev-parse', 'HEAD'));
  });

  it('leaves a folder alone that holds something', async () => {
    const taken = mkdtempSync(path.join(base, 'taken-'));
    writeFileSync(path.join(taken, 'mine.txt'), 'mine');
    await assert.rejects(writeDemo(taken));
    assert.equal(readFileSync(path.join(taken, 'mine.txt'), 'utf8'), 'mine');
  });
});
