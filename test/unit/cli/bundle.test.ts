import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const SOURCE = join(import.meta.dirname, '../../../src/cli/bin.ts');
const NOBODY = 65534;

/** The program as it ships: one file, run by Node, with pipes and permissions that only a process has. */
describe('the command line as one file', function () {
  const folder = mkdtempSync(join(tmpdir(), 'mops-bundle-'));
  const cli = join(folder, 'dist/cli.js');
  const logbook = join(folder, 'logbook');
  const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), LANG: 'C' };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [cli, ...args], { cwd: logbook, env });
  before(async () => {
    await build({
      entryPoints: { cli: SOURCE },
      outdir: join(folder, 'dist'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
    mkdirSync(logbook);
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
    writeFileSync(join(logbook, 'logbook.yaml'), 'format: 1\nname: Acme\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is one file that needs no other', async () => {
    assert.deepEqual(readdirSync(join(folder, 'dist')), ['cli.js']);
    assert.equal((await run('--version')).stdout, '1.2.3\n');
    await run('new', '--tool', 'marketo', '--title', 'Raise the MQL threshold');
    const { stdout } = await run('list', '--json');
    assert.equal((JSON.parse(stdout) as { changes: unknown[] }).changes.length, 1);
    await assert.rejects(run('nonsense'), { code: 2 });
  });

  it('speaks the language that is asked for, days included, or else English', async () => {
    cpSync(join(import.meta.dirname, '../../../l10n'), join(folder, 'l10n'), { recursive: true });
    const words = { 'No change fits: what is written is empty.': 'Nichts passt.' };
    writeFileSync(join(folder, 'l10n/bundle.l10n.de.json'), JSON.stringify(words));
    const args = ['export', '--format', 'md', '--until', '2026-03-01'];
    const german = await run(...args, '--lang', 'de');
    assert.match(german.stdout, /^# Acme: Änderungen\n\n.* bis zum 1\. März 2026\n/);
    assert.equal(german.stderr, 'Nichts passt.\n');
    const french = await run(...args, '--lang=fr');
    assert.match(french.stdout, /^# Acme\u202f: changements\n\n.* jusqu’au 1er mars 2026\n/u);
    assert.equal(french.stderr, 'No change fits: what is written is empty.\n');
    const english = await run(...args);
    assert.match(english.stdout, /^# Acme: changelog\n\n.* until 1 March 2026\n/);
  });

  it('is content when nobody reads to the end', async () => {
    const folderOf = (month: string) => join(logbook, 'changes/2025', month);
    for (const month of ['01', '02', '03', '04']) {
      mkdirSync(folderOf(month), { recursive: true });
      for (let at = 0; at < 500; at += 1) {
        const id = `2025-${month}-01-${'long-'.repeat(10)}${at}`;
        writeFileSync(
          join(folderOf(month), `${id}.yaml`),
          `id: ${id}\ntitle: ${'Words '.repeat(30)}\nkind: fixed\nstatus: live\ntools: [marketo]\n`,
        );
      }
    }
    const child = spawn(process.execPath, [cli, 'list'], { cwd: logbook, env });
    let words = '';
    child.stderr.on('data', (piece: Buffer) => (words += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 0);
    assert.equal(words, '');
  });

  it('does all of its work where nobody listens', async () => {
    const args = ['new', '--tool', 'hubspot', '--title', 'Unheard', '--json'];
    const child = spawn(process.execPath, [cli, ...args], { cwd: logbook, env });
    child.stderr.destroy();
    child.stdout.destroy();
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
    assert.match((await run('list', '--tool', 'hubspot')).stdout, /Unheard/);
  });

  it('marks nothing as sent that nobody took', async () => {
    const id = '2026-11-02-tell-sales-aaaa';
    const file = join(logbook, `changes/2026/11/${id}.yaml`);
    const told = 'communication: [{ audience: sales, do: Pick a reason, from: 2026-11-02 }]';
    const text = `id: ${id}\ntitle: Reasons\nkind: added\nstatus: live\nlive: 2026-11-02\ntools: [hubspot]\n${told}\n`;
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    const args = ['export', '--format', 'slack', '--audience', 'sales', '--mark-sent'];
    const child = spawn(process.execPath, [cli, ...args], { cwd: logbook, env });
    child.stdout.destroy();
    let words = '';
    child.stderr.on('data', (piece: Buffer) => (words += piece.toString()));
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 2);
    assert.match(words, /Nobody read the digest to its end, so nothing is marked as sent/);
    assert.equal(readFileSync(file, 'utf8'), text);
    await run(...args);
    assert.match(readFileSync(file, 'utf8'), /sent-on/);
    rmSync(file);
  });

  it('says in a sentence that its output has no room', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'list'], {
      cwd: logbook,
      env,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.equal(stderr, 'What is printed here is not complete: the disk is full.\n');
    assert.equal(status, 2);
  });

  it('writes everything that is piped', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'export', '--json'], {
      cwd: logbook,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal((JSON.parse(stdout) as { changes: unknown[] }).changes.length, 2000);
  });

  it('says when it may not write, and leaves nothing behind', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o555);
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const args = ['export', '--format', 'md', '--output', join(locked, 'out.md')];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: logbook,
      env,
      encoding: 'utf8',
      ...user,
    });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /you may not write there\. Nothing was changed/);
    assert.deepEqual(readdirSync(locked), []);
  });
});
