import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { openIndex } from '../../../src/core/logbook/indexer';
import type { LogbookIndex } from '../../../src/core/logbook/indexer';
import { selectHeads } from '../../../src/core/logbook/select';
import { fileCache } from '../../../src/node/cache';
import { nodeFiles } from '../../../src/node/files';
import { readRecords } from '../../../src/node/read-records';
import { changeText } from '../core/logbook/memory-files';
import { temporaryFolders, writeFiles } from './temporary-folder';

const A = 'changes/2026/10/2026-10-20-a-aaaa.yaml';
const B = 'changes/2026/11/2026-11-20-b-bbbb.yaml';
const FILES = {
  'logbook.yaml': 'format: 1\nname: Acme\n',
  'tools/marketo.yaml': 'id: marketo\nname: Köln → 日本\n',
  'tools/other.yaml': 'id: an-other-id\nname: Other\n',
  'tools/broken.yaml': '{',
  [A]: changeText('2026-10-20-a-aaaa'),
  [B]: changeText('2026-11-20-b-bbbb'),
};

/** Long enough after a write that its stamp is trusted. */
const LATER_MS = 60_000;

interface Opened {
  readonly index: LogbookIndex;
  /** What was read from the records, not from the cache. */
  readonly read: readonly string[];
}

async function open(root: string, cacheDir: string, after = LATER_MS): Promise<Opened> {
  const read: string[] = [];
  const index = await openIndex({
    reader: nodeFiles(root),
    cache: fileCache(cacheDir, root),
    now: () => Date.now() + after,
    readMany: (paths) => {
      read.push(...paths);
      return Promise.resolve(readRecords(root, paths));
    },
  });
  return { index, read: read.sort() };
}

describe('fileCache', () => {
  const folder = temporaryFolders();

  async function twoOpenings(): Promise<{ readonly root: string; readonly cacheDir: string }> {
    const root = folder();
    const cacheDir = folder();
    await writeFiles(root, FILES);
    assert.deepEqual((await open(root, cacheDir)).read, Object.keys(FILES).sort());
    return { root, cacheDir };
  }

  const shardsIn = (cacheDir: string) =>
    (readdirSync(cacheDir, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.shard'))
      .map((name) => join(cacheDir, name));

  it('gives what reading would give, and nothing is read again', async () => {
    const { root, cacheDir } = await twoOpenings();
    const { index, read } = await open(root, cacheDir);
    assert.deepEqual(read, []);
    const fresh = await openIndex({ reader: nodeFiles(root) });
    assert.deepEqual([...index.snapshot.entries], [...fresh.snapshot.entries]);
    assert.deepEqual([...index.snapshot.tools], [...fresh.snapshot.tools]);
    assert.equal(index.snapshot.entries.get(A), index.snapshot.changes.get('2026-10-20-a-aaaa'));
  });

  it('keeps a file for each folder, outside of the logbook', async () => {
    const { root, cacheDir } = await twoOpenings();
    assert.equal(shardsIn(cacheDir).length, 4);
    assert.deepEqual(readdirSync(root).sort(), ['changes', 'logbook.yaml', 'tools']);
    assert.equal(fileCache(join(root, 'cache'), root), undefined);
    assert.equal(fileCache(root, root), undefined);
    assert.notEqual(fileCache(`${root}-cache`, root), undefined);
  });

  describe('of long prose', () => {
    const long = `why: |\n  First.\n\n  ${'Word '.repeat(300)}sandbox.\n`;
    const finds = (index: LogbookIndex) =>
      selectHeads(index.snapshot, { text: 'first sandbox' }).map(({ path }) => path);
    const restsIn = (cacheDir: string) =>
      (readdirSync(cacheDir, { recursive: true }) as string[])
        .filter((name) => name.endsWith('.rests'))
        .map((name) => join(cacheDir, name));

    it('finds all of it, from a file that is not read before', async () => {
      const { root, cacheDir } = await twoOpenings();
      assert.deepEqual(restsIn(cacheDir), []);
      await writeFiles(root, { [A]: changeText('2026-10-20-a-aaaa', long) });
      assert.deepEqual(finds((await open(root, cacheDir)).index), [A]);
      const { index, read } = await open(root, cacheDir);
      assert.deepEqual([read, finds(index)], [[], [A]]);
      const [file = ''] = restsIn(cacheDir);
      const rests = readFileSync(file);
      // Only its size is looked at when the logbook is opened.
      writeFileSync(file, Buffer.alloc(rests.length));
      const opened = await open(root, cacheDir);
      assert.deepEqual([opened.read, finds(opened.index)], [[], []]);
      // What is kept beside it when another file changes must not stay without its rest.
      const other = A.replace('-a-aaaa', '-c-cccc');
      await writeFiles(root, { [other]: changeText('2026-10-20-c-cccc') });
      await opened.index.refresh();
      const again = await open(root, cacheDir);
      assert.ok(again.read.includes(A));
      assert.deepEqual(finds(again.index), [A]);
    });

    it('reads the records again when that file is gone, and drops it when nothing is long', async () => {
      const { root, cacheDir } = await twoOpenings();
      await writeFiles(root, { [A]: changeText('2026-10-20-a-aaaa', long) });
      await open(root, cacheDir);
      rmSync(restsIn(cacheDir)[0] ?? '');
      const { index, read } = await open(root, cacheDir);
      assert.ok(read.includes(A));
      assert.deepEqual(finds(index), [A]);
      await writeFiles(root, { [A]: changeText('2026-10-20-a-aaaa') });
      await open(root, cacheDir);
      assert.deepEqual(restsIn(cacheDir), []);
    });
  });

  it('reads a changed file again, whatever the change left the same', async () => {
    const { root, cacheDir } = await twoOpenings();
    const { mtimeMs } = (await nodeFiles(root).list()).find(({ path }) => path === A) ?? {
      mtimeMs: 0,
    };
    const text = FILES[A];
    writeFileSync(join(root, A), text.replace('title: 2', 'title: 9'));
    utimesSync(join(root, A), mtimeMs / 1000, mtimeMs / 1000);
    const { index, read } = await open(root, cacheDir);
    assert.deepEqual(read, [A]);
    assert.equal(index.snapshot.entries.get(A)?.kind, 'change');
    assert.deepEqual((await open(root, cacheDir)).read, []);
  });

  it('forgets files that are gone', async () => {
    const { root, cacheDir } = await twoOpenings();
    rmSync(join(root, A));
    rmSync(join(root, 'tools'), { recursive: true });
    const { index } = await open(root, cacheDir);
    await index.refresh();
    assert.deepEqual([...index.snapshot.entries.keys()], [B, 'logbook.yaml']);
  });

  it('does not trust a stamp as young as the listing', async () => {
    const root = folder();
    const cacheDir = folder();
    await writeFiles(root, FILES);
    await open(root, cacheDir, 0);
    assert.deepEqual((await open(root, cacheDir)).read, Object.keys(FILES).sort());
    assert.deepEqual((await open(root, cacheDir)).read, []);
  });

  it('never keeps what was only typed', async () => {
    const { root, cacheDir } = await twoOpenings();
    const { index } = await open(root, cacheDir);
    index.update(A, changeText('2026-10-20-a-aaaa', 'risk: high\n'));
    const other = A.replace('-a-aaaa', '-c-cccc');
    await writeFiles(root, { [other]: changeText('2026-10-20-c-cccc') });
    await index.refresh();
    const again = await open(root, cacheDir);
    const entry = again.index.snapshot.entries.get(A);
    assert.ok(entry?.kind === 'change' && entry.record.risk === undefined);
    assert.equal(again.index.snapshot.changes.size, 3);
  });

  it('may be deleted, cut off, or written over at any time', async () => {
    const { root, cacheDir } = await twoOpenings();
    const [first, second, third] = shardsIn(cacheDir);
    assert.ok(first && second && third);
    rmSync(first);
    truncateSync(second, 100);
    writeFileSync(third, 'not a shard\n');
    const { index } = await open(root, cacheDir);
    assert.equal(index.snapshot.entries.size, 6);
    assert.deepEqual((await open(root, cacheDir)).read, []);
  });

  it('drops a shard in which any byte changed', async () => {
    const { root, cacheDir } = await twoOpenings();
    const expected = [...(await open(root, cacheDir)).index.snapshot.entries];
    const damage = fc.record({
      shard: fc.nat(3),
      at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ shard, at, by }) => {
        const path = shardsIn(cacheDir)[shard] ?? '';
        const whole = readFileSync(path);
        const damaged = Buffer.from(whole);
        const place = Math.floor(at * damaged.length);
        damaged[place] = (damaged[place] ?? 0) ^ by;
        writeFileSync(path, damaged);
        const { index } = await open(root, cacheDir);
        assert.deepEqual([...index.snapshot.entries], expected);
        writeFileSync(path, whole);
      }),
      { numRuns: 60 },
    );
  });

  it('opens the logbook all the same when nothing can be written', async () => {
    const root = folder();
    await writeFiles(root, FILES);
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { index } = await open(root, join(file, 'cache'));
    assert.equal(index.snapshot.entries.size, 6);
  });

  it('waits for nothing that is no file', async function () {
    if (process.platform === 'win32') this.skip();
    const { root, cacheDir } = await twoOpenings();
    for (const shard of shardsIn(cacheDir)) {
      rmSync(shard);
      execFileSync('mkfifo', [shard]);
    }
    const { index } = await open(root, cacheDir);
    assert.equal(index.snapshot.entries.size, 6);
  });

  it('is whole again after a writer was killed', async () => {
    const { root, cacheDir } = await twoOpenings();
    const [shard] = shardsIn(cacheDir);
    assert.ok(shard);
    writeFileSync(join(shard, '..', '.mops-logbook-0123456789abcdef.tmp'), 'half');
    assert.deepEqual((await open(root, cacheDir)).read, []);
    assert.ok(existsSync(shard));
  });
});
