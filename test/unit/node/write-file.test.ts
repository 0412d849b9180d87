import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { nodeFiles } from '../../../src/node/files';
import { temporaryFolders, writeFiles } from './temporary-folder';
import { numberOf, wholeText, writeChildScript } from './writing-child';

const NOBODY = 65_534;
const isWindows = process.platform === 'win32';

describe('nodeFiles.create', () => {
  const folder = temporaryFolders();

  it('makes the folders and the file, and leaves nothing else', async () => {
    const root = folder();
    await nodeFiles(root).create('changes/2026/11/a.yaml', 'id: ก\n');
    assert.equal(readFileSync(join(root, 'changes/2026/11/a.yaml'), 'utf8'), 'id: ก\n');
    assert.deepEqual(readdirSync(join(root, 'changes/2026/11')), ['a.yaml']);
  });

  it('never takes the place of a file', async () => {
    const root = folder();
    await writeFiles(root, { 'tools/a.yaml': 'first' });
    await assert.rejects(nodeFiles(root).create('tools/a.yaml', 'second'), { code: 'EEXIST' });
    assert.equal(readFileSync(join(root, 'tools/a.yaml'), 'utf8'), 'first');
    assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
  });

  it('lets exactly one of many succeed', async () => {
    const root = folder();
    const tries = Array.from({ length: 20 }, (_, index) =>
      nodeFiles(root).create('tools/a.yaml', wholeText(index)),
    );
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    assert.equal(done.length, 1);
    assert.notEqual(numberOf(readFileSync(join(root, 'tools/a.yaml'), 'utf8')), undefined);
    assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
  });
});

describe('nodeFiles.replace', () => {
  const folder = temporaryFolders();

  it('replaces the file and keeps its mode', async () => {
    const root = folder();
    await writeFiles(root, { 'tools/a.yaml': 'old' });
    chmodSync(join(root, 'tools/a.yaml'), 0o640);
    await nodeFiles(root).replace('tools/a.yaml', 'new');
    assert.equal(readFileSync(join(root, 'tools/a.yaml'), 'utf8'), 'new');
    if (!isWindows) assert.equal(statSync(join(root, 'tools/a.yaml')).mode & 0o777, 0o640);
  });

  it('leaves a file that somebody wrote meanwhile, and says so', async () => {
    const root = folder();
    await writeFiles(root, { 'tools/a.yaml': 'theirs' });
    const files = nodeFiles(root);
    await assert.rejects(files.replace('tools/a.yaml', 'mine', 'old'), { code: 'ECHANGED' });
    assert.equal(readFileSync(join(root, 'tools/a.yaml'), 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
    await files.replace('tools/a.yaml', 'mine', 'theirs');
    assert.equal(readFileSync(join(root, 'tools/a.yaml'), 'utf8'), 'mine');
  });

  it('writes a file that went away meanwhile', async () => {
    const root = folder();
    await nodeFiles(root).replace('tools/a.yaml', 'new');
    assert.equal(readFileSync(join(root, 'tools/a.yaml'), 'utf8'), 'new');
  });

  it('tidies up what a killed writer left long ago, and only that', async () => {
    const root = folder();
    const left = '.mops-logbook-0123456789abcdef.tmp';
    const recent = '.mops-logbook-fedcba9876543210.tmp';
    await writeFiles(root, {
      [`tools/${left}`]: 'x',
      [`tools/${recent}`]: 'x',
      'tools/.x.tmp': 'x',
    });
    const anHourAgo = Date.now() / 1000 - 3_600;
    for (const name of [left, '.x.tmp'])
      utimesSync(join(root, 'tools', name), anHourAgo, anHourAgo);
    await nodeFiles(root).replace('tools/a.yaml', 'new');
    assert.deepEqual(readdirSync(join(root, 'tools')).sort(), [recent, '.x.tmp', 'a.yaml']);
  });
});

describe('a write that is killed or refused', () => {
  const folder = temporaryFolders();

  it('leaves each file wholly old or wholly new after kill -9 at any point', async () => {
    const script = writeChildScript(
      folder(),
      `for (let number = 1; ; number += 1) {
        const text = 'begin ' + number + '\\n' + 'x'.repeat(200000) + '\\nend ' + number + '\\n';
        await files.replace('tools/a.yaml', text);
        await files.create('tools/n' + number + '.yaml', text);
        if (number === 1) console.log('ready');
      }`,
    );
    for (let round = 0; round < 15; round += 1) {
      const root = folder();
      await writeFiles(root, { 'tools/a.yaml': wholeText(0) });
      const child = spawn(process.execPath, [script, root], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await setTimeout(Math.random() * 20);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const listed = await nodeFiles(root).list();
      assert.ok(listed.length >= 2);
      for (const { path, size } of listed) {
        const text = readFileSync(join(root, path), 'utf8');
        assert.notEqual(numberOf(text), undefined, `${path}: ${size} bytes`);
      }
    }
  }).timeout(120_000);

  it('changes nothing in a folder that may not be written, as a user who is not root', function () {
    if (isWindows) this.skip();
    const script = writeChildScript(folder(), `await files.replace('tools/a.yaml', 'new');`);
    const other = script.replace('child.js', 'create.js');
    writeFileSync(
      other,
      readFileSync(script, 'utf8').replace("replace('tools/a", "create('tools/b"),
    );
    const root = folder();
    mkdirSync(join(root, 'tools'));
    writeFileSync(join(root, 'tools', 'a.yaml'), 'old');
    chmodSync(join(root, 'tools', 'a.yaml'), 0o666);
    for (const path of [join(root, 'tools'), root]) chmodSync(path, 0o555);
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    for (const each of [script, other]) {
      const { stdout } = spawnSync(process.execPath, [each, root], { ...user, encoding: 'utf8' });
      assert.equal(stdout.trim(), 'EACCES');
    }
    for (const path of [root, join(root, 'tools')]) chmodSync(path, 0o755);
    assert.equal(readFileSync(join(root, 'tools', 'a.yaml'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
  });

  it('lists a folder that may not be looked into, and all that stands elsewhere', function () {
    if (isWindows) this.skip();
    const script = writeChildScript(
      folder(),
      `for (const { path, type } of await files.list()) console.log(path, type);`,
    );
    const root = folder();
    for (const path of ['tools', 'changes', 'changes/2026']) mkdirSync(join(root, path));
    writeFileSync(join(root, 'tools', 'a.yaml'), 'id: a');
    chmodSync(root, 0o755);
    chmodSync(join(root, 'changes', '2026'), 0o700);
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
    if (!user) chmodSync(join(root, 'changes', '2026'), 0);
    const { stdout } = spawnSync(process.execPath, [script, root], { ...user, encoding: 'utf8' });
    chmodSync(join(root, 'changes', '2026'), 0o755);
    assert.equal(stdout, 'changes/2026 closed-folder\ntools/a.yaml file\n');
  });

  it('does not replace a file that is write-protected, as a user who is not root', function () {
    if (isWindows) this.skip();
    const script = writeChildScript(folder(), `await files.replace('tools/a.yaml', 'new');`);
    const root = folder();
    mkdirSync(join(root, 'tools'));
    writeFileSync(join(root, 'tools', 'a.yaml'), 'old');
    chmodSync(join(root, 'tools', 'a.yaml'), 0o444);
    for (const path of [join(root, 'tools'), root]) chmodSync(path, 0o777);
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const { stdout } = spawnSync(process.execPath, [script, root], { ...user, encoding: 'utf8' });
    assert.equal(stdout.trim(), 'EACCES');
    assert.equal(readFileSync(join(root, 'tools', 'a.yaml'), 'utf8'), 'old');
  });

  it('leaves the old file, and nothing beside it, when there is no room', function () {
    if (isWindows) this.skip();
    const script = writeChildScript(
      folder(),
      `await files.replace('tools/a.yaml', 'x'.repeat(200000)).catch((error) => console.log(error.code));
       await files.create('tools/b.yaml', 'x'.repeat(200000));`,
    );
    const root = folder();
    mkdirSync(join(root, 'tools'));
    writeFileSync(join(root, 'tools', 'a.yaml'), 'old');
    // A limit on the size of files stops a write half way, as a full disk does, without needing one.
    const limited = `trap '' XFSZ; ulimit -f 64; exec "$0" "$1" "$2"`;
    const args = ['-c', limited, process.execPath, script, root];
    const { stdout } = spawnSync('bash', args, { encoding: 'utf8' });
    assert.equal(stdout.trim(), 'EFBIG\nEFBIG');
    assert.equal(readFileSync(join(root, 'tools', 'a.yaml'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
  });

  it('leaves the old file, and nothing beside it, on a full disk', async function () {
    const root = folder();
    const mounted =
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root]).status === 0;
    if (!mounted) this.skip();
    try {
      await writeFiles(root, { 'tools/a.yaml': 'old' });
      const text = 'x'.repeat(200_000);
      await assert.rejects(nodeFiles(root).replace('tools/a.yaml', text), { code: 'ENOSPC' });
      await assert.rejects(nodeFiles(root).create('tools/b.yaml', text), { code: 'ENOSPC' });
      assert.equal(readFileSync(join(root, 'tools', 'a.yaml'), 'utf8'), 'old');
      assert.deepEqual(readdirSync(join(root, 'tools')), ['a.yaml']);
      assert.equal(existsSync(join(root, 'tools', 'b.yaml')), false);
    } finally {
      spawnSync('umount', [root]);
    }
  });
});
