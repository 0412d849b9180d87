import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { FolderWatch } from '../../../src/node/folder-watch';

/** Longer than events take, on a busy computer. */
const QUIET = 600;
const LIMIT = 10_000;

/** It is used on Linux alone: elsewhere the system watches all that is below a folder, and tells it in other words. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a watch of folders', () => {
  let home: string;
  let root: string;
  let watching: FolderWatch | undefined;
  let seen: string[];

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-watch-'));
    root = path.join(home, 'logbook');
    mkdirSync(root);
    seen = [];
  });

  afterEach(() => {
    watching?.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  async function begin(): Promise<void> {
    const folders = ['tools', 'changes'];
    watching = new FolderWatch({ root, folders }, (each) => seen.push(each));
    await watching.ready;
  }

  const write = (file: string, text = 'x') => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };

  async function sees(file: string): Promise<void> {
    const end = Date.now() + LIMIT;
    while (!seen.includes(file)) {
      assert.ok(Date.now() < end, `${file} was not seen, but ${seen.join(', ')}`);
      await setTimeout(20);
    }
    await setTimeout(QUIET);
    seen = [];
  }

  it('tells what comes, changes and goes', async () => {
    write('tools/a.yaml');
    await begin();
    write('tools/a.yaml', 'y');
    await sees('tools/a.yaml');
    write('tools/b.yaml');
    await sees('tools/b.yaml');
    rmSync(path.join(root, 'tools/b.yaml'));
    await sees('tools/b.yaml');
    write('logbook.yaml');
    await sees('logbook.yaml');
  });

  it('hears of every folder that is made together with the one around it', async () => {
    await begin();
    const months = Array.from({ length: 60 }, (_, number) => `changes/${2000 + number}/01`);
    for (const month of months) write(`${month}/a.yaml`);
    await sees('changes');
    for (const month of months) write(`${month}/b.yaml`);
    const end = Date.now() + LIMIT;
    const missing = () => months.filter((month) => !seen.includes(`${month}/b.yaml`));
    while (missing().length > 0 && Date.now() < end) await setTimeout(20);
    assert.deepEqual(missing(), []);
  });

  it('hears of a folder that went and came again, and of one that was moved here', async () => {
    write('tools/a.yaml');
    await begin();
    rmSync(path.join(root, 'tools'), { recursive: true });
    await sees('tools');
    write('tools/a.yaml');
    await sees('tools');
    write('tools/a.yaml', 'y');
    await sees('tools/a.yaml');
    mkdirSync(path.join(home, 'other/05'), { recursive: true });
    mkdirSync(path.join(root, 'changes'));
    renameSync(path.join(home, 'other'), path.join(root, 'changes/2026'));
    await sees('changes');
    write('changes/2026/05/c.yaml');
    await sees('changes/2026/05/c.yaml');
  });

  it('hears that the folder itself was moved away', async () => {
    write('tools/a.yaml');
    await begin();
    renameSync(root, path.join(home, 'away'));
    await sees('logbook');
  });

  it('hears nothing of other folders, of what links lead to, and of what is too deep', async () => {
    mkdirSync(path.join(home, 'elsewhere'));
    mkdirSync(path.join(root, 'node_modules'));
    mkdirSync(path.join(root, 'changes/1/2/3/4'), { recursive: true });
    symlinkSync(path.join(home, 'elsewhere'), path.join(root, 'tools'));
    await begin();
    writeFileSync(path.join(home, 'elsewhere/a.yaml'), 'x');
    write('node_modules/a.yaml');
    write('changes/1/2/3/4/a.yaml');
    await setTimeout(QUIET);
    assert.deepEqual(seen, []);
  });

  it('tells nothing once it has ended, and nothing of a folder that is not there', async () => {
    await begin();
    write('logbook.yaml');
    watching?.dispose();
    await setTimeout(QUIET);
    assert.deepEqual(seen, []);
    rmSync(root, { recursive: true });
    await begin();
    write('logbook.yaml');
    await setTimeout(QUIET);
    assert.deepEqual(seen, []);
  });
});
