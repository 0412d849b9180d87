import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { before, describe, it } from 'mocha';
import { withImportLock } from '../../../../src/node/import/import-lock';
import { temporaryFolders } from '../temporary-folder';

const LOCK = join(__dirname, '../../../../src/node/import/import-lock.ts');
const nothing = () => Promise.resolve();

/** Imports into a folder, and says so; what it moves away is `slow`: it waits for a file `go` before it does. */
const CHILD = `
const { rmdirSync, existsSync, writeFileSync } = require('node:fs');
const files = require('node:fs/promises');
const [, , root, how] = process.argv;
const { rename, open } = files;
if (how === 'slow') files.rename = async (...names) => {
  writeFileSync(root + '/waits', '');
  while (!existsSync(root + '/go')) await new Promise((resolve) => setTimeout(resolve, 5));
  return rename(...names);
};
if (how === 'folder goes') files.open = (...what) => {
  files.open = open;
  rmdirSync(root + '/imports/done');
  return open(...what);
};
require('./lock.js').withImportLock(root, async () => {}, async () => console.log('imports'))
  .catch(({ code }) => console.log(code));
`;

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

  let script = '';
  before(() => {
    const bundle = { bundle: true, platform: 'node', format: 'cjs', write: false } as const;
    script = buildSync({ entryPoints: [LOCK], ...bundle }).outputFiles[0]?.text ?? '';
  });
  /** Another process that imports: what it says, and the process. */
  function another(root: string, how: string) {
    const place = folder();
    writeFileSync(join(place, 'lock.js'), script);
    writeFileSync(join(place, 'child.js'), CHILD);
    const child = spawn(process.execPath, [join(place, 'child.js'), root, how]);
    const said = new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
      child.on('close', () => resolve(text.trim()));
    });
    return { child, said };
  }
  async function comes(file: string): Promise<void> {
    for (let tries = 0; tries < 1_000 && !existsSync(file); tries += 1) await setTimeout(10);
    assert.ok(existsSync(file));
  }
  const left = () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    return forged({ ...here, process: pid });
  };

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

  it('is of one alone where two processes find the same one left behind', async () => {
    const root = left();
    const { said } = another(root, 'slow');
    await comes(join(root, 'waits'));
    const go = () => writeFile(join(root, 'go'), '');
    await assert.rejects(withImportLock(root, nothing, go), { code: 'EBUSYIMPORT' });
    await go();
    assert.equal(await said, 'imports');
    await taken(root);
  });

  it('is taken over from who was killed while taking it over', async () => {
    const root = left();
    const { child, said } = another(root, 'slow');
    await comes(join(root, 'waits'));
    child.kill('SIGKILL');
    assert.equal(await said, '');
    assert.ok((await taken(root)) < 3_000);
    assert.deepEqual(readdirSync(root), ['waits']);
  });

  it('is taken where its folder goes away in that moment, since another is done', async () => {
    const root = folder();
    mkdirSync(dirname(lockIn(root)), { recursive: true });
    assert.equal(await another(root, 'folder goes').said, 'imports');
  });
});
