import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { withImportLock } from '../../../../src/node/import/import-lock';
import { temporaryFolders } from '../temporary-folder';

const nothing = () => Promise.resolve();

describe('the lock of imports', () => {
  const folder = temporaryFolders();
  const lockIn = (root: string): string => join(root, 'imports/done/.importing');
  /** A file that says whatever somebody wanted it to say. */
  const forged = (owner: unknown): string => {
    const root = folder();
    mkdirSync(dirname(lockIn(root)), { recursive: true });
    writeFileSync(lockIn(root), typeof owner === 'string' ? owner : JSON.stringify(owner));
    return root;
  };
  const taken = async (root: string): Promise<number> => {
    const start = performance.now();
    await withImportLock(root, nothing, nothing);
    assert.ok(!existsSync(lockIn(root)));
    return performance.now() - start;
  };
  const here = { process: process.pid, host: hostname(), mark: 'x' };

  it('lets one at a time write', async () => {
    const root = folder();
    await withImportLock(root, nothing, async () => {
      await assert.rejects(withImportLock(root, nothing, nothing), { code: 'EBUSYIMPORT' });
      assert.ok(existsSync(lockIn(root)));
    });
    await taken(root);
  });

  it('is taken over at once from who cannot have written it, or is gone', async function () {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const owners: unknown[] = ['nonsense', '', { ...here, process: pid }];
    if (process.platform === 'linux') owners.push({ ...here, since: '1' });
    for (const owner of owners) assert.ok((await taken(forged(owner))) < 3_000, String(owner));
  });

  it('is taken over within seconds where nobody goes on holding it, whatever its time', async function () {
    this.timeout(30_000);
    const roots = [{ ...here, host: 'elsewhere' }, here].map(forged);
    const ahead = new Date(Date.now() + 86_400_000);
    utimesSync(lockIn(roots[0] ?? ''), ahead, ahead);
    for (const waited of await Promise.all(roots.map(taken))) assert.ok(waited < 15_000);
  });

  it('is respected where somebody on another computer goes on holding it', async () => {
    const root = folder();
    await withImportLock(root, nothing, async () => {
      const mine = JSON.parse(readFileSync(lockIn(root), 'utf8')) as object;
      const theirs = JSON.stringify({ ...mine, host: 'elsewhere' });
      writeFileSync(lockIn(root), theirs);
      await assert.rejects(withImportLock(root, nothing, nothing), { code: 'EBUSYIMPORT' });
      writeFileSync(lockIn(root), JSON.stringify({ ...mine, mark: 'of somebody else' }));
    });
    assert.ok(existsSync(lockIn(root)), 'the lock of somebody else stays');
  });
});
